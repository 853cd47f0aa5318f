package dev.halfsilver.store.sqlite;

import dev.halfsilver.store.Finding;
import dev.halfsilver.store.chain.Head;
import dev.halfsilver.store.chain.LinkedRow;
import dev.halfsilver.store.chain.Verification;
import dev.halfsilver.study.SessionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All of a session's record as it stands in the file at one moment, to be verified. */
final class WholeRecord {
  // One statement, so that both parts show the same moment; heads come first.
  private static final String EVERYTHING =
      "SELECT "
          + Rows.LINKED
          + ", NULL FROM entry WHERE session = ?1 UNION ALL SELECT NULL, channel, seq, NULL, NULL,"
          + " NULL, NULL, NULL, NULL, NULL, NULL, NULL, link, head.ord FROM head WHERE session = ?1"
          + " ORDER BY ord";

  private final List<LinkedRow> rows = new ArrayList<>();
  private final Map<String, Head> heads = new TreeMap<>();

  private WholeRecord() {}

  static List<Finding> findings(ReadPool readers, SessionId session) {
    WholeRecord record = new WholeRecord();
    List<Boolean> _ = readers.all(record::take, EVERYTHING, session.value());
    return Verification.of(session, record.rows, record.heads);
  }

  private boolean take(ResultSet result) throws SQLException {
    if (result.getObject(1) == null) {
      Head head = new Head(result.getLong(3), result.getBytes(13), result.getLong(14));
      heads.put(result.getString(2), head);
      return true;
    }
    return rows.add(Rows.linked(result));
  }
}
