package dev.halfsilver.room.front;

import dev.halfsilver.room.Decision;
import dev.halfsilver.room.FrontCommand;
import dev.halfsilver.room.FrontEvent;
import dev.halfsilver.room.Member;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Place;
import dev.halfsilver.room.Refusal;
import dev.halfsilver.room.Role;
import java.util.Optional;

/**
 * Decides what participants can see or what goes to them. It is given the front half of the room
 * and nothing else, so what happens behind the mirror cannot change its answers.
 */
public final class FrontRules {
  private FrontRules() {}

  public static Decision decide(FrontRoom room, Member by, FrontCommand command) {
    return switch (command) {
      case FrontCommand.Join c -> FrontDoor.join(room, by, c);
      case FrontCommand.Lead _ -> FrontDoor.lead(room, by);
      case FrontCommand.Leave _ -> FrontDoor.leave(room, by);
      case FrontCommand.Admit c -> FrontDoor.admit(room, by, c.member());
      case FrontCommand.Remove c -> FrontDoor.remove(room, by, c.member());
      case FrontCommand.Say c -> FrontTalk.say(room, by, c.text());
      case FrontCommand.Tell c -> FrontTalk.tell(room, by, c.to(), c.text());
      case FrontCommand.Retract c -> FrontTalk.retract(room, by, new Place(c.channel(), c.seq()));
      case FrontCommand.Ask c -> FrontLead.ask(room, by, c.item());
      case FrontCommand.AskOwn c -> FrontLead.askOwn(room, by, c.text());
      case FrontCommand.Show c -> FrontLead.show(room, by, c.item());
      case FrontCommand.TakeDown _ -> FrontLead.takeDown(room, by);
      case FrontCommand.Mute c -> FrontLead.mute(room, by, c.member());
      case FrontCommand.Unmute c -> FrontLead.unmute(room, by, c.member());
      case FrontCommand.Start _ ->
          FrontLead.turn(room, by, Phase.WAITING, new FrontEvent.Started());
      case FrontCommand.Pause _ -> FrontLead.turn(room, by, Phase.LIVE, new FrontEvent.Paused());
      case FrontCommand.Resume _ ->
          FrontLead.turn(room, by, Phase.PAUSED, new FrontEvent.Resumed());
      case FrontCommand.Close _ -> FrontLead.close(room, by);
    };
  }

  /** Why {@code by} cannot lead now, if they cannot. */
  static Optional<Refusal> whyNotLeading(FrontRoom room, Member by) {
    if (by.role() != Role.MODERATOR) {
      return Optional.of(Refusal.NOT_ALLOWED);
    }
    return whyNotIn(room, by).or(() -> whyClosed(room));
  }

  /** Why {@code by} has no place in the room, if they have none. */
  static Optional<Refusal> whyNotIn(FrontRoom room, Member by) {
    Optional<Attendee> attendee = room.attendee(by.id());
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

  static Optional<Refusal> whyClosed(FrontRoom room) {
    return room.phase() == Phase.CLOSED ? Optional.of(Refusal.CLOSED) : Optional.empty();
  }

  /** The participant of that id, whatever their standing. */
  static Optional<Attendee> participant(FrontRoom room, MemberId id) {
    return room.attendee(id).filter(a -> a.role() == Role.PARTICIPANT);
  }
}
