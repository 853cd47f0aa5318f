package dev.halfsilver.store;

import dev.halfsilver.store.sqlite.SqliteStore;
import dev.halfsilver.study.SessionId;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Everything that outlives the process. This package says what a store can do; a package below it
 * says how one kind of database does it, and nothing else in the house knows which it is.
 */
public interface Store extends AutoCloseable {
  /**
   * Opens a data folder, which is made when there is none and brought up to date when it is older.
   * One server at a time may use a folder.
   *
   * @param random must be secure outside of tests: what is erased later must not be guessable
   * @throws StoreFailure when another server uses the folder, or it cannot be trusted
   */
  static Store open(Path folder, RandomGenerator random) {
    return SqliteStore.open(folder, random);
  }

  /** Whether a server, or another program, uses a folder at this moment. */
  static boolean isInUse(Path folder) {
    return SqliteStore.isInUse(folder);
  }

  Journal journal();

  Sessions sessions();

  Seats seats();

  Stimuli stimuli();

  /** What in a session's record is not as it was written; nothing when all is. Blocks. */
  List<Finding> verify(SessionId session);

  /**
   * Writes the database as it is at this moment into a new file, for a backup: everything that was
   * acknowledged before is in it. Blocks for as long as that takes, and keeps nobody else waiting.
   *
   * @throws StoreFailure when it is not written; then there is no such file
   */
  void snapshot(Path file);

  /** Gives the records another name, because they go on from an earlier state. Blocks. */
  void beginEpoch();

  /** Whether anything can be written now. May be asked from any thread at any time. */
  State state();

  /**
   * How many times something was committed since it was opened: transactions, and blocks of
   * entries.
   */
  long commits();

  /** How many writes are waiting. */
  int waiting();

  /** Writes what is waiting, then lets go of what it has opened. */
  @Override
  void close();
}
