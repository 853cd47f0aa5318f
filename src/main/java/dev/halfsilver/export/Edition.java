package dev.halfsilver.export;

import dev.halfsilver.room.Member;
import dev.halfsilver.room.Terms;

/** For whom a transcript is made. What each of them gets is decided by {@link Projection}. */
public sealed interface Edition {
  /** The whole record, everybody's own notes included. */
  record Researcher() implements Edition {}

  /** What this moderator may read in the room: nobody takes home what they could not see there. */
  record Moderator(Member reader, Terms terms) implements Edition {}

  /** The discussion alone, to be handed on. */
  record Client() implements Edition {}

  /** The name that programs use. */
  default String code() {
    return switch (this) {
      case Researcher _ -> "researcher";
      case Moderator _ -> "moderator";
      case Client _ -> "client";
    };
  }

  /** The name that people use. */
  default String title() {
    return switch (this) {
      case Researcher _ -> "Researcher’s edition";
      case Moderator _ -> "Moderator’s edition";
      case Client _ -> "Client edition";
    };
  }

  /** What is in it; the same words for every session. */
  default String contents() {
    return switch (this) {
      case Researcher _ ->
          "The whole record: the discussion, the waiting room, private threads, the moderators"
              + " among themselves, the backroom and everybody’s own notes. It is not made to be"
              + " handed on; the client edition is.";
      case Moderator _ ->
          "Everything that moderators read: the discussion, the waiting room, private threads, the"
              + " moderators among themselves, the backroom and your own notes. It is not made to"
              + " be handed on; the client edition is.";
      case Client _ ->
          "The discussion as it stood on everybody’s screens at the end. What was not said to"
              + " everyone, or was taken back, is no part of it.";
    };
  }

  /** Whether anything from behind the mirror is in it, the observers among the people included. */
  default boolean showsWhatIsBehindTheMirror() {
    return switch (this) {
      case Researcher _, Moderator _ -> true;
      case Client _ -> false;
    };
  }

  /** Whether it lists everybody invited, or only those whom the discussion itself tells of. */
  default boolean listsTheInvited() {
    return showsWhatIsBehindTheMirror();
  }
}
