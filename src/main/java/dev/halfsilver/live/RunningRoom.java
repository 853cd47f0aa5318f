package dev.halfsilver.live;

import dev.halfsilver.store.RoomRecord;
import dev.halfsilver.study.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A room that is awake or waking: its two halves, each on a thread of its own. */
final class RunningRoom {
  private static final Logger LOG = LoggerFactory.getLogger(RunningRoom.class);

  private final RoomSide front;
  private final RoomSide back;
  private final CompletableFuture<Halves> ready;
  private final AtomicInteger halvesLeft = new AtomicInteger(2);
  private final RoomRecord record;

  /**
   * Wakes a room. It takes messages at once and does them when it is awake.
   *
   * @param replayed what its record makes of it
   * @param ended is told when it cannot go on
   */
  RunningRoom(
      RoomSide.House house,
      RoomThreads threads,
      RoomLimits limits,
      CompletableFuture<Halves> replayed,
      BiConsumer<SessionId, RunningRoom> ended) {
    this.ready = replayed;
    this.record = house.record();
    this.front =
        new RoomSide(
            house, true, threads.front(), limits.mailbox(), e -> fail(house.session(), e, ended));
    this.back =
        new RoomSide(
            house, false, threads.back(), limits.mailbox(), e -> fail(house.session(), e, ended));
    var _ =
        replayed.whenComplete(
            (halves, e) -> {
              if (e == null) {
                front.begin(halves.front(), back);
                back.begin(halves.back(), front);
              } else {
                fail(house.session(), e, ended);
              }
            });
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

  RoomSide side(boolean isFront) {
    return isFront ? front : back;
  }

  /** Time has passed. */
  void beat() {
    front.beat();
    back.beat();
  }

  /** Whether nobody has been here for so long. */
  boolean hasBeenEmptyFor(Duration span) {
    return front.hasBeenEmptyFor(span) && back.hasBeenEmptyFor(span);
  }

  /** Since when nobody is here; nothing while somebody is, or it has not woken yet. */
  Optional<Instant> emptySince() {
    Instant inFront = front.emptySince();
    Instant behind = back.emptySince();
    if (inFront == null || behind == null) {
      return Optional.empty();
    }
    return Optional.of(inFront.isAfter(behind) ? inFront : behind);
  }

  /** How many bytes its entries take. */
  long bytes() {
    return ready.state() == Future.State.SUCCESS ? ready.resultNow().front().bytes() : 0;
  }

  /** The room once it is awake; fails when it cannot wake. */
  CompletableFuture<Halves> ready() {
    return ready;
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
