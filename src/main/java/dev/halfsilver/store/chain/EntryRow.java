package dev.halfsilver.store.chain;

import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Entry;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.store.Addition;
import dev.halfsilver.store.CommandRef;
import dev.halfsilver.store.Recorded;
import dev.halfsilver.wire.EventJson;
import dev.halfsilver.wire.StoredEvent;
import java.time.Instant;

/**
 * An entry as it stands in its table, without what links it to the others.
 *
 * @param body the event without the words that somebody typed; with them where it was written
 *     before they were kept apart
 * @param words those words; empty where there are none
 */
@SuppressWarnings("ArrayRecordComponent")
public record EntryRow(
    long order,
    String channel,
    long seq,
    long at,
    String author,
    String command,
    String fingerprint,
    int part,
    byte[] body,
    byte[] words) {
  /** Where an entry stands. */
  record Place(String channel, long seq, long order) {}

  /** A row that has no place in the order yet. */
  public static EntryRow of(Addition addition) {
    Entry entry = addition.entry();
    StoredEvent event = EventJson.stored(entry.event());
    return new EntryRow(
        0,
        entry.channel().toString(),
        entry.seq(),
        entry.at().toEpochMilli(),
        entry.author().value(),
        addition.command().id(),
        addition.command().fingerprint(),
        addition.part(),
        event.structure(),
        event.words());
  }

  public EntryRow at(long newOrder) {
    return new EntryRow(
        newOrder, channel, seq, at, author, command, fingerprint, part, body, words);
  }

  /**
   * What the row says.
   *
   * @throws IllegalArgumentException when it says nothing that could have been written
   */
  public Recorded recorded() {
    Entry entry =
        new Entry(
            Channel.parse(channel),
            seq,
            Instant.ofEpochMilli(at),
            new MemberId(author),
            EventJson.read(new StoredEvent(body, words)));
    return new Recorded(order, new CommandRef(command, fingerprint), part, entry);
  }

  Place place() {
    return new Place(channel, seq, order);
  }

  /** About how many bytes it takes on disk. */
  public int size() {
    return body.length + words.length + 350;
  }
}
