package dev.halfsilver.store;

import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Entry;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.wire.EventJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** An entry as it stands in its table, without what links it to the others. */
@SuppressWarnings("ArrayRecordComponent")
record EntryRow(
    long order,
    String channel,
    long seq,
    long at,
    String author,
    String command,
    String fingerprint,
    int part,
    byte[] body) {
  static final String COLUMNS = "ord, channel, seq, at, author, command, fingerprint, part, body";

  /** A row that has no place yet. */
  static EntryRow of(Addition addition) {
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

  EntryRow at(long place) {
    return new EntryRow(place, channel, seq, at, author, command, fingerprint, part, body);
  }

  static EntryRow read(ResultSet result) throws SQLException {
    return new EntryRow(
        result.getLong(1),
        result.getString(2),
        result.getLong(3),
        result.getLong(4),
        result.getString(5),
        result.getString(6),
        result.getString(7),
        result.getInt(8),
        result.getBytes(9));
  }

  /**
   * What the row says.
   *
   * @throws IllegalArgumentException when it says nothing that could have been written
   */
  Recorded recorded() {
    Entry entry =
        new Entry(
            Channel.parse(channel),
            seq,
            Instant.ofEpochMilli(at),
            new MemberId(author),
            EventJson.read(body));
    return new Recorded(order, new CommandRef(command, fingerprint), part, entry);
  }

  Chain.Header header(String session) {
    return new Chain.Header(session, channel, seq, order, at, command, part);
  }

  /** About how many bytes it takes on disk. */
  int size() {
    return body.length + 250;
  }
}
