package dev.halfsilver.live;

import dev.halfsilver.room.whole.Room;
import dev.halfsilver.store.RoomRecord;
import dev.halfsilver.study.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A room that is awake or waking: its two halves, each on a thread of its own. The front half wakes
 * first, and sleeps and wakes by itself.
 */
final class RunningRoom {
  private static final Logger LOG = LoggerFactory.getLogger(RunningRoom.class);

  private final RoomSide front;
  private final RoomSide back;
  private final Channels channels;
  private final AtomicInteger halvesLeft = new AtomicInteger(2);
  private final RoomRecord record;

  /**
   * Wakes a room. It takes messages at once and does them when it is awake.
   *
   * @param ended is told when it cannot go on
   */
  RunningRoom(
      RoomSide.House house,
      RoomThreads threads,
      RoomLimits limits,
      Waking waking,
      BiConsumer<SessionId, RunningRoom> ended) {
    Halves.Shared shared = Halves.Shared.of(limits);
    this.record = house.record();
    this.channels = shared.channels();
    Consumer<Throwable> failed = e -> fail(house.session(), e, ended);
    this.front =
        new RoomSide(
            house,
            true,
            threads.front(),
            limits.mailbox(),
            () -> waking.half(true, record, shared),
            failed);
    this.back =
        new RoomSide(
            house,
            false,
            threads.back(),
            limits.mailbox(),
            () -> waking.half(false, record, shared),
            failed);
    front.joins(back);
    back.joins(front);
    back.knowsBehind();
    var _ = front.wake().thenCompose(_ -> back.wake()).thenRun(front::knowsBehind);
  }

  private void fail(SessionId session, Throwable e, BiConsumer<SessionId, RunningRoom> ended) {
    LOG.error("room=failed", e);
    end();
    // Not here: whoever wakes a room may be told before they know which it is.
    front.thread().execute(() -> ended.accept(session, this));
  }

  /** Takes a message in; false when too many wait, or it has ended. From any thread. */
  boolean offer(RoomMessage message) {
    return side(message.isFront()).offer(message);
  }

  SessionId session() {
    return record.session();
  }

  RoomSide side(boolean isFront) {
    return isFront ? front : back;
  }

  /** Time has passed. */
  void beat() {
    front.beat();
    back.beat();
  }

  /** Whether its front half is asleep and nobody has been behind the mirror for so long. */
  boolean hasBeenEmptyFor(Duration span) {
    return front.isAsleep() && back.hasBeenEmptyFor(span);
  }

  /** Whether nobody is here. */
  boolean isEmpty() {
    return front.emptySince() != null && back.emptySince() != null;
  }

  /** Its front half as one that may have to sleep; nothing while it is asleep. */
  Optional<Coldest.Warm<RunningRoom>> warmInFront() {
    return front
        .ifAwake()
        .map(
            _ ->
                new Coldest.Warm<>(
                    this, channels.bytesInFront(), Optional.ofNullable(front.emptySince())));
  }

  /** The room as one that may have to sleep, which it can once its front half does. */
  Coldest.Warm<RunningRoom> warm() {
    Instant inFront = front.isAsleep() ? front.emptySince() : null;
    Instant behind = back.emptySince();
    Optional<Instant> emptySince =
        inFront == null || behind == null
            ? Optional.empty()
            : Optional.of(inFront.isAfter(behind) ? inFront : behind);
    return new Coldest.Warm<>(this, bytes(), emptySince);
  }

  /** How many bytes its entries take. */
  long bytes() {
    return channels.bytes();
  }

  /** What it is, once both halves are awake; fails when they cannot wake. */
  CompletableFuture<Room> room() {
    return front
        .awake()
        .thenCombine(
            back.awake(),
            (inFront, behind) -> new Room(inFront.room().front(), behind.room().back()));
  }

  /** Sends away whoever is here, and takes nobody in any more. */
  void end() {
    front.end(this::halfEnded);
    back.end(this::halfEnded);
  }

  private void halfEnded() {
    if (halvesLeft.decrementAndGet() == 0) {
      record.close();
    }
  }
}
