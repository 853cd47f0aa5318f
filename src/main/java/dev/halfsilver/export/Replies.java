package dev.halfsilver.export;

import dev.halfsilver.room.Activities;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Entry;
import dev.halfsilver.room.Kind;
import dev.halfsilver.room.Place;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which messages were replied to, or put to the group to take a stand on. Only of these the words
 * are kept while a document is written.
 */
final class Replies {
  private final Set<Place> originals = new HashSet<>();

  void read(Entry entry) {
    original(entry).ifPresent(originals::add);
    if (entry.event() instanceof Activities.Opened e) {
      e.definition().task().said().mapToObj(Replies::onTheFloor).forEach(originals::add);
    }
  }

  boolean areAbout(Place place) {
    return originals.contains(place);
  }

  private static Place onTheFloor(long seq) {
    return new Place(Channel.floor(), seq);
  }

  /** Where the message stands that {@code entry} is a reply to. */
  static Optional<Place> original(Entry entry) {
    return entry.event() instanceof Kind.Message message && message.replyTo().isPresent()
        ? Optional.of(new Place(entry.channel(), message.replyTo().getAsLong()))
        : Optional.empty();
  }
}
