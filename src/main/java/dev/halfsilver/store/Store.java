package dev.halfsilver.store;

import dev.halfsilver.study.SessionId;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.random.RandomGenerator;
import org.flywaydb.core.api.FlywayException;

/**
 * Everything that outlives the process, in one folder: a SQLite database and the stimuli beside it.
 * One server at a time may use a folder.
 */
public final class Store implements AutoCloseable {
  private final FolderLock lock;
  private final Readers readers;
  private final Writer writer;
  private final Journal journal;
  private final Sessions sessions;
  private final Stimuli stimuli;

  private Store(
      FolderLock lock,
      Readers readers,
      Writer writer,
      Ledger ledger,
      Path stimuli,
      RandomGenerator random) {
    this.lock = lock;
    this.readers = readers;
    this.writer = writer;
    this.journal = new SqliteJournal(writer, ledger, readers);
    this.sessions = new Sessions(writer, readers);
    this.stimuli = new Stimuli(writer, readers, stimuli, random);
  }

  /**
   * Opens a data folder, which is made when there is none and brought up to date when it is older.
   *
   * @param random must be secure outside of tests: what is erased later must not be guessable
   * @throws StoreFailure when another server uses the folder, or it cannot be trusted
   */
  public static Store open(Path folder, RandomGenerator random) {
    try {
      PrivateFiles.createFolder(folder);
      PrivateFiles.createFolder(folder.resolve("stimuli"));
      FolderLock lock = FolderLock.take(folder);
      try {
        return open(folder, random, lock);
      } catch (SQLException | IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (SQLException | IOException | FlywayException e) {
      throw new StoreFailure(
          StoreFailure.Kind.BROKEN, "The data folder " + folder + " cannot be used.", e);
    }
  }

  private static Store open(Path folder, RandomGenerator random, FolderLock lock)
      throws SQLException, IOException {
    Path file = folder.resolve("halfsilver.db");
    PrivateFiles.createIfMissing(file); // SQLite gives its log the same permissions.
    Database database = new Database(file);
    database.migrate();
    Connection connection = database.writer();
    Ledger ledger = new Ledger(connection, random);
    ledger.open();
    Writer writer = new Writer(connection, ledger);
    Readers readers = new Readers(database);
    writer.start();
    return new Store(lock, readers, writer, ledger, folder.resolve("stimuli"), random);
  }

  public Journal journal() {
    return journal;
  }

  public Sessions sessions() {
    return sessions;
  }

  public Stimuli stimuli() {
    return stimuli;
  }

  /** What in a session's record is not as it was written; nothing when all is. Blocks. */
  public List<Finding> verify(SessionId session) {
    return Verification.of(readers, session);
  }

  /** Whether anything can be written now. May be asked from any thread at any time. */
  public State state() {
    return writer.state();
  }

  /** How many transactions were committed since it was opened. */
  public long commits() {
    return writer.commits();
  }

  /** How many writes are waiting. */
  public int waiting() {
    return writer.waiting();
  }

  /** For tests that do to the database what a disk would do. */
  Writer writer() {
    return writer;
  }

  /** Writes what is waiting, then lets go of the folder. */
  @Override
  public void close() {
    try (lock) {
      writer.close();
      readers.close();
    } catch (SQLException | IOException e) {
      throw new StoreFailure(StoreFailure.Kind.BROKEN, "The store did not close cleanly.", e);
    }
  }
}
