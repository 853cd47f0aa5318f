package dev.halfsilver.office;

import dev.halfsilver.room.MemberId;
import dev.halfsilver.store.Seats;
import dev.halfsilver.study.Seat;
import java.util.Optional;

/** What becomes of people's links after they were sent out. Every method blocks. */
public final class SeatLinks {
  private final Seats seats;
  private final RoomAccess rooms;

  SeatLinks(Seats seats, RoomAccess rooms) {
    this.seats = seats;
    this.rooms = rooms;
  }

  /** What came of wanting a link to let nobody in. */
  public sealed interface Revocation {
    record Revoked(Seat seat) implements Revocation {}

    record NoSuchSeat() implements Revocation {}
  }

  /** Makes a link useless and sends away whoever came in by it. */
  public Revocation revoke(MemberId member) {
    Optional<Seat> seat = seats.seat(member);
    if (seat.isEmpty()) {
      return new Revocation.NoSuchSeat();
    }
    boolean _ = seats.revoke(member);
    rooms.end(seat.get()); // Even if it was revoked before: the room may not have been told.
    return new Revocation.Revoked(seat.get());
  }
}
