package dev.halfsilver.room.front;

/** Where somebody on the floor's roster stands. */
public enum Standing {
  WAITING,
  IN_THE_ROOM,
  LEFT,
  REMOVED
}
