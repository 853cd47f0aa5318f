package dev.halfsilver.room.activity;

/** Which of the other participants see an answer, and when. Moderators see answers as they come. */
public enum Masking {
  /** All of them, at once. */
  OPEN,
  /** Each of them once they have answered or passed themselves. */
  AFTER_OWN,
  /** All of them when a moderator reveals the answers, and none before. */
  UNTIL_REVEALED,
  /** None of them. */
  NEVER
}
