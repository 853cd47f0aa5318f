package dev.halfsilver.web.socket;

import dev.halfsilver.live.Rooms;
import dev.halfsilver.office.settings.Settings;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.study.Seat;
import dev.halfsilver.web.door.Tokens;
import dev.halfsilver.wire.ClientFrame;
import dev.halfsilver.wire.CloseCode;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out who is at the socket, brings them to their room, and finds all connections of a seat.
 *
 * <p>A connection is noted under its seat before the store is asked about that seat. So when a link
 * is revoked or replaced at the same moment, either the store says so or the connection is found
 * here.
 */
public final class Reception {
  private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

  private final Tokens tokens;
  private final Function<MemberId, Optional<Seat>> seats;
  private final Rooms rooms;
  private final SocketLimits limits;
  private final Meters meters;
  private final Strangers strangers;
  private final People people;

  /**
   * Opens it.
   *
   * @param seats finds a seat; may block
   */
  public Reception(
      Tokens tokens,
      Function<MemberId, Optional<Seat>> seats,
      Rooms rooms,
      Settings settings,
      Meters meters) {
    this.tokens = tokens;
    this.seats = seats;
    this.rooms = rooms;
    this.limits = SocketLimits.of(settings);
    this.meters = meters;
    this.strangers = new Strangers(limits.strangers(), limits.strangersPerAddress());
    this.people = new People(limits, Loop.now());
  }

  SocketLimits limits() {
    return limits;
  }

  Meters meters() {
    return meters;
  }

  Strangers strangers() {
    return strangers;
  }

  /** Ends all connections of somebody whose link was revoked or replaced. */
  public void dismiss(MemberId member, CloseCode why) {
    people.connections(member).forEach(connection -> connection.close(why));
  }

  /** Somebody says who they are. Returns at once; the answer reaches the socket later. */
  void receive(ClientFrame.Hello hello, RoomSocket socket) {
    Thread.ofVirtual()
        .name("reception")
        .start(
            () -> {
              Optional<CloseCode> refused = admit(hello, socket);
              if (refused.isPresent()) {
                socket.leave();
                socket.close(refused.get());
              }
            });
  }

  private Optional<CloseCode> admit(ClientFrame.Hello hello, RoomSocket socket) {
    Optional<Tokens.Proof> proof = tokens.read(hello.token());
    if (proof.isEmpty()) {
      return Optional.of(CloseCode.UNAUTHENTICATED);
    }
    MemberId member = proof.get().member();
    Optional<CloseCode> why =
        people.comes(member, socket, Loop.now(), person -> socket.belongsTo(member, person));
    if (why.isPresent()) {
      return why;
    }
    try {
      Optional<Seat> seat = seats.apply(member);
      if (seat.isEmpty()) {
        return Optional.of(CloseCode.UNAUTHENTICATED);
      }
      if (seat.get().revoked()) {
        return Optional.of(CloseCode.REMOVED);
      }
      if (!proof.get().opens(seat.get())) {
        return Optional.of(CloseCode.UNAUTHENTICATED);
      }
      socket.seat(rooms.enter(seat.get().session(), seat.get().member(), hello.known(), socket));
      return Optional.empty();
    } catch (RuntimeException e) {
      LOG.warn("reception=failed why={}", e.toString());
      return Optional.of(CloseCode.UNAVAILABLE);
    }
  }
}
