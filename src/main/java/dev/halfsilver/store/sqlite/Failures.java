package dev.halfsilver.store.sqlite;

import dev.halfsilver.store.StoreFailure;
import java.sql.SQLException;

/** Says what a failure of the database means. Whatever is not known to be harmless is not. */
final class Failures {
  private static final int BUSY = 5;
  private static final int FULL = 13;
  private static final int CONSTRAINT = 19;

  private Failures() {}

  static StoreFailure of(Exception e) {
    return switch (e) {
      case StoreFailure failure -> failure;
      case SQLException sql -> of(sql);
      default -> new StoreFailure(StoreFailure.Kind.BROKEN, "The store failed.", e);
    };
  }

  private static StoreFailure of(SQLException e) {
    // SQLite's result codes have their family in the lowest byte.
    return switch (e.getErrorCode() & 0xff) {
      case FULL -> new StoreFailure(StoreFailure.Kind.FULL, "The disk is full.", e);
      case CONSTRAINT ->
          new StoreFailure(StoreFailure.Kind.CONFLICT, "This does not fit what is stored.", e);
      case BUSY ->
          new StoreFailure(
              StoreFailure.Kind.OVERLOADED, "Another program is holding the database.", e);
      default -> new StoreFailure(StoreFailure.Kind.BROKEN, "The database failed.", e);
    };
  }
}
