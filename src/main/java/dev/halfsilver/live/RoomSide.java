package dev.halfsilver.live;

import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Refusal;
import dev.halfsilver.store.RoomRecord;
import dev.halfsilver.store.StoreFailure;
import dev.halfsilver.study.SessionId;
import dev.halfsilver.wire.CloseCode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One half of a room. It takes messages, decides them together, has them written, and only when
 * they are on disk tells. All of that happens on the one thread that it was given, which is that of
 * its people's connections; while the disk works, the thread does other things.
 *
 * <p>The front half sleeps when nobody in front is in it, whoever watches, and wakes from its
 * record when somebody comes: if observers kept it awake, the time to the first answer would tell
 * of them. The other half is awake as long as the room is.
 */
final class RoomSide {
  private static final Logger LOG = LoggerFactory.getLogger(RoomSide.class);
  private static final int MOST_FRONT = 512;
  private static final int MOST_BACK = 64;

  /** What a half needs of the house. */
  record House(RoomRecord record, InstantSource clock, Consumer<MemberId> revoke) {
    SessionId session() {
      return record.session();
    }
  }

  private final House house;
  private final boolean front;
  private final Executor thread;
  private final Lane lane;
  private final Supplier<CompletableFuture<Proceedings>> replay;
  private final Consumer<Throwable> fail;
  private final AtomicBoolean called = new AtomicBoolean();
  private final AtomicBoolean beatDue = new AtomicBoolean();
  private final UselessLinks uselessLinks;

  // Only on the thread.
  private @Nullable Proceedings proceedings;
  private @Nullable Batch writing;
  private @Nullable RoomSide other;
  private boolean ended;

  private volatile CompletableFuture<Proceedings> awake = new CompletableFuture<>();
  private volatile boolean asleep;
  private volatile boolean knowsBehind;
  private volatile @Nullable Instant emptySince;

  /**
   * A half that takes messages, and does them when it is awake.
   *
   * @param replay makes of its record what it is, each time when it wakes
   * @param fail is told what made it impossible to go on
   */
  RoomSide(
      House house,
      boolean front,
      Executor thread,
      int capacity,
      Supplier<CompletableFuture<Proceedings>> replay,
      Consumer<Throwable> fail) {
    this.house = house;
    this.front = front;
    this.thread = thread;
    this.lane = new Lane(capacity);
    this.replay = replay;
    this.fail = fail;
    this.uselessLinks = new UselessLinks(house.revoke());
  }

  /** The half that is to hear of what happens in this one. To be called before it wakes. */
  void joins(RoomSide otherHalf) {
    other = otherHalf;
  }

  /** The thread on which it runs, and on which its people's connections do best. */
  Executor thread() {
    return thread;
  }

  /**
   * Has it replayed; then it begins to do what waits for it.
   *
   * @return completes when it is replayed
   */
  CompletableFuture<Proceedings> wake() {
    asleep = false;
    return replay
        .get()
        .whenComplete(
            (replayed, e) -> {
              if (e == null) {
                thread.execute(() -> begin(replayed));
              } else {
                awake.completeExceptionally(e);
                fail.accept(e);
              }
            });
  }

  private void begin(Proceedings replayed) {
    if (ended) {
      return;
    }
    emptySince = house.clock().instant();
    uselessLinks.of(replayed.sentAway());
    if (front && lane.isIdle()) { // Only observers have come, who read what is in its logs now.
      replayed.sleep();
      tellOther(replayed);
      asleep = true;
      return;
    }
    beatDue.set(false);
    proceedings = replayed;
    awake.complete(replayed);
    call();
  }

  /** What it is, once it is awake; fails when it cannot wake. From any thread. */
  CompletableFuture<Proceedings> awake() {
    return awake;
  }

  /** What it is, if it is awake now. From any thread. */
  Optional<Proceedings> ifAwake() {
    CompletableFuture<Proceedings> now = awake;
    return now.state() == Future.State.SUCCESS ? Optional.of(now.resultNow()) : Optional.empty();
  }

  /** Whether it sleeps and nothing is about to wake it. From any thread. */
  boolean isAsleep() {
    return asleep && lane.isIdle();
  }

  /** Falls asleep when nobody has been here for so long. From any thread. */
  void sleepIfEmptyFor(Duration span) {
    if (!asleep && hasBeenEmptyFor(span)) {
      thread.execute(() -> sleep(span));
    }
  }

  private void sleep(Duration span) {
    Proceedings room = proceedings;
    if (room == null || writing != null || !hasBeenEmptyFor(span)) {
      return;
    }
    room.sleep();
    tellOther(room);
    proceedings = null;
    awake = new CompletableFuture<>();
    asleep = true;
  }

  /** What was recorded behind the mirror is known. From any thread. */
  void knowsBehind() {
    knowsBehind = true;
    call();
  }

  /** Takes a message in; false when too many wait, or the room has ended. From any thread. */
  boolean offer(RoomMessage message) {
    boolean taken = lane.offer(message);
    if (taken) {
      call();
    }
    return taken;
  }

  /** Time has passed. From any thread. */
  void beat() {
    beatDue.set(true);
    call();
  }

