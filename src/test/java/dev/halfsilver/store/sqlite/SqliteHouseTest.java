package dev.halfsilver.store.sqlite;

import dev.halfsilver.store.Store;
import dev.halfsilver.store.StoreContract;
import java.nio.file.Path;
import java.util.Random;

/** What every store does, done by SQLite. */
final class SqliteHouseTest extends StoreContract {
  @Override
  protected Store open(Path folder, Random random) {
    return SqliteStore.open(folder, random);
  }
}
