package dev.halfsilver.store.sqlite;

import dev.halfsilver.store.chain.EntryRow;
import dev.halfsilver.store.chain.Head;
import dev.halfsilver.store.chain.LinkedRow;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The few statements that every entry goes through, prepared once. */
final class LedgerStatements implements AutoCloseable {
  private final PreparedStatement insert;
  private final PreparedStatement readHeads;
  private final PreparedStatement readUnsealed;
  private final PreparedStatement writeHead;
  private final PreparedStatement readOpen;
  private final PreparedStatement writeOpen;
  private final PreparedStatement deleteOpen;

  LedgerStatements(Connection connection) throws SQLException {
    insert =
        connection.prepareStatement(
            "INSERT INTO entry (session, ord, channel, seq, at, author, command, fingerprint, part,"
                + " body, words, salt, commitments, link)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    readHeads =
        connection.prepareStatement(
            "SELECT channel, " + Rows.HEAD + " FROM head WHERE session = ?");
    readUnsealed =
        connection.prepareStatement(
            "SELECT channel, "
                + Rows.HEAD
                + " FROM entry WHERE session = ?1 AND ord > (SELECT coalesce(max(ord), 0) FROM head"
                + " WHERE session = ?1) ORDER BY ord");
    writeHead =
        connection.prepareStatement(
            "INSERT INTO head (session, channel, seq, link, ord) VALUES (?, ?, ?, ?, ?)"
                + " ON CONFLICT DO UPDATE SET seq = excluded.seq, link = excluded.link,"
                + " ord = excluded.ord WHERE excluded.ord > head.ord");
    readOpen = connection.prepareStatement("SELECT session FROM open_record");
    writeOpen =
        connection.prepareStatement("INSERT INTO open_record VALUES (?) ON CONFLICT DO NOTHING");
    deleteOpen = connection.prepareStatement("DELETE FROM open_record WHERE session = ?");
  }

  void insert(String session, LinkedRow linked) throws SQLException {
    EntryRow row = linked.row();
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
    insert.setBytes(11, row.words());
    insert.setBytes(12, linked.salt());
    insert.setBytes(13, linked.commitments());
    insert.setBytes(14, linked.link());
    insert.executeUpdate();
  }

  /** Where the channels of a session ended when it was last sealed. */
  Map<String, Head> heads(String session) throws SQLException {
    return ends(readHeads, session);
  }

  /** Where the channels of a session end that have entries since it was last sealed. */
  Map<String, Head> unsealed(String session) throws SQLException {
    return ends(readUnsealed, session);
  }

  private static Map<String, Head> ends(PreparedStatement statement, String session)
      throws SQLException {
    Map<String, Head> ends = new HashMap<>();
    statement.setString(1, session);
    try (ResultSet result = statement.executeQuery()) {
      while (result.next()) {
        ends.put(result.getString(1), Rows.head(result, 2));
      }
    }
    return ends;
  }

  void seal(String session, String channel, Head head) throws SQLException {
    writeHead.setString(1, session);
    writeHead.setString(2, channel);
    writeHead.setLong(3, head.seq());
    writeHead.setBytes(4, head.link());
    writeHead.setLong(5, head.order());
    writeHead.executeUpdate();
  }

  /** The sessions whose records are open, or were when a server was killed. */
  List<String> openRecords() throws SQLException {
    List<String> sessions = new ArrayList<>();
    try (ResultSet result = readOpen.executeQuery()) {
      while (result.next()) {
        sessions.add(result.getString(1));
      }
    }
    return sessions;
  }

  /** A session's record is open now, whoever has opened it. */
  void open(String session) throws SQLException {
    writeOpen.setString(1, session);
    writeOpen.executeUpdate();
  }

  /** Nobody has a session's record open any more. */
  void close(String session) throws SQLException {
    deleteOpen.setString(1, session);
    deleteOpen.executeUpdate();
  }

  @Override
  public void close() throws SQLException {
    insert.close();
    readHeads.close();
    readUnsealed.close();
    writeHead.close();
    readOpen.close();
    writeOpen.close();
    deleteOpen.close();
  }
}
