package dev.halfsilver.room.back;

import dev.halfsilver.room.BackEvent;
import dev.halfsilver.room.Backtalk;
import dev.halfsilver.room.ChannelCounters;
import dev.halfsilver.room.Entry;
import dev.halfsilver.room.Observers;
import dev.halfsilver.room.Place;
import dev.halfsilver.room.Utterances;

/**
 * The state behind the mirror, facet by facet.
 *
 * @param remarks who said what there
 */
public record BackRoom(ObserversFacet observers, Utterances remarks, ChannelCounters heads) {
  public static final BackRoom EMPTY =
      new BackRoom(ObserversFacet.EMPTY, Utterances.NONE, ChannelCounters.NONE);

  /** The state after {@code entry}. */
  public BackRoom evolve(Entry entry, BackEvent event) {
    ChannelCounters after = heads.after(entry);
    return switch (event) {
      case Observers.Event e -> new BackRoom(observers.evolve(entry, e), remarks, after);
      case Backtalk.Remarked _ ->
          new BackRoom(
              observers,
              remarks.plus(new Place(entry.channel(), entry.seq()), entry.author()),
              after);
      case Backtalk.Noted _ -> new BackRoom(observers, remarks, after);
    };
  }
}
