package dev.halfsilver.store;

import dev.halfsilver.store.StoreFailure.Kind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Writes entries and links them; used by the writer's thread alone, inside its transactions. */
final class Ledger {
  private static final int MOST_HEADS = 65_536;

  /** The last entry of a channel. */
  @SuppressWarnings("ArrayRecordComponent")
  record Head(long seq, byte[] link) {}

  /** A channel of a session. */
  record Key(String session, String channel) {}

  private final Chain chain = new Chain();
  private final RandomGenerator random;
  private final PreparedStatement insert;
  private final PreparedStatement readHead;
  private final PreparedStatement writeHead;
  private final Map<Key, Head> heads = leastRecentlyUsed();
  private final Map<Key, Head> uncommitted = new HashMap<>();

  Ledger(Connection connection, RandomGenerator random) throws SQLException {
    this.random = random;
    this.insert =
        connection.prepareStatement(
            "INSERT INTO entry (session, ord, channel, seq, at, author, command, fingerprint, part,"
                + " body, salt, link) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    this.readHead =
        connection.prepareStatement("SELECT seq, link FROM head WHERE session = ? AND channel = ?");
    this.writeHead =
        connection.prepareStatement(
            "INSERT INTO head (session, channel, seq, link) VALUES (?, ?, ?, ?)"
                + " ON CONFLICT DO UPDATE SET seq = excluded.seq, link = excluded.link");
  }

  /** Adds entries, each of which must be the next one of its channel. */
  void add(String session, List<EntryRow> rows) throws SQLException {
    for (EntryRow row : rows) {
      Key key = new Key(session, row.channel());
      Head head = head(key);
      if (row.seq() != head.seq() + 1) {
        throw new StoreFailure(
            Kind.CONFLICT,
            "%s of session %s is at %d, so %d cannot follow"
                .formatted(row.channel(), session, head.seq(), row.seq()));
      }
      byte[] salt = new byte[Chain.SALT_LENGTH];
      random.nextBytes(salt);
      byte[] commitment = chain.commitment(salt, row.author(), row.fingerprint(), row.body());
      byte[] link = chain.link(head.link(), row.header(session), commitment);
      insert(session, row, salt, link);
      uncommitted.put(key, new Head(row.seq(), link));
    }
  }

  private void insert(String session, EntryRow row, byte[] salt, byte[] link) throws SQLException {
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

  private Head head(Key key) throws SQLException {
    Head latest = uncommitted.get(key);
    if (latest == null) {
      latest = heads.get(key);
    }
    if (latest == null) {
      latest = stored(key);
      heads.put(key, latest);
    }
    return latest;
  }

  private Head stored(Key key) throws SQLException {
    readHead.setString(1, key.session());
    readHead.setString(2, key.channel());
    try (ResultSet result = readHead.executeQuery()) {
      return result.next()
          ? new Head(result.getLong(1), result.getBytes(2))
          : new Head(0, Chain.start());
    }
  }

  /** Once per channel and transaction, however many entries it has. */
  void writeHeads() throws SQLException {
    for (Map.Entry<Key, Head> head : uncommitted.entrySet()) {
      writeHead.setString(1, head.getKey().session());
      writeHead.setString(2, head.getKey().channel());
      writeHead.setLong(3, head.getValue().seq());
      writeHead.setBytes(4, head.getValue().link());
      writeHead.executeUpdate();
    }
  }

  void committed() {
    heads.putAll(uncommitted);
    uncommitted.clear();
  }

  void rolledBack() {
    uncommitted.clear();
  }

  private static Map<Key, Head> leastRecentlyUsed() {
    return new LinkedHashMap<>(1_024, 0.75f, true) {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.@Nullable Entry<Key, Head> eldest) {
        return size() > MOST_HEADS;
      }
    };
  }
}
