package dev.halfsilver.store.sqlite;

import dev.halfsilver.store.StoreFailure;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The SQLite file and how it must be opened. SQLite ignores a setting that it cannot follow and
 * does not say so, and then could lose what was acknowledged. So each setting is read back.
 */
final class Database {
  private static final int BUSY_MILLIS = 5_000;
  // A write-ahead log of some 64 MB: with a thousand rooms every commit touches thousands of pages,
  // and a smaller log would write each of them to its place again after every few commits.
  private static final int CHECKPOINT_PAGES = 16_000;
  private static final int KEPT_LOG_BYTES = 64 << 20;
  // Each room writes at the end of its own part of the tree: with the 2 MB that SQLite takes by
  // itself, a few hundred of them would read those pages again and again.
  private static final int CACHE_KIB = 32 << 10;

  private final String url;

  Database(Path file) {
    this.url = "jdbc:sqlite:" + file.toAbsolutePath().toUri() + "?vfs=unix-excl";
  }

  /**
   * Brings the tables to this version's shape.
   *
   * @throws StoreFailure when they have a shape that this version does not know
   */
  void migrate() {
    SQLiteDataSource source = new SQLiteDataSource(forWriting());
    source.setUrl(url);
    Flyway flyway =
        Flyway.configure()
            .dataSource(source)
            .locations("classpath:db/sqlite")
            .ignoreMigrationPatterns(new String[0]) // Nor tables of later versions.
            .load();
    try {
      flyway.migrate();
    } catch (FlywayValidateException e) {
      throw new StoreFailure(
          StoreFailure.Kind.BROKEN,
          "The data folder was written by a newer version of Halfsilver. Start that one.",
          e);
    }
  }

  Connection writer() throws SQLException {
    Connection connection = forWriting().createConnection(url);
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA wal_autocheckpoint = " + CHECKPOINT_PAGES);
      statement.execute("PRAGMA journal_size_limit = " + KEPT_LOG_BYTES);
      statement.execute("PRAGMA cache_size = -" + CACHE_KIB);
    }
    check(connection);
    // Else the driver would begin and end a transaction of its own around every statement.
    connection.setAutoCommit(false);
    return connection;
  }

  Connection reader() throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setBusyTimeout(BUSY_MILLIS);
    return config.createConnection(url);
  }

  /**
   * Writes everything as it was last committed into a new file. What was deleted is not in it, and
   * meanwhile others read and write.
   */
  void copyInto(Path file) throws SQLException {
    try (Connection connection = reader();
        PreparedStatement copy = connection.prepareStatement("VACUUM INTO ?")) {
      copy.setString(1, file.toString());
      boolean _ = copy.execute();
    }
  }

  private static SQLiteConfig forWriting() {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "ON");
    config.setBusyTimeout(BUSY_MILLIS);
    // The driver would ask for the last row's number after every statement; no table has one.
    config.setGetGeneratedKeys(false);
    return config;
  }

  /** Refuses a connection on which an acknowledged entry could be lost, or an erased one found. */
  static void check(Connection connection) throws SQLException {
    Map<String, String> expected = new LinkedHashMap<>();
    expected.put("journal_mode", "wal");
    expected.put("synchronous", "2");
    expected.put("foreign_keys", "1");
    expected.put("secure_delete", "1");
    expected.put("busy_timeout", Integer.toString(BUSY_MILLIS));
    expected.put("wal_autocheckpoint", Integer.toString(CHECKPOINT_PAGES));
    for (Map.Entry<String, String> setting : expected.entrySet()) {
      String found = pragma(connection, setting.getKey());
      if (!setting.getValue().equals(found)) {
        throw new StoreFailure(
            StoreFailure.Kind.BROKEN,
            "The database did not take the setting %s = %s (it says %s). Is its folder on a local disk?"
                .formatted(setting.getKey(), setting.getValue(), found));
      }
    }
  }

  private static String pragma(Connection connection, String name) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("PRAGMA " + name)) {
      return result.next() ? result.getString(1) : "nothing";
    }
  }
}
