package dev.halfsilver.store.sqlite;

import dev.halfsilver.store.Finding;
import dev.halfsilver.store.Journal;
import dev.halfsilver.store.PrivateFiles;
import dev.halfsilver.store.Seats;
import dev.halfsilver.store.Sessions;
import dev.halfsilver.store.State;
import dev.halfsilver.store.Stimuli;
import dev.halfsilver.store.Store;
import dev.halfsilver.store.StoreFailure;
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
public final class SqliteStore implements Store {
  private final FolderLock lock;
  private final Readers readers;
  private final Writer writer;
  private final Ledger ledger;
  private final Journal journal;
  private final Sessions sessions;
  private final Seats seats;
  private final Stimuli stimuli;

  private SqliteStore(
      FolderLock lock,
      Readers readers,
      Writer writer,
      Ledger ledger,
      Path stimuli,
      RandomGenerator random) {
    this.lock = lock;
    this.readers = readers;
    this.writer = writer;
    this.ledger = ledger;
    this.journal = new SqliteJournal(writer, ledger, readers);
    this.seats = new SqliteSeats(writer, readers);
    this.sessions = new SqliteSessions(writer, readers, seats);
    this.stimuli = new SqliteStimuli(writer, readers, stimuli, random);
  }

  /**
   * Opens a data folder, which is made when there is none and brought up to date when it is older.
   *
   * @param random must be secure outside of tests: what is erased later must not be guessable
   * @throws StoreFailure when another server uses the folder, or it cannot be trusted
   */
  public static SqliteStore open(Path folder, RandomGenerator random) {
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

  private static SqliteStore open(Path folder, RandomGenerator random, FolderLock lock)
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
    return new SqliteStore(lock, readers, writer, ledger, folder.resolve("stimuli"), random);
  }

  @Override
  public Journal journal() {
    return journal;
  }

  @Override
  public Sessions sessions() {
    return sessions;
  }

  @Override
  public Seats seats() {
    return seats;
  }

  @Override
  public Stimuli stimuli() {
    return stimuli;
  }

  @Override
  public List<Finding> verify(SessionId session) {
    return WholeRecord.findings(readers, session);
  }

  @Override
  public State state() {
    return writer.state();
  }

  @Override
  public long commits() {
    return writer.commits();
  }

  @Override
  public int waiting() {
    return writer.waiting();
  }

  /** Of how many records it is known where they end; for tests. */
  int openRecords() {
    return writer.write(_ -> ledger.openRecords());
  }

  /** For tests that do to the database what a disk would do. */
  Writer writer() {
    return writer;
  }

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
