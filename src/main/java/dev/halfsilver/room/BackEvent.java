package dev.halfsilver.room;

/** What happened behind the mirror. */
public sealed interface BackEvent extends Event {
  /** In the backroom: an observer took their place. */
  record ObserverArrived(MemberId member, String name) implements BackEvent {}

  /** In the backroom: an observer went. */
  record ObserverLeft(MemberId member) implements BackEvent {}

  /** In the backroom: an observer was sent away for good. */
  record ObserverDismissed(MemberId member) implements BackEvent {}

  /** In the backroom: a message. */
  record Remarked(String text) implements BackEvent {}

  /** In the author's notes. */
  record Noted(String text) implements BackEvent {}
}
