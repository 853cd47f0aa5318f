package dev.halfsilver.room;

import java.util.OptionalLong;

/** The talk: who says what to whom, takes it back, or is held back. */
public interface Talk {
  /** What is asked of the talk. */
  sealed interface Command extends FrontCommand {}

  /**
   * Says something to everyone.
   *
   * @param replyTo the number on the floor of the message that this is a reply to, if it is one
   */
  record Say(String text, OptionalLong replyTo) implements Command {
    public Say(String text) {
      this(text, OptionalLong.empty());
    }
  }

  /**
   * Says something in a private thread.
   *
   * @param to the participant whose thread it is; a participant names themselves
   * @param replyTo the number in that thread of the message that this is a reply to, if it is one
   */
  record Tell(MemberId to, String text, OptionalLong replyTo) implements Command {
    public Tell(MemberId to, String text) {
      this(to, text, OptionalLong.empty());
    }
  }

  /** Takes a message off the screens; the record keeps it, marked. */
  record Retract(Channel channel, long seq) implements Command {}

  /** Closes a participant's way to the floor; their private thread stays open. */
  record Mute(MemberId member) implements Command {}

  /** Opens it again. */
  record Unmute(MemberId member) implements Command {}

  /** What happened in the talk. */
  sealed interface Event extends FrontEvent {}

  /**
   * On the floor or in an aside: a message.
   *
   * @param replyTo the number, on the same channel, of the message that this is a reply to; absent
   *     when it is a reply to none, as all were in version 1
   */
  record Said(String text, OptionalLong replyTo) implements Event, Kind.Message {
    public Said(String text) {
      this(text, OptionalLong.empty());
    }
  }

  /**
   * On the floor: a message of somebody who plays a role. It is nobody's opinion.
   *
   * @param replyTo as for {@link Said}
   * @param role as whom they spoke
   */
  record SaidInRole(String text, OptionalLong replyTo, String role)
      implements Event, Kind.Message {}

  /** On the channel of the message: it left the screens. */
  record Retracted(long seq) implements Event, Kind.Handling {}

  /** On the member's aside. */
  record Muted(MemberId member) implements Event, Kind.Handling {}

  /** On the member's aside. */
  record Unmuted(MemberId member) implements Event, Kind.Handling {}
}
