package dev.halfsilver.export;

import dev.halfsilver.room.Entry;
import dev.halfsilver.room.FrontEvent;
import dev.halfsilver.room.Place;
import dev.halfsilver.store.Recorded;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which messages were taken off the screens. Their words stay in the record. */
final class Retractions {
  private final Set<Place> places;

  Retractions(List<Recorded> entries) {
    places =
        entries.stream()
            .map(Recorded::entry)
            .filter(entry -> entry.event() instanceof FrontEvent.Retracted)
            .map(entry -> new Place(entry.channel(), ((FrontEvent.Retracted) entry.event()).seq()))
            .collect(Collectors.toUnmodifiableSet());
  }

  boolean include(Entry entry) {
    return places.contains(new Place(entry.channel(), entry.seq()));
  }
}
