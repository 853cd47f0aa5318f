package dev.halfsilver.room;

/** How far a session has come: waiting, then live and paused in turn, then closed for good. */
public enum Phase {
  WAITING,
  LIVE,
  PAUSED,
  CLOSED;

  /** The phase that a turn of the discussion leads to. */
  public static Phase after(Control.Event turn) {
    return switch (turn) {
      case Control.Started _, Control.Resumed _ -> LIVE;
      case Control.Paused _ -> PAUSED;
      case Control.Closed _ -> CLOSED;
    };
  }
}
