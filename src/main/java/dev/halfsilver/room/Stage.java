package dev.halfsilver.room;

/** The stage: what is put to the group, a question or a stimulus. */
public interface Stage {
  /** What is asked of the stage. */
  sealed interface Command extends FrontCommand {}

  /** Puts a question of the guide to everyone. */
  record Ask(String item) implements Command {}

  /** Puts a question of the moderator's own to everyone, which the guide does not have. */
  record AskOwn(String text) implements Command {}

  /** Puts a stimulus of the guide on the screens. */
  record Show(String item) implements Command {}

  /** Takes down what is on the screens. */
  record TakeDown() implements Command {}

  /** What happened on the stage. */
  sealed interface Event extends FrontEvent {}

  /**
   * On the floor: a question was put.
   *
   * @param item the item of the guide; empty for a question of the moderator's own
   * @param part the part of the discussion it is asked in
   */
  record Asked(String item, int part, String text) implements Event, Kind.Put {}

  /** On the floor: a stimulus came on the screens. */
  record Shown(String item, int part, Stimulus stimulus) implements Event, Kind.Put {}

  /** On the floor: it went. */
  record TakenDown(String item) implements Event, Kind.Turn {}
}
