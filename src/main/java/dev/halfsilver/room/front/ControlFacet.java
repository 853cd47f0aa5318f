package dev.halfsilver.room.front;

import static dev.halfsilver.room.Decision.accepted;
import static dev.halfsilver.room.Decision.refused;

import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Control;
import dev.halfsilver.room.Decision;
import dev.halfsilver.room.Member;
import dev.halfsilver.room.Phase;
import dev.halfsilver.room.Proposal;
import dev.halfsilver.room.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** In which phase the discussion is. */
public record ControlFacet(Phase phase) {
  static final ControlFacet PREPARED = new ControlFacet(Phase.WAITING);

  ControlFacet evolve(Control.Event event) {
    return new ControlFacet(Phase.after(event));
  }

  Optional<Refusal> whyClosed() {
    return phase == Phase.CLOSED ? Optional.of(Refusal.CLOSED) : Optional.empty();
  }

  static Decision decide(FrontRoom room, Member by, Control.Command command) {
    return switch (command) {
      case Control.Start _ -> turn(room, by, Phase.WAITING, new Control.Started());
      case Control.Pause _ -> pause(room, by);
      case Control.Resume _ -> turn(room, by, Phase.PAUSED, new Control.Resumed());
      case Control.Close _ -> close(room, by);
    };
  }

  /** The house does it too, when it finds that nobody who leads is connected any more. */
  private static Decision pause(FrontRoom room, Member by) {
    Control.Paused paused = new Control.Paused();
    if (!by.equals(Member.HOUSE)) {
      return turn(room, by, Phase.LIVE, paused);
    }
    return room.control().phase() == Phase.LIVE
        ? accepted(by, Channel.floor(), paused)
        : refused(Refusal.WRONG_PHASE);
  }

  /** Goes on from {@code from} by {@code event}. */
  private static Decision turn(FrontRoom room, Member by, Phase from, Control.Event event) {
    Optional<Refusal> why = FrontRules.whyNotLeading(room, by);
    if (why.isPresent()) {
      return refused(why.get());
    }
    return room.control().phase() == from
        ? accepted(by, Channel.floor(), event)
        : refused(Refusal.WRONG_PHASE);
  }

  /** Those who are still waiting do not read the floor, so their own threads tell them. */
  private static Decision close(FrontRoom room, Member by) {
    Optional<Refusal> why = FrontRules.whyNotLeading(room, by);
    if (why.isPresent()) {
      return refused(why.get());
    }
    List<Proposal> closed = new ArrayList<>();
    closed.add(new Proposal(by.id(), Channel.floor(), new Control.Closed()));
    room.door().roster().values().stream()
        .filter(attendee -> attendee.standing() == Standing.WAITING)
        .map(attendee -> new Channel.Aside(attendee.id()))
        .forEach(thread -> closed.add(new Proposal(by.id(), thread, new Control.Closed())));
    return new Decision.Accepted(closed);
  }

  /** Why participants are not heard by the group now, if they are not. */
  Optional<Refusal> whyUnheard() {
    return switch (phase) {
      case LIVE -> Optional.empty();
      case WAITING -> Optional.of(Refusal.NOT_STARTED);
      case PAUSED -> Optional.of(Refusal.PAUSED);
      case CLOSED -> Optional.of(Refusal.CLOSED);
    };
  }

  /** Why nothing can be put to the group now, if nothing can. */
  Optional<Refusal> whyNotLive() {
    return switch (phase) {
      case LIVE -> Optional.empty();
      case WAITING -> Optional.of(Refusal.NOT_STARTED);
      case PAUSED -> Optional.of(Refusal.WRONG_PHASE);
      case CLOSED -> Optional.of(Refusal.CLOSED);
    };
  }
}
