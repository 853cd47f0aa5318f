package dev.halfsilver.room;

/** The talk: who says what to whom, takes it back, or is held back. */
public interface Talk {
  /** What is asked of the talk. */
  sealed interface Command extends FrontCommand {}

  /** Says something to everyone. */
  record Say(String text) implements Command {}

  /**
   * Says something in a private thread.
   *
   * @param to the participant whose thread it is; a participant names themselves
   */
  record Tell(MemberId to, String text) implements Command {}

  /** Takes a message off the screens; the record keeps it, marked. */
  record Retract(Channel channel, long seq) implements Command {}

  /** Closes a participant's way to the floor; their private thread stays open. */
  record Mute(MemberId member) implements Command {}

  /** Opens it again. */
  record Unmute(MemberId member) implements Command {}

  /** What happened in the talk. */
  sealed interface Event extends FrontEvent {}

  /** On the floor or in an aside: a message. */
  record Said(String text) implements Event, Kind.Words {}

  /** On the channel of the message: it left the screens. */
  record Retracted(long seq) implements Event, Kind.Handling {}

  /** On the member's aside. */
  record Muted(MemberId member) implements Event, Kind.Handling {}

  /** On the member's aside. */
  record Unmuted(MemberId member) implements Event, Kind.Handling {}
}
