package dev.halfsilver.store;

import dev.halfsilver.store.StoreFailure.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes entries and links them; used by the writer's thread alone, inside its transactions. */
final class Ledger {
  private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);
  private static final int MOST_HEADS = 65_536;

  /** The last entry of a channel. */
  @SuppressWarnings("ArrayRecordComponent")
  record Head(long seq, byte[] link) {}

  /** A channel of a session. */
  record Key(String session, String channel) {}

  private final Chain chain = new Chain();
  private final RandomGenerator random;
  private final Connection connection;
  private @Nullable LedgerStatements statements;
  private final Map<Key, Head> heads = leastRecentlyUsed();
  private final Map<Key, Head> uncommitted = new HashMap<>();

  Ledger(Connection connection, RandomGenerator random) {
    this.connection = connection;
    this.random = random;
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
      statements().insert(session, row, salt, link);
      uncommitted.put(key, new Head(row.seq(), link));
    }
  }

  private Head head(Key key) throws SQLException {
    Head latest = uncommitted.get(key);
    if (latest == null) {
      latest = heads.get(key);
    }
    if (latest == null) {
      latest = statements().head(key);
      heads.put(key, latest);
    }
    return latest;
  }

  /** Once per channel and transaction, however many entries it has. */
  void writeHeads() throws SQLException {
    for (Map.Entry<Key, Head> head : uncommitted.entrySet()) {
      statements().writeHead(head.getKey(), head.getValue());
    }
  }

  void committed() {
    heads.putAll(uncommitted);
    uncommitted.clear();
  }

  /** Prepares everything anew: the driver ends a statement that met a full disk. */
  void rolledBack() {
    uncommitted.clear();
    try (LedgerStatements _ = statements) {
      statements = null;
    } catch (SQLException e) {
      LOG.debug("A statement had failed already", e);
    }
  }

  private LedgerStatements statements() throws SQLException {
    LedgerStatements prepared = statements;
    if (prepared == null) {
      prepared = new LedgerStatements(connection);
      statements = prepared;
    }
    return prepared;
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
