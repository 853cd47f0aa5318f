package dev.halfsilver.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfsilver.store.Store;
import java.sql.ResultSet;
import java.sql.Statement;

/** Lets a store run out of room, and have room again, as if its disk were that small. */
public final class SmallDisk {
  private SmallDisk() {}

  /** What the store has now is all it can have. */
  public static void isFull(Store store) {
    allows(store, pragma(store, "page_count"));
  }

  public static void hasRoom(Store store) {
    allows(store, 1_000_000);
  }

  private static void allows(Store store, int pages) {
    assertThat(pragma(store, "max_page_count = " + pages)).isEqualTo(pages);
  }

  private static int pragma(Store store, String pragma) {
    return ((SqliteStore) store)
        .writer()
        .write(
            connection -> {
              try (Statement statement = connection.createStatement();
                  ResultSet result = statement.executeQuery("PRAGMA " + pragma)) {
                return result.getInt(1);
              }
            });
  }
}
