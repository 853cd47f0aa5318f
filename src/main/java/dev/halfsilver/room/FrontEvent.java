package dev.halfsilver.room;

/** What happened on the floor, in an aside or at the desk. */
public sealed interface FrontEvent extends Event {
  /** On their own aside: a participant agreed to be recorded and observed. */
  record Agreed(String name, String terms) implements FrontEvent {}

  /** At the desk: a participant is in the waiting room. */
  record Arrived(MemberId member, String name) implements FrontEvent {}

  /** On the floor: somebody is in the room. */
  record Entered(MemberId member, Role role, String name) implements FrontEvent {}

  /**
   * On their aside, and on the floor or, when they were only waiting, at the desk: they are gone.
   */
  record Left(MemberId member) implements FrontEvent {}

  /** At the desk: a participant was sent away for good. The floor only says that they left. */
  record Removed(MemberId member) implements FrontEvent {}

  /** On the floor or in an aside: a message. */
  record Said(String text) implements FrontEvent {}

  /** On the channel of the message: it left the screens. */
  record Retracted(long seq) implements FrontEvent {}

  /**
   * On the floor: a question was put.
   *
   * @param item the item of the guide; empty for a question of the moderator's own
   * @param part the part of the discussion it is asked in
   */
  record Asked(String item, int part, String text) implements FrontEvent {}

  /** On the floor: a stimulus came on the screens. */
  record Shown(String item, int part, Stimulus stimulus) implements FrontEvent {}

  /** On the floor: it went. */
  record TakenDown(String item) implements FrontEvent {}

  /** On the member's aside. */
  record Muted(MemberId member) implements FrontEvent {}

  /** On the member's aside. */
  record Unmuted(MemberId member) implements FrontEvent {}

  /** On the floor. */
  record Started() implements FrontEvent {}

  /** On the floor. */
  record Paused() implements FrontEvent {}

  /** On the floor. */
  record Resumed() implements FrontEvent {}

  /** On the floor, and on the aside of everybody who was still waiting. */
  record Closed() implements FrontEvent {}
}
