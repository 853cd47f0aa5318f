package dev.halfsilver.office;

import dev.halfsilver.live.ClosedRoom;
import dev.halfsilver.store.Store;
import dev.halfsilver.study.Seat;
import java.time.Instant;

/** What can be done in a data folder that no server is using. */
public final class ClosedHouse {
  private ClosedHouse() {}

  /**
   * Makes a link useless, and has the record say that whoever came in by it was sent away. Doing so
   * again writes nothing. Blocks.
   */
  public static void revoke(Store store, Seat seat, Instant now) {
    boolean _ = store.seats().revoke(seat.id());
    store
        .sessions()
        .session(seat.session())
        .ifPresent(session -> new ClosedRoom(session, store.journal()).expel(seat, now));
  }
}
