package dev.halfsilver.room.front;

import static dev.halfsilver.room.Decision.accepted;
import static dev.halfsilver.room.Decision.refused;

import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Decision;
import dev.halfsilver.room.Door;
import dev.halfsilver.room.Likeness;
import dev.halfsilver.room.Member;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Phase;
import dev.halfsilver.room.Proposal;
import dev.halfsilver.room.Refusal;
import dev.halfsilver.room.Role;
import dev.halfsilver.room.Words;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who comes in, who goes, and who is sent away.
 *
 * @param roster who came, in the order they came
 */
public record DoorFacet(Map<MemberId, Attendee> roster) {
  /** How many can be in the room at a time; more may be invited, since some do not come. */
  public static final int MOST_PARTICIPANTS = 12;

  static final DoorFacet EMPTY = new DoorFacet(Map.of());

  public Optional<Attendee> attendee(MemberId id) {
    return Optional.ofNullable(roster.get(id));
  }

  /** The participant of that id, whatever their standing. */
  Optional<Attendee> participant(MemberId id) {
    return attendee(id).filter(a -> a.role() == Role.PARTICIPANT);
  }

  /** How many participants are in the room. */
  long participants() {
    return participantsInTheRoom().count();
  }

  /** The participants who are in the room, in the order in which they first came. */
  Stream<MemberId> participantsInTheRoom() {
    return roster.values().stream()
        .filter(a -> a.role() == Role.PARTICIPANT && a.standing() == Standing.IN_THE_ROOM)
        .map(Attendee::id);
  }

  DoorFacet evolve(Door.Event event) {
    return switch (event) {
      case Door.Agreed _ -> this;
      case Door.Arrived e -> came(e.member(), e.role(), e.name(), Standing.WAITING);
      case Door.Entered e -> came(e.member(), e.role(), e.name(), Standing.IN_THE_ROOM);
      case Door.Left e -> moved(e.member(), Standing.LEFT);
      case Door.Removed e -> moved(e.member(), Standing.REMOVED);
    };
  }

  private DoorFacet came(MemberId id, Role role, String name, Standing standing) {
    boolean admitted =
        standing == Standing.IN_THE_ROOM || attendee(id).map(Attendee::admitted).orElse(false);
    return with(new Attendee(id, role, name, standing, admitted));
  }

  private DoorFacet moved(MemberId id, Standing standing) {
    return attendee(id).map(a -> with(a.with(standing))).orElse(this);
  }

  private DoorFacet with(Attendee attendee) {
    Map<MemberId, Attendee> changed = new LinkedHashMap<>(roster);
    changed.put(attendee.id(), attendee);
    return new DoorFacet(Collections.unmodifiableMap(changed));
  }

  static Decision decide(FrontRoom room, Member by, Door.Command command) {
    return switch (command) {
      case Door.Join c -> join(room, by, c);
      case Door.Lead _ -> lead(room, by);
      case Door.Leave _ -> leave(room, by);
      case Door.Admit c -> admit(room, by, c.member());
      case Door.Remove c -> remove(room, by, c.member());
    };
  }

  /** Agreeing comes first and is an entry: before it nothing of a participant's is stored. */
  private static Decision join(FrontRoom room, Member by, Door.Join join) {
    if (by.role() != Role.PARTICIPANT) {
      return refused(Refusal.NOT_ALLOWED);
    }
    Optional<Refusal> why = whyNotComing(room, by, join);
    if (why.isPresent()) {
      return refused(why.get());
    }
    return accepted(
        new Proposal(
            by.id(), new Channel.Aside(by.id()), new Door.Agreed(join.name(), join.terms())),
        whereTo(room, by, join.name()));
  }

  /** Whoever was let in before need not wait again, unless the room has become full meanwhile. */
  private static Proposal whereTo(FrontRoom room, Member by, String name) {
    boolean wasIn = room.door().attendee(by.id()).filter(Attendee::admitted).isPresent();
    return wasIn && room.door().participants() < MOST_PARTICIPANTS
        ? new Proposal(by.id(), Channel.floor(), new Door.Entered(by.id(), Role.PARTICIPANT, name))
        : new Proposal(by.id(), Channel.desk(), new Door.Arrived(by.id(), name));
  }

