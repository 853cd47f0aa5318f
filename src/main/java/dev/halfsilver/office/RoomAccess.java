package dev.halfsilver.office;

import dev.halfsilver.live.ClosedRoom;
import dev.halfsilver.store.Store;
import dev.halfsilver.study.Seat;
import java.time.InstantSource;

/** How a session's room learns what becomes of people's links. */
public interface RoomAccess {
  /**
   * Sends away whoever came in by the seat's link, and has the record say so. Doing so again writes
   * nothing. Blocks.
   */
  void end(Seat seat);

  /** Ends the connections of whoever came in by a link that the seat has no more. */
  void disconnect(Seat seat);

  /** For a data folder that no server uses: nobody is in, and only the record has to be told. */
  static RoomAccess whileNoServerRuns(Store store, InstantSource clock) {
    return new RoomAccess() {
      @Override
      public void end(Seat seat) {
        store
            .sessions()
            .session(seat.session())
            .ifPresent(
                session -> new ClosedRoom(session, store.journal()).expel(seat, clock.instant()));
      }

      @Override
      public void disconnect(Seat seat) {
        // Nobody is connected.
      }
    };
  }
}
