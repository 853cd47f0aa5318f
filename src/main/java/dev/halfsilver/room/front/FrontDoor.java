package dev.halfsilver.room.front;

import static dev.halfsilver.room.Decision.accepted;
import static dev.halfsilver.room.Decision.refused;

import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Decision;
import dev.halfsilver.room.FrontCommand;
import dev.halfsilver.room.FrontEvent;
import dev.halfsilver.room.Happening;
import dev.halfsilver.room.Likeness;
import dev.halfsilver.room.Member;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Refusal;
import dev.halfsilver.room.Role;
import dev.halfsilver.room.Words;
import java.util.Optional;

/** Who comes in, who goes, and who is sent away. */
final class FrontDoor {
  private FrontDoor() {}

  /** Agreeing comes first and is an entry: before it nothing of a participant's is stored. */
  static Decision join(FrontRoom room, Member by, FrontCommand.Join join) {
    if (by.role() != Role.PARTICIPANT) {
      return refused(Refusal.NOT_ALLOWED);
    }
    Optional<Refusal> why = whyNotComing(room, by, join);
    if (why.isPresent()) {
      return refused(why.get());
    }
    return accepted(
        new Happening(new Channel.Aside(by.id()), new FrontEvent.Agreed(join.name(), join.terms())),
        whereTo(room, by, join.name()));
  }

  /** Whoever was let in before need not wait again, unless the room has become full meanwhile. */
  private static Happening whereTo(FrontRoom room, Member by, String name) {
    boolean wasIn = room.attendee(by.id()).filter(Attendee::admitted).isPresent();
    return wasIn && room.participants() < FrontRoom.MOST_PARTICIPANTS
        ? new Happening(Channel.floor(), new FrontEvent.Entered(by.id(), Role.PARTICIPANT, name))
        : new Happening(Channel.desk(), new FrontEvent.Arrived(by.id(), name));
  }

  private static Optional<Refusal> whyNotComing(FrontRoom room, Member by, FrontCommand.Join join) {
    Optional<Attendee> before = room.attendee(by.id());
    Optional<Standing> standing = before.map(Attendee::standing);
    if (standing.filter(s -> s == Standing.REMOVED).isPresent()) {
      return Optional.of(Refusal.REMOVED);
    }
    if (standing.filter(s -> s != Standing.LEFT).isPresent()) {
      return Optional.of(Refusal.ALREADY_JOINED);
    }
    if (room.phase() == Phase.CLOSED) {
      return Optional.of(Refusal.CLOSED);
    }
    if (!join.terms().equals(room.setting().terms().version())) {
      return Optional.of(Refusal.TERMS_CHANGED);
    }
    return before.isPresent()
        ? before.filter(a -> !a.name().equals(join.name())).map(_ -> Refusal.NAME_KEPT)
        : whyNotCalled(room, by, join.name());
  }

  /** Why a newcomer cannot go by that name: once chosen it stays, so that their words keep it. */
  private static Optional<Refusal> whyNotCalled(FrontRoom room, Member by, String name) {
    if (!Words.isFitName(name)) {
      return Optional.of(Refusal.NAME_UNFIT);
    }
    if (!name.equals(by.name()) && RoleNames.isOne(name)) {
      return Optional.of(Refusal.NAME_RESERVED);
    }
    return isTaken(room, by, name) ? Optional.of(Refusal.NAME_TAKEN) : Optional.empty();
  }

  /** Whether somebody who came goes by it, or somebody in front is invited by it. */
  private static boolean isTaken(FrontRoom room, Member by, String name) {
    boolean borne =
        room.roster().values().stream()
            .anyMatch(a -> !a.id().equals(by.id()) && Likeness.areAlike(a.name(), name));
    return borne
        || (!name.equals(by.name())
            && room.setting().invited().entrySet().stream()
                .anyMatch(
                    seat ->
                        !seat.getKey().equals(by.id())
                            && Likeness.areAlike(seat.getValue(), name)));
  }

  static Decision lead(FrontRoom room, Member by) {
    if (by.role() != Role.MODERATOR) {
      return refused(Refusal.NOT_ALLOWED);
    }
    if (FrontRules.whyNotIn(room, by).isEmpty()) {
      return refused(Refusal.ALREADY_JOINED);
    }
    return accepted(Channel.floor(), new FrontEvent.Entered(by.id(), Role.MODERATOR, by.name()));
  }

  static Decision leave(FrontRoom room, Member by) {
    Optional<Attendee> attendee = FrontRules.participant(room, by.id());
    if (attendee.isEmpty()) {
      return refused(by.role() == Role.PARTICIPANT ? Refusal.NOT_JOINED : Refusal.NOT_ALLOWED);
    }
    return switch (attendee.get().standing()) {
      case IN_THE_ROOM -> gone(by.id(), Channel.floor());
      case WAITING -> gone(by.id(), Channel.desk());
      case LEFT -> refused(Refusal.NOT_JOINED);
      case REMOVED -> refused(Refusal.REMOVED);
    };
  }

  /** Their own thread says so too: it is what they read when they come back on another device. */
  private static Decision gone(MemberId id, Channel told) {
    FrontEvent left = new FrontEvent.Left(id);
    return accepted(new Happening(new Channel.Aside(id), left), new Happening(told, left));
  }

  static Decision admit(FrontRoom room, Member by, MemberId id) {
    Optional<Refusal> why = FrontRules.whyNotLeading(room, by);
    if (why.isPresent()) {
      return refused(why.get());
    }
    Optional<Attendee> attendee = FrontRules.participant(room, id);
    if (attendee.filter(a -> a.standing() == Standing.IN_THE_ROOM).isPresent()) {
      return refused(Refusal.NO_CHANGE);
    }
    if (attendee.filter(a -> a.standing() == Standing.WAITING).isEmpty()) {
      return refused(Refusal.NO_SUCH_MEMBER);
    }
    if (room.participants() >= FrontRoom.MOST_PARTICIPANTS) {
      return refused(Refusal.ROOM_FULL);
    }
    return accepted(
        Channel.floor(), new FrontEvent.Entered(id, Role.PARTICIPANT, attendee.get().name()));
  }

  /** The floor says only that they left: that somebody was sent away is for the desk to know. */
  static Decision remove(FrontRoom room, Member by, MemberId id) {
    if (by.role() != Role.HOST) {
      Optional<Refusal> why = FrontRules.whyNotLeading(room, by);
      if (why.isPresent()) {
        return refused(why.get());
      }
    }
    Optional<Attendee> attendee = FrontRules.participant(room, id);
    if (attendee.isEmpty()) {
      return refused(Refusal.NO_SUCH_MEMBER);
    }
    Happening removed = new Happening(Channel.desk(), new FrontEvent.Removed(id));
    return switch (attendee.get().standing()) {
      case IN_THE_ROOM ->
          accepted(new Happening(Channel.floor(), new FrontEvent.Left(id)), removed);
      case WAITING, LEFT -> accepted(removed);
      case REMOVED -> refused(Refusal.NO_CHANGE);
    };
  }
}
