package dev.halfsilver.store.sqlite;

import dev.halfsilver.store.chain.EntryRow;
import dev.halfsilver.store.chain.Head;
import dev.halfsilver.store.chain.LinkedRow;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds entries to their table, and with them where their channels end. */
final class EntryTable {
  private static final String INSERT =
      "INSERT INTO entry (session, ord, channel, seq, at, author, command, fingerprint, part, body,"
          + " words, salt, commitments, link) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String SEAL =
      "INSERT INTO head (session, channel, seq, link, ord) VALUES (?, ?, ?, ?, ?)"
          + " ON CONFLICT DO UPDATE SET seq = excluded.seq, link = excluded.link,"
          + " ord = excluded.ord";
  private static final String MOVED = "UPDATE moved SET block = ?";

  private record ChannelOf(String session, String channel) {}

  private EntryTable() {}

  /**
   * Adds them within a transaction of somebody else.
   *
   * @param block the last of the log's blocks in which they are
   * @return how many there are
   */
  static int add(Connection connection, List<Unmoved.Batch> batches, long block)
      throws SQLException {
    Map<ChannelOf, Head> heads = new HashMap<>();
    int added = 0;
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (Unmoved.Batch batch : batches) {
        for (LoggedEntries entries : batch.entries()) {
          for (LinkedRow linked : entries.rows()) {
            insert(insert, entries.session(), linked);
            EntryRow row = linked.row();
            heads.put(
                new ChannelOf(entries.session(), row.channel()),
                new Head(row.seq(), linked.link(), row.order()));
            added++;
          }
        }
      }
    }
    seal(connection, heads);
    try (PreparedStatement moved = connection.prepareStatement(MOVED)) {
      moved.setLong(1, block);
      moved.executeUpdate();
    }
    return added;
  }

  private static void insert(PreparedStatement insert, String session, LinkedRow linked)
      throws SQLException {
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

  private static void seal(Connection connection, Map<ChannelOf, Head> heads) throws SQLException {
    try (PreparedStatement seal = connection.prepareStatement(SEAL)) {
      for (Map.Entry<ChannelOf, Head> each : heads.entrySet()) {
        seal.setString(1, each.getKey().session());
        seal.setString(2, each.getKey().channel());
        seal.setLong(3, each.getValue().seq());
        seal.setBytes(4, each.getValue().link());
        seal.setLong(5, each.getValue().order());
        seal.executeUpdate();
      }
    }
  }
}
