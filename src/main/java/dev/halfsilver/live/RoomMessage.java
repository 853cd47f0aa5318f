package dev.halfsilver.live;

import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Command;
import dev.halfsilver.room.Door;
import dev.halfsilver.room.FrontCommand;
import dev.halfsilver.room.Member;
import dev.halfsilver.room.Observers;
import dev.halfsilver.room.Role;
import dev.halfsilver.study.Seat;
import dev.halfsilver.wire.ClientFrame;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** What a running room is told to do; each of its halves does one after the other. */
sealed interface RoomMessage {
  /** Somebody has connected. */
  record Attach(Seating seating) implements RoomMessage {}

  /** Their connection is gone. */
  record Detach(Seating seating) implements RoomMessage {}

  /** They ask for something. */
  record Asked(Seating seating, ClientFrame.Ask ask) implements RoomMessage {}

  /** They are, or are no longer, writing. */
  record Writing(Seating seating, Channel channel, boolean on) implements RoomMessage {}

  /** The researcher has revoked somebody's link: the house sends them away. */
  record Expel(Member member, String id, Command command) implements RoomMessage {
    static Expel of(Seat seat) {
      Command command =
          switch (seat.role()) {
            case PARTICIPANT -> new Door.Remove(seat.id());
            case OBSERVER, MODERATOR, HOST -> new Observers.Dismiss(seat.id());
          };
      return new Expel(seat.member(), "revoke-" + seat.id(), command);
    }
  }

  /** Some time has passed. Both halves are told. */
  record Beat() implements RoomMessage {}

  /**
   * The server is about to stop: everybody shall come back at some moment within the spread. Both
   * halves are told.
   */
  record Farewell(Duration spread, RandomGenerator random) implements RoomMessage {}

  /**
   * Which half of the room does it. It is the half in which the person sits, so that nothing which
   * observers do is ever done on the thread of those in front; only what moderators want behind the
   * mirror is done there.
   */
  default boolean isFront() {
    return switch (this) {
      case Attach o -> o.seating().outbox().front();
      case Detach o -> o.seating().outbox().front();
      case Asked o -> isFront(o.seating().member(), o.ask().command() instanceof FrontCommand);
      case Writing o -> isFront(o.seating().member(), o.channel().isFront());
      case Expel o -> o.member().role() != Role.OBSERVER;
      case Beat _, Farewell _ -> true;
    };
  }

  /**
   * Whether it can be done only when what was recorded behind the mirror is known: those who lead
   * sit in front and read it too. So nobody else in front waits until it has been read.
   */
  default boolean needsBehind() {
    return switch (this) {
      case Attach o -> leads(o.seating().member());
      case Detach o -> leads(o.seating().member());
      case Asked o -> leads(o.seating().member());
      case Writing o -> leads(o.seating().member());
      case Expel o -> leads(o.member());
      case Beat _, Farewell _ -> false;
    };
  }

  private static boolean leads(Member member) {
    return switch (member.role()) {
      case MODERATOR, HOST -> true;
      case PARTICIPANT, OBSERVER -> false;
    };
  }

  private static boolean isFront(Member by, boolean aboutFront) {
    return switch (by.role()) {
      case PARTICIPANT -> true;
      case OBSERVER -> false;
      case MODERATOR, HOST -> aboutFront;
    };
  }

  /** Whether it must be taken even when too much waits; there is at most one per connection. */
  default boolean isUrgent() {
    return switch (this) {
      case Attach _, Detach _, Expel _, Beat _, Farewell _ -> true;
      case Asked _, Writing _ -> false;
    };
  }
}
