package dev.halfsilver.store.sqlite;

import dev.halfsilver.store.State;
import dev.halfsilver.store.StoreFailure;
import dev.halfsilver.store.StoreFailure.Kind;
import dev.halfsilver.store.Urgency;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes into the database: what researchers prepare, and the entries that are
 * on disk already in the {@link RecordLog}. It takes whatever is waiting into one transaction,
 * because what costs is the wait for the disk and not the rows, and tells the authors only once
 * that is committed.
 *
 * <p>Works are written in the order in which they came. Authors are told on this thread: what hangs
 * on their future must be no more than handing over to another.
 */
final class Writer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
  private static final long QUIET_MILLIS = 250;
  private static final long TRY_AGAIN_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final WaitingWorks<Work<?>> waiting = new WaitingWorks<>();
  private final AtomicLong commits = new AtomicLong();
  private final Connection connection;
  private final Statement statement;
  private final Thread thread;
  private volatile State state = State.WRITING;
  private volatile boolean closing;
  private boolean checkpointDue;
  private long triedAt = System.nanoTime();

  Writer(Connection connection) throws SQLException {
    this.connection = connection;
    this.statement = connection.createStatement();
    this.thread = Urgency.YIELDING.threads("store-writer-").newThread(this::run);
  }

  void start() {
    thread.start();
  }

  /** Never blocks. */
  <T> CompletableFuture<T> submit(Work<T> work) {
    if (closing || state == State.BROKEN) {
      work.fail(refusal());
    } else if (!waiting.offer(work, true)) {
      work.fail(
          closing
              ? refusal()
              : new StoreFailure(Kind.OVERLOADED, "Too much is waiting to be written."));
    }
    return work.done();
  }

  /** Writes something small and waits until it is on disk. */
  <T> T write(Work.Change<T> change) {
    try {
      return submit(new Work<>(change, 1_000)).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof StoreFailure failure
          ? new StoreFailure(failure.kind(), String.valueOf(failure.getMessage()), failure)
          : e;
    }
  }

  State state() {
    return closing ? State.CLOSED : state;
  }

  long commits() {
    return commits.get();
  }

  int waiting() {
    return waiting.size();
  }

  private void run() {
    try {
      while (!waiting.isOver()) {
        List<Work<?>> batch = waiting.take(QUIET_MILLIS);
        if (batch.isEmpty()) {
          rest();
        } else {
          write(batch);
        }
      }
      rest();
    } catch (InterruptedException e) {
      LOG.debug("The writer was told to stop");
    } catch (Throwable e) {
      giveUp(new StoreFailure(Kind.BROKEN, "The store failed.", e));
    } finally {
      waiting.close();
      failWaiting();
    }
  }

  private void write(List<Work<?>> batch) {
    if (state == State.BROKEN) {
      batch.forEach(work -> work.fail(refusal()));
      return;
    }
    try {
      for (Work<?> work : batch) {
        work.attempt(connection);
      }
      connection.commit();
    } catch (SQLException | RuntimeException e) {
      rollBack();
      recover(batch, Failures.of(e));
      return;
    }
    commits.incrementAndGet();
    checkpointDue = true;
    state = State.WRITING;
    batch.forEach(Work::succeed);
  }

  /** Finds by halves which work it was that failed, so that the others are written all the same. */
  private void recover(List<Work<?>> batch, StoreFailure failure) {
    switch (failure.kind()) {
      case BROKEN, READ_ONLY -> {
        giveUp(failure);
        batch.forEach(work -> work.fail(failure));
      }
      case OVERLOADED -> {
        LOG.warn("Not written", failure);
        batch.forEach(work -> work.fail(failure));
      }
      case FULL, CONFLICT -> {
        if (batch.size() > 1) {
          int half = batch.size() / 2;
          write(batch.subList(0, half));
          write(batch.subList(half, batch.size()));
          return;
        }
        if (failure.kind() == Kind.FULL) {
          state = State.FULL;
        }
        batch.getFirst().fail(failure);
      }
    }
  }

  private void rollBack() {
    try {
      connection.rollback();
    } catch (SQLException e) {
      // SQLite has done so by itself, as it does after some failures; then the driver has begun
      // nothing new.
      LOG.debug("Nothing to roll back", e);
      begin();
    }
  }

  private void begin() {
    try {
      statement.execute("BEGIN");
    } catch (SQLException e) {
      LOG.debug("Something has begun already; if not, the next commit fails for good", e);
    }
  }

  /** While nobody is waiting: moves SQLite's log into the database. */
  private void rest() {
    if (state == State.FULL && System.nanoTime() - triedAt >= TRY_AGAIN_NANOS) {
      tryAgain();
    }
    if (checkpointDue && state != State.BROKEN) {
      checkpointDue = false;
      checkpoint();
    }
  }

  /** Who waits for a server that can write sends it nothing to write, so it must find out. */
  private void tryAgain() {
    triedAt = System.nanoTime();
    write(List.of(new Work<>(_ -> statement.executeUpdate("PRAGMA user_version = 0"), 0)));
  }

  private void checkpoint() {
    // It answers with a row, and until that is closed no transaction could be committed.
    try (ResultSet _ = statement.executeQuery("PRAGMA wal_checkpoint(PASSIVE)")) {
      LOG.trace("The log was moved");
    } catch (SQLException e) {
      rollBack(); // A full disk ends the transaction that stands ready for the next to write.
      StoreFailure failure = Failures.of(e);
      if (failure.kind() == Kind.BROKEN) {
        giveUp(failure);
      }
    }
  }

  /**
   * After a failed write nobody can say what the disk holds, and trying again may seem to work
   * although it does not. So nothing more is written.
   */
  void giveUp(StoreFailure failure) {
    LOG.error("Nothing more is written until the server is restarted", failure);
    state = State.BROKEN;
  }

  /** Why nothing is written any more. */
  StoreFailure refusal() {
    return new StoreFailure(
        Kind.READ_ONLY,
        closing ? "The store is closed." : "The store failed earlier and writes nothing more.");
  }

  private void failWaiting() {
    for (Work<?> work : waiting.takeAll()) {
      work.fail(refusal());
    }
  }

  /** Writes what is waiting, then stops. */
  @Override
  public void close() throws SQLException {
    closing = true;
    waiting.close();
    awaitEnd(thread);
    if (state != State.BROKEN) { // Closing moves the log into the database: not after a failure.
      connection.close();
    }
  }

  /** Waits for a thread that has been told to end, even when interrupted meanwhile. */
  static void awaitEnd(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
