package dev.halfsilver.room.back;

import dev.halfsilver.room.BackEvent;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Entry;
import dev.halfsilver.room.Heads;
import dev.halfsilver.room.MemberId;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The state behind the mirror.
 *
 * @param observers those who have their place now, by id
 * @param introduced those whose names the others have been told
 * @param dismissed those who cannot come back
 */
public record BackRoom(
    Map<MemberId, String> observers,
    Set<MemberId> introduced,
    Set<MemberId> dismissed,
    Heads heads) {
  public static final BackRoom EMPTY = new BackRoom(Map.of(), Set.of(), Set.of(), Heads.NONE);

  /** As many come before the others are told no more of each who comes. */
  static final int MOST_INTRODUCED_AT_THE_DOOR = 50;

  /**
   * Where it is told that somebody comes or goes: to the others as long as few have come, and of
   * those they know; else only to the record.
   */
  Channel door(MemberId member) {
    return introduced.contains(member) || introduced.size() < MOST_INTRODUCED_AT_THE_DOOR
        ? Channel.backroom()
        : Channel.arrivals();
  }

  public BackRoom evolve(Entry entry, BackEvent event) {
    Heads after = heads.after(entry);
    return switch (event) {
      case BackEvent.ObserverArrived e -> {
        Map<MemberId, String> more = new HashMap<>(observers);
        more.put(e.member(), e.name());
        boolean told = entry.channel().equals(Channel.backroom());
        yield new BackRoom(
            Collections.unmodifiableMap(more),
            told ? with(introduced, e.member()) : introduced,
            dismissed,
            after);
      }
      case BackEvent.ObserverIntroduced e ->
          new BackRoom(observers, with(introduced, e.member()), dismissed, after);
      case BackEvent.ObserverLeft e ->
          new BackRoom(without(e.member()), introduced, dismissed, after);
      case BackEvent.ObserverDismissed e ->
          new BackRoom(without(e.member()), introduced, with(dismissed, e.member()), after);
      case BackEvent.Remarked _, BackEvent.Noted _ ->
          new BackRoom(observers, introduced, dismissed, after);
    };
  }

  private static Set<MemberId> with(Set<MemberId> members, MemberId member) {
    Set<MemberId> more = new HashSet<>(members);
    more.add(member);
    return Collections.unmodifiableSet(more);
  }

  private Map<MemberId, String> without(MemberId member) {
    Map<MemberId, String> fewer = new HashMap<>(observers);
    fewer.remove(member);
    return Collections.unmodifiableMap(fewer);
  }
}
