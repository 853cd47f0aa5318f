package dev.halfsilver.store;

/** Nothing was written. */
public final class StoreFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What can be done about it. */
  public enum Kind {
    /** The disk is full; writing works again when it no longer is. */
    FULL,
    /** The store can no longer be trusted; the server writes nothing more until it is restarted. */
    BROKEN,
    /** More is waiting to be written than the journal is willing to hold. */
    OVERLOADED
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
