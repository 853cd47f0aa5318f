package dev.halfsilver.store;

/**
 * What was to be written is not there and never will be, {@link Kind#BROKEN} excepted: then only a
 * restart shows whether the last of it reached the disk.
 */
public final class StoreFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What can be done about it. */
  public enum Kind {
    /** The disk is full; writing works again when it no longer is. */
    FULL,
    /** The store failed in the middle of it and writes nothing more until it is restarted. */
    BROKEN,
    /** The store failed or was closed before: this was not even tried. */
    READ_ONLY,
    /** More is waiting to be written than the journal is willing to hold. */
    OVERLOADED,
    /** Something else stands where this was to stand: its author did not know of it. */
    CONFLICT
  }

  private final Kind kind;

  public StoreFailure(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  public StoreFailure(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
