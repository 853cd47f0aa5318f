package dev.halfsilver.store.chain;

import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Entry;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.store.Addition;
import dev.halfsilver.store.CommandRef;
import dev.halfsilver.store.Recorded;
import dev.halfsilver.wire.EventJson;
import java.time.Instant;

/** An entry as it stands in its table, without what links it to the others. */
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
    byte[] body) {
  /** A row that has no place yet. */
  public static EntryRow of(Addition addition) {
    Entry entry = addition.entry();
    return new EntryRow(
        0,
        entry.channel().toString(),
        entry.seq(),
        entry.at().toEpochMilli(),
        entry.author().value(),
        addition.command().id(),
        addition.command().fingerprint(),
        addition.part(),
        EventJson.write(entry.event()));
  }

  public EntryRow at(long place) {
    return new EntryRow(place, channel, seq, at, author, command, fingerprint, part, body);
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
            EventJson.read(body));
    return new Recorded(order, new CommandRef(command, fingerprint), part, entry);
  }

  public Chain.Header header(String session) {
    return new Chain.Header(session, channel, seq, order, at, command, part);
  }

  /** About how many bytes it takes on disk. */
  public int size() {
    return body.length + 250;
  }
}
