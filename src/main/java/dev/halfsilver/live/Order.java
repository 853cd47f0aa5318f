package dev.halfsilver.live;

import dev.halfsilver.room.BackCommand;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Command;
import dev.halfsilver.room.FrontCommand;
import dev.halfsilver.room.Member;
import dev.halfsilver.study.Seat;
import dev.halfsilver.wire.ClientFrame;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** What a running room is told to do; it does one after the other. */
sealed interface Order {
  /** Somebody has connected. */
  record Attach(Seating seating) implements Order {}

  /** Their connection is gone. */
  record Detach(Seating seating) implements Order {}

  /** They ask for something. */
  record Asked(Seating seating, ClientFrame.Ask ask) implements Order {}

  /** They are, or are no longer, writing. */
  record Writing(Seating seating, Channel channel, boolean on) implements Order {}

  /** The researcher has revoked somebody's link: the house sends them away. */
  record Expel(Member member, String id, Command command) implements Order {
    static Expel of(Seat seat) {
      Command command =
          switch (seat.role()) {
            case PARTICIPANT -> new FrontCommand.Remove(seat.id());
            case OBSERVER, MODERATOR, HOST -> new BackCommand.Dismiss(seat.id());
          };
      return new Expel(seat.member(), "revoke-" + seat.id(), command);
    }
  }

  /** Some time has passed. */
  record Beat() implements Order {}

  /** The server is about to stop: everybody shall come back at some moment within the spread. */
  record Farewell(Duration spread, RandomGenerator random) implements Order {}

  /**
   * Whether it waits in the lane that observers cannot fill, and is written apart from what they
   * do: what becomes of it must not hang on what happens behind the mirror.
   */
  default boolean isFront() {
    return switch (this) {
      case Attach o -> o.seating().outbox().front();
      case Detach o -> o.seating().outbox().front();
      case Asked o -> o.seating().outbox().front();
      case Writing o -> o.seating().outbox().front();
      case Expel o -> o.command() instanceof FrontCommand;
      case Beat _, Farewell _ -> true;
    };
  }

  /** Whether it must be taken even when the lane is full; there is at most one per connection. */
  default boolean isUrgent() {
    return switch (this) {
      case Attach _, Detach _, Expel _, Beat _, Farewell _ -> true;
      case Asked _, Writing _ -> false;
    };
  }
}
