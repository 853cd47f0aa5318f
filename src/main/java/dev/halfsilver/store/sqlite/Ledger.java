package dev.halfsilver.store.sqlite;

import dev.halfsilver.store.StoreFailure;
import dev.halfsilver.store.StoreFailure.Kind;
import dev.halfsilver.store.chain.Chain;
import dev.halfsilver.store.chain.EntryRow;
import dev.halfsilver.store.chain.Head;
import dev.halfsilver.store.chain.LinkedRow;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes entries and links them; used by the writer's thread alone, inside its transactions. */
final class Ledger {
  private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

  private final Chain chain = new Chain();
  private final OpenRecords records = new OpenRecords();
  private final RandomGenerator random;
  private final Connection connection;
  private @Nullable LedgerStatements statements;

  Ledger(Connection connection, RandomGenerator random) {
    this.connection = connection;
    this.random = random;
  }

  /** Takes up what a killed server left unsealed, so that it is sealed soon, whoever writes. */
  void open() throws SQLException {
    records.takeUp(statements());
    connection.rollback(); // It only read.
  }

  /**
   * Adds entries, each of which must be the next one of its channel, and gives them their place.
   *
   * @param ends where the record ends to which they are added
   */
  void add(Ends ends, List<EntryRow> rows) throws SQLException {
    records.use(ends, statements());
    for (EntryRow row : rows) {
      Head head = ends.of(row.channel());
      if (row.seq() != head.seq() + 1) {
        throw new StoreFailure(
            Kind.CONFLICT,
            "%s of session %s is at %d, so %d cannot follow"
                .formatted(row.channel(), ends.session(), head.seq(), row.seq()));
      }
      EntryRow placed = row.at(ends.order() + 1);
      byte[] salt = new byte[Chain.SALT_LENGTH];
      random.nextBytes(salt);
      byte[] commitments = chain.commitments(ends.session(), placed, salt);
      byte[] link = chain.link(head.link(), commitments);
      statements().insert(ends.session(), new LinkedRow(placed, salt, commitments, link));
      ends.moved(row.channel(), new Head(row.seq(), link, placed.order()));
      records.changed(ends);
    }
  }

  /** Nothing more is added to a record. From any thread. */
  void close(Ends ends) {
    records.close(ends);
  }

  /** Nothing more is added to any record. */
  void closeAll() {
    records.closeAll();
  }

  int openRecords() {
    return records.size();
  }

  /** Whether every channel's end is written down. */
  boolean isSealed() {
    return records.isSealed();
  }

  void seal() throws SQLException {
    records.seal(statements());
  }

  void committed() {
    records.committed();
  }

  /** Prepares everything anew: the driver ends a statement that met a full disk. */
  void rolledBack() {
    records.rolledBack();
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
}
