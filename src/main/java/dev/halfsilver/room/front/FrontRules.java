package dev.halfsilver.room.front;

import dev.halfsilver.room.Activities;
import dev.halfsilver.room.Control;
import dev.halfsilver.room.Decision;
import dev.halfsilver.room.Door;
import dev.halfsilver.room.FrontCommand;
import dev.halfsilver.room.Hands;
import dev.halfsilver.room.Member;
import dev.halfsilver.room.Pace;
import dev.halfsilver.room.Refusal;
import dev.halfsilver.room.Role;
import dev.halfsilver.room.Stage;
import dev.halfsilver.room.Talk;
import java.time.Instant;
import java.util.Optional;

/**
 * Decides what participants can see or what goes to them. It is given the front half of the room,
 * who asks, what, and when, and nothing else, so what happens behind the mirror cannot change its
 * answers.
 */
public final class FrontRules {
  private FrontRules() {}

  public static Decision decide(FrontRoom room, Member by, FrontCommand command, Instant now) {
    return switch (command) {
      case Door.Command c -> DoorFacet.decide(room, by, c);
      case Talk.Command c -> TalkFacet.decide(room, by, c, now);
      case Stage.Command c -> StageFacet.decide(room, by, c);
      case Control.Command c -> ControlFacet.decide(room, by, c);
      case Pace.Command c -> PaceFacet.decide(room, by, c);
      case Hands.Command c -> HandsFacet.decide(room, by, c);
      case Activities.Command c -> ActivitiesFacet.decide(room, by, c, now);
    };
  }

  /** Why {@code by} cannot lead now, if they cannot. */
  static Optional<Refusal> whyNotLeading(FrontRoom room, Member by) {
    if (by.role() != Role.MODERATOR) {
      return Optional.of(Refusal.NOT_ALLOWED);
    }
    return whyNotIn(room, by).or(() -> room.control().whyClosed());
  }

  /** Why {@code by} has no place in the room, if they have none. */
  static Optional<Refusal> whyNotIn(FrontRoom room, Member by) {
    Optional<Attendee> attendee = room.door().attendee(by.id());
    if (attendee.isEmpty()) {
      return Optional.of(Refusal.NOT_JOINED);
    }
    return switch (attendee.get().standing()) {
      case IN_THE_ROOM -> Optional.empty();
      case WAITING -> Optional.of(Refusal.WAITING);
      case LEFT -> Optional.of(Refusal.NOT_JOINED);
      case REMOVED -> Optional.of(Refusal.REMOVED);
    };
  }
}
