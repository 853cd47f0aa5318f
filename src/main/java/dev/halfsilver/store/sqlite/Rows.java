package dev.halfsilver.store.sqlite;

import dev.halfsilver.room.Channel;
import dev.halfsilver.store.Journal;
import dev.halfsilver.store.chain.EntryRow;
import dev.halfsilver.store.chain.Head;
import dev.halfsilver.store.chain.LinkedRow;
import java.sql.ResultSet;
import java.sql.SQLException;

/** How entries and the ends of channels stand in their tables. */
final class Rows {
  static final String ENTRY =
      "ord, channel, seq, at, author, command, fingerprint, part, body, words";
  static final String LINKED = ENTRY + ", salt, commitments, link";
  static final String HEAD = "seq, link, ord";

  /** What {@link Channel#isFront} says no to. */
  private static final String BEHIND =
      "(channel IN ('backroom', 'arrivals') OR channel LIKE 'notes/%')";

  private static final byte[] NOTHING = new byte[0];

  private Rows() {}

  /** Which rows of a record are wanted, as one more condition. */
  static String on(Journal.Side side) {
    return switch (side) {
      case BOTH -> "";
      case FRONT -> " AND NOT " + BEHIND;
      case BEHIND -> " AND " + BEHIND;
    };
  }

  /** Reads {@link #ENTRY}. */
  static EntryRow entry(ResultSet result) throws SQLException {
    return new EntryRow(
        result.getLong(1),
        result.getString(2),
        result.getLong(3),
        result.getLong(4),
        result.getString(5),
        result.getString(6),
        result.getString(7),
        result.getInt(8),
        result.getBytes(9),
        bytes(result, 10));
  }

  /** Reads {@link #LINKED}. */
  static LinkedRow linked(ResultSet result) throws SQLException {
    return new LinkedRow(
        entry(result), result.getBytes(11), bytes(result, 12), result.getBytes(13));
  }

  private static byte[] bytes(ResultSet result, int column) throws SQLException {
    byte[] bytes = result.getBytes(column);
    return bytes == null ? NOTHING : bytes;
  }

  /** Reads {@link #HEAD}, which begins at column {@code first}. */
  static Head head(ResultSet result, int first) throws SQLException {
    return new Head(result.getLong(first), result.getBytes(first + 1), result.getLong(first + 2));
  }
}
