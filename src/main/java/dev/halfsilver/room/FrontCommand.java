package dev.halfsilver.room;

/** What is asked of the half of the room that participants can see or that goes to them. */
public sealed interface FrontCommand extends Command {
  /**
   * A participant agrees to the terms and comes to the waiting room.
   *
   * @param name what the others shall call them
   * @param terms the version of the terms they were shown and agreed to
   */
  record Join(String name, String terms) implements FrontCommand {}

  /** A moderator takes their place. */
  record Lead() implements FrontCommand {}

  /** A participant goes. They may come back to the waiting room with the same link. */
  record Leave() implements FrontCommand {}

  /** A moderator lets somebody in from the waiting room. */
  record Admit(MemberId member) implements FrontCommand {}

  /** A moderator or the house sends a participant away for good. */
  record Remove(MemberId member) implements FrontCommand {}

  /** Says something to everyone. */
  record Say(String text) implements FrontCommand {}

  /**
   * Says something in a private thread.
   *
   * @param to the participant whose thread it is; a participant names themselves
   */
  record Tell(MemberId to, String text) implements FrontCommand {}

  /** Takes a message off the screens; the record keeps it, marked. */
  record Retract(Channel channel, long seq) implements FrontCommand {}

  /** Puts a question of the guide to everyone. */
  record Ask(String item) implements FrontCommand {}

  /** Puts a question of the moderator's own to everyone, which the guide does not have. */
  record AskOwn(String text) implements FrontCommand {}

  /** Puts a stimulus of the guide on the screens. */
  record Show(String item) implements FrontCommand {}

  /** Takes down what is on the screens. */
  record TakeDown() implements FrontCommand {}

  /** Closes a participant's way to the floor; their private thread stays open. */
  record Mute(MemberId member) implements FrontCommand {}

  /** Opens it again. */
  record Unmute(MemberId member) implements FrontCommand {}

  /** Begins the discussion. */
  record Start() implements FrontCommand {}

  /** Halts it for everyone. */
  record Pause() implements FrontCommand {}

  /** Goes on with it. */
  record Resume() implements FrontCommand {}

  /** Ends it for good. */
  record Close() implements FrontCommand {}
}
