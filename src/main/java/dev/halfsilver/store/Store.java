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

  Journal journal();

  Sessions sessions();

  Seats seats();

  Stimuli stimuli();

  /** What in a session's record is not as it was written; nothing when all is. Blocks. */
  List<Finding> verify(SessionId session);

  /** Whether anything can be written now. May be asked from any thread at any time. */
  State state();

  /** How many transactions were committed since it was opened. */
  long commits();

  /** How many writes are waiting. */
  int waiting();

  /** Writes what is waiting, then lets go of what it has opened. */
  @Override
  void close();
}
