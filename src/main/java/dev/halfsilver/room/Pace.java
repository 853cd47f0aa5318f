package dev.halfsilver.room;

/** The pace of the talk: how long a participant waits between two messages to the group. */
public interface Pace {
  /** What is asked of the pace. */
  sealed interface Command extends FrontCommand {}

  /**
   * Turns slow mode on, or off.
   *
   * @param seconds how long each participant waits after a message of theirs; 0 for not at all
   */
  record SlowDown(int seconds) implements Command {}

  /** What happened to the pace. */
  sealed interface Event extends FrontEvent {}

  /** On the floor. 0 seconds ended it. */
  record Slowed(int seconds) implements Event, Kind.Turn {}
}
