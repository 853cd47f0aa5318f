package dev.halfsilver.room.front;

import static dev.halfsilver.room.Decision.accepted;
import static dev.halfsilver.room.Decision.refused;

import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Decision;
import dev.halfsilver.room.Hands;
import dev.halfsilver.room.Member;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Proposal;
import dev.halfsilver.room.Refusal;
import dev.halfsilver.room.Role;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whose hand is raised. A broken connection leaves it up; going away, being sent away and saying
 * something to the group lower it, each in the same decision.
 */
public record HandsFacet(Set<MemberId> raised) {
  static final HandsFacet DOWN = new HandsFacet(Set.of());

  HandsFacet evolve(Hands.Event event) {
    Set<MemberId> changed = new HashSet<>(raised);
    boolean _ =
        switch (event) {
          case Hands.HandRaised e -> changed.add(e.member());
          case Hands.HandLowered e -> changed.remove(e.member());
          case Hands.CalledOn e -> changed.remove(e.member());
        };
    return new HandsFacet(Set.copyOf(changed));
  }

  static Decision decide(FrontRoom room, Member by, Hands.Command command) {
    return switch (command) {
      case Hands.RaiseHand _ -> raise(room, by);
      case Hands.LowerHand c -> lower(room, by, c.member());
      case Hands.CallOn c -> callOn(room, by, c.member());
    };
  }

  private static Decision raise(FrontRoom room, Member by) {
    if (by.role() != Role.PARTICIPANT) {
      return refused(Refusal.NOT_ALLOWED);
    }
    return changed(by, new Hands.HandRaised(by.id()), whyNotHere(room, by), !isUp(room, by.id()));
  }

  private static Decision lower(FrontRoom room, Member by, MemberId id) {
    Optional<Refusal> why =
        by.role() == Role.PARTICIPANT && by.id().equals(id)
            ? whyNotHere(room, by)
            : FrontRules.whyNotLeading(room, by);
    return changed(by, new Hands.HandLowered(id), why, isUp(room, id));
  }

  private static Decision callOn(FrontRoom room, Member by, MemberId id) {
    return changed(by, new Hands.CalledOn(id), FrontRules.whyNotLeading(room, by), isUp(room, id));
  }

  private static Decision changed(
      Member by, Hands.Event event, Optional<Refusal> why, boolean changes) {
    return why.or(() -> changes ? Optional.empty() : Optional.of(Refusal.NO_CHANGE))
        .map(Decision::refused)
        .orElseGet(() -> accepted(by, new Channel.Hand(event.member()), event));
  }

  private static Optional<Refusal> whyNotHere(FrontRoom room, Member by) {
    return FrontRules.whyNotIn(room, by).or(() -> room.control().whyClosed());
  }

  private static boolean isUp(FrontRoom room, MemberId id) {
    return room.hands().raised().contains(id);
  }

  /** The same decision, which also lowers a hand if it is raised. */
  static Decision lowering(FrontRoom room, Member by, MemberId id, Proposal... proposals) {
    Stream<Proposal> lowered =
        isUp(room, id)
            ? Stream.of(new Proposal(by.id(), new Channel.Hand(id), new Hands.HandLowered(id)))
            : Stream.empty();
    return new Decision.Accepted(Stream.concat(Stream.of(proposals), lowered).toList());
  }
}
