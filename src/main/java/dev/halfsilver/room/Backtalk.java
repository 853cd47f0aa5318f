package dev.halfsilver.room;

/** What is written behind the mirror. */
public interface Backtalk {
  /** What is asked of the talk behind the mirror. */
  sealed interface Command extends BackCommand {}

  /** Says something to those behind the mirror. */
  record Remark(String text) implements Command {}

  /** Writes a note for oneself. */
  record Note(String text) implements Command {}

  /** What was written behind the mirror. */
  sealed interface Event extends BackEvent {}

  /** In the backroom: a message. */
  record Remarked(String text) implements Event, Kind.Words {}

  /** In the author's notes. */
  record Noted(String text) implements Event, Kind.Words {}
}
