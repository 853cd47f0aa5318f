package dev.halfsilver.office;

import dev.halfsilver.office.identity.Link;
import dev.halfsilver.office.prepare.Preparation.Invitation;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.store.Seats;
import dev.halfsilver.store.Sessions;
import dev.halfsilver.study.Seat;
import java.util.Optional;

/** What becomes of people's links after they were sent out. Every method blocks. */
public final class SeatLinks {
  private final Seats seats;
  private final Sessions sessions;
  private final RoomAccess rooms;

  SeatLinks(Seats seats, Sessions sessions, RoomAccess rooms) {
    this.seats = seats;
    this.sessions = sessions;
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

  /** What came of wanting another link for somebody. */
  public sealed interface Reissue {
    /** Only the new one opens the seat. It is not kept: it is shown once. */
    record Reissued(Invitation invitation) implements Reissue {}

    record NoSuchSeat() implements Reissue {}

    /** They were sent away for good, and another link does not bring them back. */
    record SentAway() implements Reissue {}
  }

  /**
   * Gives somebody whose link was lost, or seen by others, another one. The old one opens nothing
   * from then on and whoever is in by it is disconnected; the seat, and all that was said from it,
   * stays as it is.
   */
  public Reissue reissue(MemberId member) {
    Optional<Seat> seat = seats.seat(member);
    if (seat.isEmpty()) {
      return new Reissue.NoSuchSeat();
    }
    Link link = Link.random();
    if (!seats.replaceLink(member, link.hash())) {
      return new Reissue.SentAway();
    }
    rooms.disconnect(seat.get());
    return new Reissue.Reissued(
        new Invitation(
            seat.get(), link, sessions.session(seat.get().session()).orElseThrow().language()));
  }
}
