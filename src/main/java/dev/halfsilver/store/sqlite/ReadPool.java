package dev.halfsilver.store.sqlite;

import dev.halfsilver.store.StoreFailure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * A few connections that cannot write. They see the last commit, and neither wait for the writer
 * nor hold it up. Reading must be short: the log cannot be cut while somebody reads from it.
 */
final class ReadPool implements AutoCloseable {
  private static final int COUNT = 4;

  /** Makes something of the row at which a result stands. */
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  private final BlockingQueue<Connection> idle = new ArrayBlockingQueue<>(COUNT);

  ReadPool(Database database) throws SQLException {
    for (int i = 0; i < COUNT; i++) {
      idle.add(database.reader());
    }
  }

  <T> Optional<T> one(Row<T> row, String sql, Object... parameters) {
    return all(row, sql, parameters).stream().findFirst();
  }

  <T> List<T> all(Row<T> row, String sql, Object... parameters) {
    Connection connection = take();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      List<T> rows = new ArrayList<>();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          rows.add(row.read(result));
        }
      }
      return rows;
    } catch (SQLException | IllegalArgumentException e) {
      throw new StoreFailure(StoreFailure.Kind.BROKEN, "The database could not be read.", e);
    } finally {
      idle.add(connection);
    }
  }

  private Connection take() {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return idle.take();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Waits for those who are reading. */
  @Override
  public void close() throws SQLException {
    for (int i = 0; i < COUNT; i++) {
      take().close();
    }
  }
}
