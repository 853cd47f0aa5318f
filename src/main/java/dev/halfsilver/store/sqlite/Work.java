package dev.halfsilver.store.sqlite;

import dev.halfsilver.store.StoreFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Something to be written. It may be tried more than once, since a transaction that fails because
 * of one of its works is tried again without that one.
 *
 * @param <T> what its author is told once it is on disk
 */
final class Work<T> implements WaitingWorks.Sized {
  /** Statements inside a transaction that somebody else begins and ends. */
  interface Change<T> {
    T on(Connection connection) throws SQLException;
  }

  private final Change<T> change;
  private final int size;
  private final CompletableFuture<T> done = new CompletableFuture<>();
  private @Nullable T result;

  /**
   * @param size about how many bytes it writes
   */
  Work(Change<T> change, int size) {
    this.change = change;
    this.size = size;
  }

  @Override
  public int size() {
    return size;
  }

  CompletableFuture<T> done() {
    return done;
  }

  void attempt(Connection connection) throws SQLException {
    result = change.on(connection);
  }

  void succeed() {
    T written = result;
    if (written != null) {
      done.complete(written);
    }
  }

  void fail(StoreFailure failure) {
    done.completeExceptionally(failure);
  }
}
