package dev.halfsilver.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** The few statements that every entry goes through, prepared once. */
final class LedgerStatements implements AutoCloseable {
  /** The sessions that have entries since they were last sealed. */
  static final String UNSEALED_SESSIONS =
      "SELECT id FROM session WHERE (SELECT max(ord) FROM entry WHERE session = id)"
          + " > (SELECT coalesce(max(ord), 0) FROM head WHERE session = id)";

  private final PreparedStatement insert;
  private final PreparedStatement readHead;
  private final PreparedStatement readUnsealed;
  private final PreparedStatement writeHead;

  LedgerStatements(Connection connection) throws SQLException {
    insert =
        connection.prepareStatement(
            "INSERT INTO entry (session, ord, channel, seq, at, author, command, fingerprint, part,"
                + " body, salt, link) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    readHead =
        connection.prepareStatement(
            "SELECT " + Head.COLUMNS + " FROM head WHERE session = ? AND channel = ?");
    readUnsealed =
        connection.prepareStatement(
            "SELECT channel, "
                + Head.COLUMNS
                + " FROM entry WHERE session = ?1 AND ord > (SELECT coalesce(max(ord), 0) FROM head"
                + " WHERE session = ?1) ORDER BY ord");
    writeHead =
        connection.prepareStatement(
            "INSERT INTO head (session, channel, seq, link, ord) VALUES (?, ?, ?, ?, ?)"
                + " ON CONFLICT DO UPDATE SET seq = excluded.seq, link = excluded.link,"
                + " ord = excluded.ord");
  }

  void insert(String session, EntryRow row, byte[] salt, byte[] link) throws SQLException {
    insert.setString(1, session);
    insert.setLong(2, row.order());
    insert.setString(3, row.channel());
    insert.setLong(4, row.seq());
    insert.setLong(5, row.at());
    insert.setString(6, row.author());
    insert.setString(7, row.command());
    insert.setString(8, row.fingerprint());
    insert.setInt(9, row.part());
    insert.setBytes(10, row.body());
    insert.setBytes(11, salt);
    insert.setBytes(12, link);
    insert.executeUpdate();
  }

  /** Where a channel ended when its session was last sealed. */
  Head head(Seals.Key key) throws SQLException {
    readHead.setString(1, key.session());
    readHead.setString(2, key.channel());
    try (ResultSet result = readHead.executeQuery()) {
      return result.next() ? Head.read(result, 1) : Head.NONE;
    }
  }

  /** Where the channels of a session end that have entries since it was last sealed. */
  Map<Seals.Key, Head> unsealed(String session) throws SQLException {
    Map<Seals.Key, Head> ends = new HashMap<>();
    readUnsealed.setString(1, session);
    try (ResultSet result = readUnsealed.executeQuery()) {
      while (result.next()) {
        ends.put(new Seals.Key(session, result.getString(1)), Head.read(result, 2));
      }
    }
    return ends;
  }

  void seal(Seals.Key key, Head head) throws SQLException {
    writeHead.setString(1, key.session());
    writeHead.setString(2, key.channel());
    writeHead.setLong(3, head.seq());
    writeHead.setBytes(4, head.link());
    writeHead.setLong(5, head.order());
    writeHead.executeUpdate();
  }

  @Override
  public void close() throws SQLException {
    insert.close();
    readHead.close();
    readUnsealed.close();
    writeHead.close();
  }
}
