package dev.halfsilver.export;

import dev.halfsilver.room.Activities;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Entry;
import dev.halfsilver.room.Kind;
import dev.halfsilver.room.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an edition has shown so far of the messages that something later is about. */
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
   * Keeps how a message begins, if something that comes later is about it.
   *
   * @param seq its number in this edition
   */
  void keep(Entry message, long seq, boolean isRetracted) {
    Place place = new Place(message.channel(), message.seq());
    if (message.event() instanceof Kind.Message said && replies.areAbout(place)) {
      shown.put(place, Quote.of(seq, message.author(), said, isRetracted));
    }
  }

  /** The message with this number on the floor of the record, if it was shown. */
  Optional<Quote> onTheFloor(long seq) {
    return Optional.ofNullable(shown.get(new Place(Channel.floor(), seq)));
  }

  /** What {@code entry} asks everybody's stand on, as far as it is shown. */
  List<Quote> standsOn(Entry entry) {
    return entry.event() instanceof Activities.Opened opened
        ? opened
            .definition()
            .task()
            .said()
            .mapToObj(this::onTheFloor)
            .flatMap(Optional::stream)
            .toList()
        : List.of();
  }
}
