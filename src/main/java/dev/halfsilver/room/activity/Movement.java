package dev.halfsilver.room.activity;

/** Which way somebody moved between two answers. */
public enum Movement {
  NONE,
  UP,
  DOWN,
  /** To something else, in a kind that knows no up and down. */
  OTHER
}
