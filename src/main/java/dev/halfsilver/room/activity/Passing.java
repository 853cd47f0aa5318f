package dev.halfsilver.room.activity;

/** How somebody passes. It counts as answered and other participants are never told. */
public enum Passing {
  /** They have nothing to add. */
  NOTHING_TO_ADD,
  /** They would rather not say. */
  RATHER_NOT
}
