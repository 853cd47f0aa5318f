package dev.halfsilver.store.sqlite;

import dev.halfsilver.store.JournalContract;
import dev.halfsilver.store.Store;
import java.nio.file.Path;
import java.util.Random;

/** What every store does, done by SQLite. */
final class SqliteJournalTest extends JournalContract {
  @Override
  protected Store open(Path folder, Random random) {
    return SqliteStore.open(folder, random);
  }
}
