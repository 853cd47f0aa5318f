package dev.halfsilver.export;

import dev.halfsilver.room.Entry;
import dev.halfsilver.room.Kind;
import dev.halfsilver.room.Place;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What an edition has shown so far of the messages that later ones are replies to. */
final class Quotes {
  private final Replies replies;
  private final Map<Place, Quote> shown = new HashMap<>();

  Quotes(Replies replies) {
    this.replies = replies;
  }

  /** What {@code message} replies to; nothing when it is no reply, or to what is not shown. */
  Optional<Quote> in(Entry message) {
    return Replies.original(message).map(shown::get);
  }

  /**
   * Keeps how a message begins, if one that comes later is a reply to it.
   *
   * @param seq its number in this edition
   */
  void keep(Entry message, long seq, boolean isRetracted) {
    Place place = new Place(message.channel(), message.seq());
    if (message.event() instanceof Kind.Message said && replies.areTo(place)) {
      shown.put(place, Quote.of(seq, message.author(), said.text(), isRetracted));
    }
  }
}
