package dev.halfsilver.room.activity;

/** One number about the answers to an activity. */
public record Fact(Name name, double value) {
  /** What a number says. */
  public enum Name {
    MEDIAN,
    MEAN,
    /** How many have changed their answer since their first in this round. */
    CHANGED,
    /** How many of those who answered the round before as well answer this one in another way. */
    MOVED,
    MOVED_UP,
    MOVED_DOWN,
    /** How many answer as they did in the round before. */
    STAYED
  }
}
