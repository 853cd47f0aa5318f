package dev.halfsilver.store;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The last entry of a channel.
 *
 * @param order its place over all channels of the session
 */
@SuppressWarnings("ArrayRecordComponent")
record Head(long seq, byte[] link, long order) {
  static final String COLUMNS = "seq, link, ord";
  static final Head NONE = new Head(0, Chain.start(), 0);

  /** Reads {@link #COLUMNS}, which begin at column {@code first}. */
  static Head read(ResultSet result, int first) throws SQLException {
    return new Head(result.getLong(first), result.getBytes(first + 1), result.getLong(first + 2));
  }
}
