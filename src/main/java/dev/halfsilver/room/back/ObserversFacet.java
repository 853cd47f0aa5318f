package dev.halfsilver.room.back;

import static dev.halfsilver.room.Decision.accepted;
import static dev.halfsilver.room.Decision.refused;

import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Decision;
import dev.halfsilver.room.Entry;
import dev.halfsilver.room.Member;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Observers;
import dev.halfsilver.room.Refusal;
import dev.halfsilver.room.Role;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who watches.
 *
 * @param present the names of those who have their place now, by id
 * @param introduced those whose names the others have been told
 * @param dismissed those who cannot come back
 */
public record ObserversFacet(
    Map<MemberId, String> present, Set<MemberId> introduced, Set<MemberId> dismissed) {
  static final ObserversFacet EMPTY = new ObserversFacet(Map.of(), Set.of(), Set.of());

  /** As many come before the others are told no more of each who comes. */
  static final int MOST_INTRODUCED_AT_THE_DOOR = 50;

  /**
   * Where it is told that somebody comes: to the others as long as few have come, and of those they
   * know; else only to the record.
   */
  private Channel door(MemberId member) {
    return introduced.contains(member) || introduced.size() < MOST_INTRODUCED_AT_THE_DOOR
        ? Channel.backroom()
        : Channel.arrivals();
  }

  /** Going is told where coming was. */
  private Channel leavingFrom(MemberId member) {
    return introduced.contains(member) ? Channel.backroom() : Channel.arrivals();
  }

  ObserversFacet evolve(Entry entry, Observers.Event event) {
    return switch (event) {
      case Observers.ObserverArrived e -> {
        Map<MemberId, String> more = new HashMap<>(present);
        more.put(e.member(), e.name());
        boolean told = entry.channel().equals(Channel.backroom());
        yield new ObserversFacet(
            Collections.unmodifiableMap(more),
            told ? with(introduced, e.member()) : introduced,
            dismissed);
      }
      case Observers.ObserverIntroduced e ->
          new ObserversFacet(present, with(introduced, e.member()), dismissed);
      case Observers.ObserverLeft e ->
          new ObserversFacet(without(e.member()), introduced, dismissed);
      case Observers.ObserverDismissed e ->
          new ObserversFacet(without(e.member()), introduced, with(dismissed, e.member()));
    };
  }

  private static Set<MemberId> with(Set<MemberId> members, MemberId member) {
    Set<MemberId> more = new HashSet<>(members);
    more.add(member);
    return Collections.unmodifiableSet(more);
  }

  private Map<MemberId, String> without(MemberId member) {
    Map<MemberId, String> fewer = new HashMap<>(present);
    fewer.remove(member);
    return Collections.unmodifiableMap(fewer);
  }

  static Decision decide(BackRoom room, Member by, Observers.Command command) {
    return switch (command) {
      case Observers.Observe _ -> observe(room, by);
      case Observers.Depart _ -> depart(room, by);
      case Observers.Dismiss c -> dismiss(room, by, c.member());
    };
  }

  private static Decision observe(BackRoom room, Member by) {
    if (by.role() != Role.OBSERVER) {
      return refused(Refusal.NOT_ALLOWED);
    }
    if (room.observers().dismissed().contains(by.id())) {
      return refused(Refusal.REMOVED);
    }
    return room.observers().present().containsKey(by.id())
        ? refused(Refusal.ALREADY_JOINED)
        : accepted(
            by, room.observers().door(by.id()), new Observers.ObserverArrived(by.id(), by.name()));
  }

  private static Decision depart(BackRoom room, Member by) {
    return whyNotBehind(room, by)
        .map(Decision::refused)
        .orElseGet(
            () ->
                accepted(
                    by,
                    room.observers().leavingFrom(by.id()),
                    new Observers.ObserverLeft(by.id())));
  }

  private static Decision dismiss(BackRoom room, Member by, MemberId member) {
    if (by.role() != Role.MODERATOR && by.role() != Role.HOST) {
      return refused(Refusal.NOT_ALLOWED);
    }
    return room.observers().present().containsKey(member)
        ? accepted(
            by, room.observers().leavingFrom(member), new Observers.ObserverDismissed(member))
        : refused(Refusal.NO_SUCH_MEMBER);
  }

  /** Why {@code by} has no place behind the mirror, if they have none. */
  static Optional<Refusal> whyNotBehind(BackRoom room, Member by) {
    if (by.role() != Role.OBSERVER) {
      return Optional.of(Refusal.NOT_ALLOWED);
    }
    return room.observers().present().containsKey(by.id())
        ? Optional.empty()
        : Optional.of(
            room.observers().dismissed().contains(by.id()) ? Refusal.REMOVED : Refusal.NOT_JOINED);
  }
}
