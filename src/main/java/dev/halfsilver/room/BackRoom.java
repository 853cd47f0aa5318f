package dev.halfsilver.room;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The state behind the mirror.
 *
 * @param observers those who have their place now, by id
 * @param dismissed those who cannot come back
 */
public record BackRoom(Map<MemberId, String> observers, Set<MemberId> dismissed, Heads heads) {
  static final BackRoom EMPTY = new BackRoom(Map.of(), Set.of(), Heads.NONE);

  public BackRoom {
    observers = Map.copyOf(observers);
    dismissed = Set.copyOf(dismissed);
  }

  BackRoom evolve(Entry entry, BackEvent event) {
    Heads after = heads.after(entry);
    return switch (event) {
      case BackEvent.ObserverArrived e -> {
        Map<MemberId, String> more = new HashMap<>(observers);
        more.put(e.member(), e.name());
        yield new BackRoom(more, dismissed, after);
      }
      case BackEvent.ObserverLeft e -> new BackRoom(without(e.member()), dismissed, after);
      case BackEvent.ObserverDismissed e -> {
        Set<MemberId> more = new HashSet<>(dismissed);
        more.add(e.member());
        yield new BackRoom(without(e.member()), more, after);
      }
      case BackEvent.Remarked _, BackEvent.Noted _ -> new BackRoom(observers, dismissed, after);
    };
  }

  private Map<MemberId, String> without(MemberId member) {
    Map<MemberId, String> fewer = new HashMap<>(observers);
    fewer.remove(member);
    return fewer;
  }
}
