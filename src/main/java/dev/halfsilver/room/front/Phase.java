package dev.halfsilver.room.front;

/** How far a session has come: waiting, then live and paused in turn, then closed for good. */
public enum Phase {
  WAITING,
  LIVE,
  PAUSED,
  CLOSED
}
