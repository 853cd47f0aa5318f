package dev.halfsilver.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The few statements that every entry goes through, prepared once. */
final class LedgerStatements implements AutoCloseable {
  private final PreparedStatement insert;
  private final PreparedStatement readHead;
  private final PreparedStatement writeHead;

  LedgerStatements(Connection connection) throws SQLException {
    insert =
        connection.prepareStatement(
            "INSERT INTO entry (session, ord, channel, seq, at, author, command, fingerprint, part,"
                + " body, salt, link) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    readHead =
        connection.prepareStatement("SELECT seq, link FROM head WHERE session = ? AND channel = ?");
    writeHead =
        connection.prepareStatement(
            "INSERT INTO head (session, channel, seq, link) VALUES (?, ?, ?, ?)"
                + " ON CONFLICT DO UPDATE SET seq = excluded.seq, link = excluded.link");
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

  /** The last entry of a channel as of the last commit. */
  Ledger.Head head(Ledger.Key key) throws SQLException {
    readHead.setString(1, key.session());
    readHead.setString(2, key.channel());
    try (ResultSet result = readHead.executeQuery()) {
      return result.next()
          ? new Ledger.Head(result.getLong(1), result.getBytes(2))
          : new Ledger.Head(0, Chain.start());
    }
  }

  void writeHead(Ledger.Key key, Ledger.Head head) throws SQLException {
    writeHead.setString(1, key.session());
    writeHead.setString(2, key.channel());
    writeHead.setLong(3, head.seq());
    writeHead.setBytes(4, head.link());
    writeHead.executeUpdate();
  }

  @Override
  public void close() throws SQLException {
    insert.close();
    readHead.close();
    writeHead.close();
  }
}
