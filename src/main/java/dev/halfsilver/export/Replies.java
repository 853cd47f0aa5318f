package dev.halfsilver.export;

import dev.halfsilver.room.Entry;
import dev.halfsilver.room.Kind;
import dev.halfsilver.room.Place;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Which messages were replied to. Only of these the words are kept while a document is written. */
final class Replies {
  private final Set<Place> originals = new HashSet<>();

  void read(Entry entry) {
    original(entry).ifPresent(originals::add);
  }

  boolean areTo(Place place) {
    return originals.contains(place);
  }

  /** Where the message stands that {@code entry} is a reply to. */
  static Optional<Place> original(Entry entry) {
    return entry.event() instanceof Kind.Message message && message.replyTo().isPresent()
        ? Optional.of(new Place(entry.channel(), message.replyTo().getAsLong()))
        : Optional.empty();
  }
}
