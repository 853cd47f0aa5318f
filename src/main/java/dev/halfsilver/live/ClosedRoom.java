package dev.halfsilver.live;

import dev.halfsilver.store.Addition;
import dev.halfsilver.store.Journal;
import dev.halfsilver.store.RoomRecord;
import dev.halfsilver.store.StoreFailure;
import dev.halfsilver.study.Seat;
import dev.halfsilver.study.Session;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionException;

/**
 * A room while no server runs. What can be done about it is decided by the same rules as in an open
 * one, on the room that its record tells of.
 */
public final class ClosedRoom {
  private final Session session;
  private final Journal journal;

  public ClosedRoom(Session session, Journal journal) {
    this.session = session;
    this.journal = journal;
  }

  /**
   * Writes down that somebody was sent away, if they were ever there. Blocks until it is on disk.
   *
   * @throws StoreFailure when it cannot be written
   */
  public void expel(Seat seat, Instant now) {
    try (RoomRecord record = journal.open(session.id())) {
      expel(seat, now, record);
    }
  }

  private void expel(Seat seat, Instant now, RoomRecord record) {
    Halves halves = Halves.of(session, RoomLimits.USUAL);
    record.recorded().pages().forEach(halves::replay);
    RoomMessage.Expel expel = RoomMessage.Expel.of(seat);
    Proceedings half = halves.of(expel.isFront());
    Batch batch = half.newBatch();
    half.take(batch, expel, now);
    List<Addition> entries = List.copyOf(batch.entries());
    if (!entries.isEmpty()) {
      write(record, entries);
    }
  }

  private static void write(RoomRecord record, List<Addition> entries) {
    try {
      record.append(entries).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof StoreFailure failure ? failure : e;
    }
  }
}
