package dev.halfsilver.export;

import dev.halfsilver.room.Entry;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Place;
import dev.halfsilver.room.Talk;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which messages were taken off the screens, and by whom. Their words stay in the record. */
final class Retractions {
  private final Map<Place, MemberId> places = new HashMap<>();

  void read(Entry entry) {
    if (entry.event() instanceof Talk.Retracted e) {
      places.put(new Place(entry.channel(), e.seq()), entry.author());
    }
  }

  /** Who took it off the screens. */
  Optional<MemberId> by(Entry entry) {
    return Optional.ofNullable(places.get(new Place(entry.channel(), entry.seq())));
  }
}
