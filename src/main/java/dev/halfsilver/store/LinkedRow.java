package dev.halfsilver.store;

import java.sql.ResultSet;
import java.sql.SQLException;

/** An entry as it stands in its table, with what links it to the one before it. */
@SuppressWarnings("ArrayRecordComponent")
record LinkedRow(EntryRow row, byte[] salt, byte[] link) {
  static final String COLUMNS = EntryRow.COLUMNS + ", salt, link";

  static LinkedRow read(ResultSet result) throws SQLException {
    return new LinkedRow(EntryRow.read(result), result.getBytes(10), result.getBytes(11));
  }

  long seq() {
    return row.seq();
  }
}
