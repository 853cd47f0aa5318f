package dev.halfsilver.room;

/** What happened behind the mirror. */
public sealed interface BackEvent extends Event {
  /** In the backroom, or among the arrivals: an observer took their place. */
  record ObserverArrived(MemberId member, String name) implements BackEvent {}

  /** Where their coming is: an observer went. */
  record ObserverLeft(MemberId member) implements BackEvent {}

  /**
   * In the backroom: an observer of whose coming the others were not told has said something, and
   * this is who they are.
   */
  record ObserverIntroduced(MemberId member, String name) implements BackEvent {}

  /** Where their coming is: an observer was sent away for good. */
  record ObserverDismissed(MemberId member) implements BackEvent {}

  /** In the backroom: a message. */
  record Remarked(String text) implements BackEvent {}

  /** In the author's notes. */
  record Noted(String text) implements BackEvent {}
}
