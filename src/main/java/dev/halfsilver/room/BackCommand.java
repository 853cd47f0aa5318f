package dev.halfsilver.room;

/** What is asked of the half of the room that is behind the mirror. */
public sealed interface BackCommand extends Command {
  /** An observer takes their place. */
  record Observe() implements BackCommand {}

  /** An observer goes. */
  record Depart() implements BackCommand {}

  /** Says something to those behind the mirror. */
  record Remark(String text) implements BackCommand {}

  /** Writes a note for oneself. */
  record Note(String text) implements BackCommand {}

  /** A moderator or the house sends an observer away for good. */
  record Dismiss(MemberId member) implements BackCommand {}
}
