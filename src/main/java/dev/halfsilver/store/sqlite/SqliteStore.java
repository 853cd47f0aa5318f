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
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.random.RandomGenerator;
import org.flywaydb.core.api.FlywayException;

/**
 * Everything that outlives the process, in one folder: a SQLite database and the stimuli beside it.
 * One server at a time may use a folder.
 */
public final class SqliteStore implements Store {
  private final FolderLock lock;
  private final ReadPool readers;
  private final RecordLog log;
  private final Ledger ledger;
  private final Intake intake;
  private final Writer writer;
  private final SqliteJournal journal;
  private final Database database;
  private final Sessions sessions;
  private final Seats seats;
  private final Stimuli stimuli;

  private SqliteStore(FolderLock lock, Database database, Path folder, RandomGenerator random)
      throws SQLException, IOException {
    this.lock = lock;
    this.database = database;
    this.writer = new Writer(database.writer());
    this.readers = new ReadPool(database);
    this.log = RecordLog.open(folder, movedBlock(readers));
    Unmoved unmoved = new Unmoved();
    this.ledger = new Ledger(readers, unmoved, random);
    this.intake = new Intake(log, ledger, unmoved, writer);
    this.journal = new SqliteJournal(intake, unmoved, readers);
    this.seats = new SqliteSeats(writer, readers);
    this.sessions = new SqliteSessions(writer, readers, seats);
    this.stimuli = new SqliteStimuli(writer, readers, folder.resolve("stimuli"), random);
    writer.start();
    try {
      intake.start();
    } catch (IOException | RuntimeException e) {
      try (log) {
        writer.close();
        readers.close();
      }
      throw e;
    }
  }

  private static long movedBlock(ReadPool readers) {
    return readers.one(row -> row.getLong(1), "SELECT block FROM moved").orElse(0L);
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

  /** Whether somebody has opened a folder. */
  public static boolean isInUse(Path folder) {
    try {
      return FolderLock.isTaken(folder);
    } catch (IOException e) {
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
    return new SqliteStore(lock, database, folder, random);
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
    boolean _ = intake.settle();
    return WholeRecord.findings(readers, session);
  }

  @Override
  public void snapshot(Path file) {
    if (!intake.settle()) {
      throw new StoreFailure(
          state() == State.FULL ? StoreFailure.Kind.FULL : StoreFailure.Kind.READ_ONLY,
          "The server can keep nothing at the moment, so not everything would be in a backup.");
    }
    try {
      PrivateFiles.createIfMissing(file);
      database.copyInto(file);
      PrivateFiles.sync(file);
    } catch (SQLException | IOException e) {
      StoreFailure failure = Failures.of(e);
      try {
        boolean _ = Files.deleteIfExists(file);
      } catch (IOException notDeleted) {
        failure.addSuppressed(notDeleted);
      }
      throw failure;
    }
  }

  @Override
  public void beginEpoch() {
    int _ =
        writer.write(
            connection -> {
              try (Statement statement = connection.createStatement()) {
                return statement.executeUpdate(
                    "UPDATE epoch SET name = lower(hex(randomblob(16))), is_first = 0");
              }
            });
    journal.renamed();
  }

  @Override
  public State state() {
    return intake.state();
  }

  @Override
  public long commits() {
    return intake.blocks() + writer.commits();
  }

  @Override
  public int waiting() {
    return intake.waiting() + writer.waiting();
  }

  /** Of how many records it is known where they end; for tests. */
  int openRecords() {
    return ledger.known();
  }

  /** For tests that do to the database what a disk would do. */
  Writer writer() {
    return writer;
  }

  @Override
  public void close() {
    try (lock;
        log) {
      intake.close();
      readers.close();
      writer.close(); // Last, so that SQLite's log goes into the database and is deleted.
    } catch (SQLException | IOException e) {
      throw new StoreFailure(StoreFailure.Kind.BROKEN, "The store did not close cleanly.", e);
    }
  }
}
