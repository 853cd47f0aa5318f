package dev.halfsilver.live;

import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Refusal;
import dev.halfsilver.store.Journal;
import dev.halfsilver.store.StoreFailure;
import dev.halfsilver.study.Session;
import dev.halfsilver.wire.CloseCode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One room's thread: it takes orders, decides them together, waits until they are on disk, and only
 * then tells. It wakes from the journal and ends when nobody has been there for a while.
 */
final class RoomLoop implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(RoomLoop.class);
  // A little less than a heartbeat, so that none is missed for coming a moment early.
  private static final Duration BREATH = Duration.ofMillis(900);
  private static final int STRIDE = 32;

  private final Supplier<Session> session;
  private final Journal journal;
  private final Waking waking;
  private final InstantSource clock;
  private final RoomLimits limits;
  private final Consumer<MemberId> revoke;
  private final Predicate<RoomLoop> retire;
  private final Mailbox mailbox;
  private final CompletableFuture<Proceedings> ready = new CompletableFuture<>();
  private final Set<MemberId> revoked = ConcurrentHashMap.newKeySet();
  private Instant emptySince = Instant.EPOCH;
  private Instant toldAt = Instant.EPOCH;

  RoomLoop(
      Supplier<Session> session,
      Journal journal,
      Waking waking,
      InstantSource clock,
      RoomLimits limits,
      Consumer<MemberId> revoke,
      Predicate<RoomLoop> retire) {
    this.session = session;
    this.journal = journal;
    this.waking = waking;
    this.clock = clock;
    this.limits = limits;
    this.revoke = revoke;
    this.retire = retire;
    this.mailbox = new Mailbox(limits.mailbox());
  }

  boolean offer(Order order) {
    return mailbox.offer(order);
  }

  /**
   * To be called now and then: an empty room falls asleep, those who did not come back are told to
   * be gone, a changed backroom is told.
   */
  void lookAtTheTime() {
    mailbox.nudge();
  }

  boolean isIdle() {
    return mailbox.isEmpty();
  }

  /** The room once it is awake; fails when it cannot wake. */
  CompletableFuture<Proceedings> ready() {
    return ready;
  }

  @Override
  public void run() {
    try {
      Session opened = session.get();
      Proceedings proceedings = waking.of(opened).join();
      ready.complete(proceedings);
      work(proceedings, opened);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.error("room=failed", e);
      ready.completeExceptionally(e);
    } finally {
      turnAway();
    }
  }

  private void work(Proceedings proceedings, Session opened) throws InterruptedException {
    emptySince = clock.instant();
    revokeLinks(proceedings);
    boolean goesOn;
    do {
      goesOn = stride(proceedings, opened);
    } while (goesOn);
  }

  /**
   * Several turns in one call. A method that is entered once is never compiled, and a virtual
   * thread that comes back to such a frame whenever it wakes is put away and taken out the slow
   * way, which cost more than all that a turn does.
   */
  private boolean stride(Proceedings proceedings, Session opened) throws InterruptedException {
    for (int turn = 0; turn < STRIDE; turn++) {
      if (!turn(proceedings, opened)) {
        return false;
      }
    }
    return true;
  }

  /** Takes and does what is waiting; whether the room stays awake. */
  private boolean turn(Proceedings proceedings, Session opened) throws InterruptedException {
    List<Order> orders = mailbox.take();
    Instant now = clock.instant();
    handle(proceedings, opened, orders.stream().filter(Order::isFront).toList(), now);
    handle(proceedings, opened, orders.stream().filter(o -> !o.isFront()).toList(), now);
    if (Duration.between(toldAt, now).compareTo(BREATH) >= 0) {
      proceedings.audience().tellBackroomPresence(proceedings.room());
      revokeLinks(proceedings);
      toldAt = now;
    }
    if (!proceedings.audience().isEmpty()) {
      emptySince = now;
      return true;
    }
    return Duration.between(emptySince, now).compareTo(limits.sleepAfter()) < 0
        || !retire.test(this);
  }

  /** Does what came from one side of the mirror; if it cannot be written, the other side's can. */
  private void handle(Proceedings room, Session opened, List<Order> orders, Instant now) {
    if (orders.isEmpty()) {
      return;
    }
    Batch batch = room.newBatch();
    orders.forEach(order -> room.take(batch, order, now));
    settle(room, opened, batch);
  }

  private void settle(Proceedings room, Session opened, Batch batch) {
    if (batch.isEmpty()) {
      room.answer(batch);
      return;
    }
    try {
      journal.append(opened.id(), List.copyOf(batch.entries())).join();
    } catch (CompletionException e) {
      LOG.warn("room=not-written entries={} why={}", batch.entries().size(), e.getMessage());
      room.abandon(batch, why(e));
      return;
    }
    if (room.commit(batch)) {
      revokeLinks(room);
    }
  }

  /**
   * What to answer when the batch was not written.
   *
   * @throws CompletionException when that is not certain, or the record is not as this room knows
   *     it: then the room ends without an answer, and those who come back and ask again get the one
   *     that the record gives
   */
  private static Refusal why(CompletionException e) {
    if (!(e.getCause() instanceof StoreFailure failure)) {
      throw e;
    }
    return switch (failure.kind()) {
      case FULL -> Refusal.STORAGE_FULL;
      case READ_ONLY -> Refusal.STORAGE_UNAVAILABLE;
      case OVERLOADED -> Refusal.BUSY;
      case BROKEN, CONFLICT -> throw e;
    };
  }

  /**
   * Makes the links of those who were sent away useless outside the room as well. What fails, as it
   * does while the disk is full, is tried again at the next breath.
   */
  private void revokeLinks(Proceedings room) {
    for (MemberId member : room.sentAway()) {
      if (!revoked.contains(member)) {
        Thread.ofVirtual().name("revoke").start(() -> revokeLink(member));
      }
    }
  }

  private void revokeLink(MemberId member) {
    try {
      revoke.accept(member);
      revoked.add(member);
    } catch (StoreFailure e) {
      LOG.warn("room=link-not-revoked member={} why={}", member, e.getMessage());
    }
  }

  /** Nobody shall wait for a room that has ended: they come back and wake it anew. */
  private void turnAway() {
    if (ready.isDone() && !ready.isCompletedExceptionally()) {
      ready.join().audience().seatings().toList().forEach(RoomLoop::comeBack);
    }
    for (Order order : mailbox.close()) {
      switch (order) {
        case Order.Attach o -> comeBack(o.seating());
        case Order.Detach _,
            Order.Asked _,
            Order.Writing _,
            Order.Expel _,
            Order.Beat _,
            Order.Farewell _ -> {}
      }
    }
  }

  private static void comeBack(Seating seating) {
    seating.close(CloseCode.UNAVAILABLE);
  }
}
