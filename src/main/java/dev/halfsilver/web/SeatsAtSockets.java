package dev.halfsilver.web;

import dev.halfsilver.live.Rooms;
import dev.halfsilver.office.RoomAccess;
import dev.halfsilver.study.Seat;
import dev.halfsilver.web.socket.Reception;
import dev.halfsilver.wire.CloseCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What becomes of people at their sockets when something is done about their links. */
record SeatsAtSockets(Rooms rooms, Reception reception) implements RoomAccess {
  private static final Logger LOG = LoggerFactory.getLogger(SeatsAtSockets.class);

  @Override
  public void end(Seat seat) {
    rooms.expel(seat);
    reception.dismiss(seat.id(), CloseCode.REMOVED);
    LOG.info("seat=revoked member={}", seat.id());
  }

  /** They are told that their token is no longer good; the door says what became of their link. */
  @Override
  public void disconnect(Seat seat) {
    reception.dismiss(seat.id(), CloseCode.UNAUTHENTICATED);
    LOG.info("seat=link-replaced member={}", seat.id());
  }
}