  /** The other half has news. From any thread. */
  void call() {
    if (called.compareAndSet(false, true)) {
      thread.execute(this::turn);
    }
  }

  /** Whether nobody has been here for so long, and nobody is about to come. From any thread. */
  boolean hasBeenEmptyFor(Duration span) {
    Instant since = emptySince;
    return since != null
        && Duration.between(since, house.clock().instant()).compareTo(span) >= 0
        && lane.isIdle();
  }

  /** Since when nobody is here; nothing while somebody is. From any thread. */
  @Nullable Instant emptySince() {
    return emptySince;
  }

  private boolean hasAnybody() {
    return emptySince == null;
  }

  private void turn() {
    called.set(false);
    Proceedings room = proceedings;
    if (ended) {
      return;
    }
    if (room == null) {
      if (asleep && !lane.isIdle()) {
        var _ = wake();
      }
      return;
    }
    try {
      hear(room);
      if (writing == null) {
        work(room);
      }
    } catch (Throwable e) { // Whatever it is, those who wait for the room must be told.
      fail.accept(e);
    }
  }

  private void hear(Proceedings room) {
    News.Told told = room.heard().take();
    if (told != null) {
      room.hear(told);
      room.audience().wake();
    }
  }

  private void work(Proceedings room) {
    List<RoomMessage> messages =
        lane.take(front ? MOST_FRONT : MOST_BACK, message -> knowsBehind || !message.needsBehind());
    boolean beats = beatDue.getAndSet(false);
    if (messages.isEmpty() && !beats) {
      return;
    }
    Instant now = house.clock().instant();
    Batch batch = room.newBatch();
    if (beats) {
      room.take(batch, new RoomMessage.Beat(), now);
      uselessLinks.of(room.sentAway());
    }
    messages.forEach(message -> room.take(batch, message, now));
    if (batch.isEmpty()) {
      room.answer(batch);
      finish(room);
    } else {
      room.audience().wake();
      write(batch);
    }
  }

  private void write(Batch batch) {
    writing = batch;
    var _ =
        house
            .record()
            .append(List.copyOf(batch.entries()))
            .whenComplete((_, e) -> thread.execute(() -> written(batch, e)));
  }

  private void written(Batch batch, @Nullable Throwable failure) {
    writing = null;
    Proceedings room = proceedings;
    if (room == null || ended) {
      return;
    }
    try {
      if (failure == null) {
        if (room.commit(batch)) {
          uselessLinks.of(room.sentAway());
        }
      } else {
        LOG.warn("room=not-written entries={} why={}", batch.entries().size(), failure.toString());
        room.abandon(batch, why(failure));
      }
      finish(room);
    } catch (Throwable e) {
      fail.accept(e);
    }
  }

  /** Tells what is to be told: those who sit here first, and then the other half. */
  private void finish(Proceedings room) {
    if (!room.audience().isEmpty()) {
      emptySince = null; // Before they are woken: from here on they rely on being called.
    } else if (emptySince == null) {
      emptySince = house.clock().instant();
    }
    room.audience().wake();
    if (lane.done()) {
      call();
    }
    tellOther(room);
  }

  private void tellOther(Proceedings room) {
    RoomSide half = other;
    if (half != null && half.hasAnybody() && !room.news().isEmpty()) {
      // Behind whatever the thread has to send to those who were just woken.
      thread.execute(half::call);
    }
  }

  /**
   * What to answer when the batch was not written.
   *
   * @throws CompletionException when that is not certain, or the record is not as this room knows
   *     it: then the room ends without an answer, and those who come back and ask again get the one
   *     that the record gives
   */
  private static Refusal why(Throwable e) {
    Throwable cause = e instanceof CompletionException wrapped ? wrapped.getCause() : e;
    if (!(cause instanceof StoreFailure failure)) {
      throw new CompletionException(cause);
    }
    return switch (failure.kind()) {
      case FULL -> Refusal.STORAGE_FULL;
      case READ_ONLY -> Refusal.STORAGE_UNAVAILABLE;
      case OVERLOADED -> Refusal.BUSY;
      case BROKEN, CONFLICT -> throw new CompletionException(failure);
    };
  }

  /**
   * Takes no more messages. Whoever is here or was on their way comes back and wakes it anew.
   *
   * @param then is done, once, when this half writes nothing more
   */
  void end(Runnable then) {
    List<Seating> coming = new ArrayList<>();
    for (RoomMessage message : lane.close()) {
      switch (message) {
        case RoomMessage.Attach o -> coming.add(o.seating());
        case RoomMessage.Detach _,
            RoomMessage.Asked _,
            RoomMessage.Writing _,
            RoomMessage.Expel _,
            RoomMessage.Beat _,
            RoomMessage.Farewell _ -> {}
      }
    }
    coming.forEach(RoomSide::comeBack);
    thread.execute(
        () -> {
          Proceedings room = proceedings;
          if (room != null) {
            room.audience().seatings().toList().forEach(RoomSide::comeBack);
          }
          if (!ended) {
            ended = true;
            then.run();
          }
        });
  }

  private static void comeBack(Seating seating) {
    seating.close(CloseCode.UNAVAILABLE);
  }
}
