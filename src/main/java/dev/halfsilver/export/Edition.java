package dev.halfsilver.export;

import dev.halfsilver.room.Member;
import dev.halfsilver.room.Policy;
import dev.halfsilver.room.Terms;

/** For whom a transcript is made. What each of them gets is decided by {@link Projection}. */
public sealed interface Edition {
  /** The whole record, everybody's own notes included. */
  record Researcher() implements Edition {}

  /**
   * What this moderator may read in the room: a transcript holds nothing that its reader could not
   * see there.
   */
  record Moderator(Member reader, Terms terms, Policy policy) implements Edition {}

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

  /** Whether anything from behind the mirror is in it, the observers among the people included. */
  default boolean showsWhatIsBehindTheMirror() {
    return switch (this) {
      case Researcher _, Moderator _ -> true;
      case Client _ -> false;
    };
  }

  /** Whether it tells who passed in an activity, which other participants never learn. */
  default boolean showsWhoPassed() {
    return showsWhatIsBehindTheMirror();
  }

  /** Whether it lists everybody invited, or only those whom the discussion itself tells of. */
  default boolean listsTheInvited() {
    return showsWhatIsBehindTheMirror();
  }
}
