package dev.halfsilver.room.back;

import dev.halfsilver.room.BackEvent;
import dev.halfsilver.room.Backtalk;
import dev.halfsilver.room.Entry;
import dev.halfsilver.room.Heads;
import dev.halfsilver.room.Observers;

/** The state behind the mirror, facet by facet. */
public record BackRoom(ObserversFacet observers, Heads heads) {
  public static final BackRoom EMPTY = new BackRoom(ObserversFacet.EMPTY, Heads.NONE);

  /** The state after {@code entry}. */
  public BackRoom evolve(Entry entry, BackEvent event) {
    Heads after = heads.after(entry);
    return switch (event) {
      case Observers.Event e -> new BackRoom(observers.evolve(entry, e), after);
      case Backtalk.Event _ -> new BackRoom(observers, after);
    };
  }
}
