package dev.halfsilver.export;

import dev.halfsilver.insight.RoundKey;
import dev.halfsilver.room.Activities;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Entry;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Place;
import dev.halfsilver.room.Talk;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which messages and copies of answers were taken off the screens, and by whom. Their words stay in
 * the record.
 */
final class Retractions {
  private final Map<Place, MemberId> places = new HashMap<>();

  /** Up to which number copies were taken off. */
  private final Map<Copies, Long> copies = new HashMap<>();

  /** The copies of one answer on one channel. */
  private record Copies(Channel channel, MemberId author, RoundKey round) {
    private static Copies of(Entry entry, Activities.Event event) {
      return new Copies(entry.channel(), entry.author(), RoundKey.of(event));
    }
  }

  void read(Entry entry) {
    if (entry.event() instanceof Talk.Retracted e) {
      places.put(new Place(entry.channel(), e.seq()), entry.author());
    } else if (entry.event() instanceof Activities.Unshared e) {
      copies.put(Copies.of(entry, e), entry.seq());
    }
  }

  /** Who took it off the screens. */
  Optional<MemberId> by(Entry entry) {
    if (entry.event() instanceof Activities.Shared e) {
      return copies.getOrDefault(Copies.of(entry, e), 0L) > entry.seq()
          ? Optional.of(entry.author())
          : Optional.empty();
    }
    return Optional.ofNullable(places.get(new Place(entry.channel(), entry.seq())));
  }
}