  private static Optional<Refusal> whyNotComing(FrontRoom room, Member by, Door.Join join) {
    Optional<Attendee> before = room.door().attendee(by.id());
    Optional<Standing> standing = before.map(Attendee::standing);
    if (standing.filter(s -> s == Standing.REMOVED).isPresent()) {
      return Optional.of(Refusal.REMOVED);
    }
    if (standing.filter(s -> s != Standing.LEFT).isPresent()) {
      return Optional.of(Refusal.ALREADY_JOINED);
    }
    if (room.control().phase() == Phase.CLOSED) {
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
        room.door().roster().values().stream()
            .anyMatch(a -> !a.id().equals(by.id()) && Likeness.areAlike(a.name(), name));
    return borne
        || (!name.equals(by.name())
            && room.setting().invited().entrySet().stream()
                .anyMatch(
                    seat ->
                        !seat.getKey().equals(by.id())
                            && Likeness.areAlike(seat.getValue(), name)));
  }

  private static Decision lead(FrontRoom room, Member by) {
    if (by.role() != Role.MODERATOR) {
      return refused(Refusal.NOT_ALLOWED);
    }
    if (FrontRules.whyNotIn(room, by).isEmpty()) {
      return refused(Refusal.ALREADY_JOINED);
    }
    return accepted(by, Channel.floor(), new Door.Entered(by.id(), Role.MODERATOR, by.name()));
  }

  private static Decision leave(FrontRoom room, Member by) {
    Optional<Attendee> attendee = room.door().participant(by.id());
    if (attendee.isEmpty()) {
      return refused(by.role() == Role.PARTICIPANT ? Refusal.NOT_JOINED : Refusal.NOT_ALLOWED);
    }
    return switch (attendee.get().standing()) {
      case IN_THE_ROOM -> gone(room, by, Channel.floor());
      case WAITING -> gone(room, by, Channel.desk());
      case LEFT -> refused(Refusal.NOT_JOINED);
      case REMOVED -> refused(Refusal.REMOVED);
    };
  }

  /** Their own thread says so too: it is what they read when they come back on another device. */
  private static Decision gone(FrontRoom room, Member by, Channel told) {
    Door.Left left = new Door.Left(by.id());
    return HandsFacet.lowering(
        room,
        by,
        by.id(),
        new Proposal(by.id(), new Channel.Aside(by.id()), left),
        new Proposal(by.id(), told, left));
  }

  private static Decision admit(FrontRoom room, Member by, MemberId id) {
    Optional<Refusal> why = FrontRules.whyNotLeading(room, by);
    if (why.isPresent()) {
      return refused(why.get());
    }
    Optional<Attendee> attendee = room.door().participant(id);
    if (attendee.filter(a -> a.standing() == Standing.IN_THE_ROOM).isPresent()) {
      return refused(Refusal.NO_CHANGE);
    }
    if (attendee.filter(a -> a.standing() == Standing.WAITING).isEmpty()) {
      return refused(Refusal.NO_SUCH_MEMBER);
    }
    if (room.door().participants() >= MOST_PARTICIPANTS) {
      return refused(Refusal.ROOM_FULL);
    }
    return accepted(
        by, Channel.floor(), new Door.Entered(id, Role.PARTICIPANT, attendee.get().name()));
  }

  /** The floor says only that they left: that somebody was sent away is for the desk to know. */
  private static Decision remove(FrontRoom room, Member by, MemberId id) {
    if (by.role() != Role.HOST) {
      Optional<Refusal> why = FrontRules.whyNotLeading(room, by);
      if (why.isPresent()) {
        return refused(why.get());
      }
    }
    Optional<Attendee> attendee = room.door().participant(id);
    if (attendee.isEmpty()) {
      return refused(Refusal.NO_SUCH_MEMBER);
    }
    Proposal removed = new Proposal(by.id(), Channel.desk(), new Door.Removed(id));
    return switch (attendee.get().standing()) {
      case IN_THE_ROOM ->
          HandsFacet.lowering(
              room, by, id, new Proposal(by.id(), Channel.floor(), new Door.Left(id)), removed);
      case WAITING, LEFT -> accepted(removed);
      case REMOVED -> refused(Refusal.NO_CHANGE);
    };
  }
}
