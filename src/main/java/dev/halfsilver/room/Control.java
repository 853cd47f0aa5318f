package dev.halfsilver.room;

/** The control of the discussion: in which phase it is. */
public interface Control {
  /** What is asked of the phases. */
  sealed interface Command extends FrontCommand {}

  /** Begins the discussion. */
  record Start() implements Command {}

  /** Halts it for everyone. */
  record Pause() implements Command {}

  /** Goes on with it. */
  record Resume() implements Command {}

  /** Ends it for good. */
  record Close() implements Command {}

  /** What happened to the phases. */
  sealed interface Event extends FrontEvent {}

  /** On the floor. */
  record Started() implements Event, Kind.Turn {}

  /** On the floor. By the house when nobody who leads was connected any more. */
  record Paused() implements Event, Kind.Turn {}

  /** On the floor. */
  record Resumed() implements Event, Kind.Turn {}

  /** On the floor, and on the aside of everybody who was still waiting. */
  record Closed() implements Event, Kind.Turn {}
}
