package dev.halfsilver.room;

import dev.halfsilver.room.activity.Flaw;
import java.util.Locale;

/**
 * Why a command is refused, by a stable code. The sentence that its author can act on is in the
 * locale files, under {@code refused}.
 */
public enum Refusal {
  NOT_ALLOWED,
  NOT_JOINED,
  ALREADY_JOINED,
  WAITING,
  REMOVED,
  TERMS_CHANGED,
  NAME_TAKEN,
  NAME_UNFIT,
  NAME_RESERVED,
  NAME_KEPT,
  TEXT_EMPTY,
  TEXT_TOO_LONG,
  TEXT_UNFIT,
  TEXT_DIRECTION,
  TEXT_MARKS,
  NOT_STARTED,
  PAUSED,
  CLOSED,
  MUTED,
  WRONG_PHASE,
  INTERVAL_UNFIT,
  ROOM_FULL,
  NO_SUCH_MEMBER,
  NO_SUCH_ITEM,
  NO_SUCH_MESSAGE,
  NO_CHANGE,
  NO_SUCH_ACTIVITY,
  ACTIVITY_OVER,
  NEVER_SHOWN,
  NO_ROLE,
  STIMULUS_UNFIT,
  TIME_UNFIT,
  OPTIONS_FEW,
  OPTIONS_MANY,
  OPTIONS_EQUAL,
  CHOICES_UNFIT,
  SCALE_UNFIT,
  LABEL_TOO_LONG,
  ANSWER_OF_OTHER_KIND,
  ANSWER_INCOMPLETE,
  ANSWER_TOO_MUCH,
  ANSWER_OUTSIDE,
  ANSWER_TWICE,
  ANSWER_UNORDERED,
  ANSWER_SPLITS,
  COMMENT_TOO_LONG,
  ID_REUSED,
  TOO_SOON,
  TOO_FREQUENT,
  TOO_MUCH,
  BUSY,
  STORAGE_FULL,
  STORAGE_UNAVAILABLE;

  /** Why a definition or an answer with that flaw is refused: each flaw has its own. */
  public static Refusal of(Flaw flaw) {
    return switch (flaw) {
      case TIME_UNFIT -> TIME_UNFIT;
      case OPTIONS_FEW -> OPTIONS_FEW;
      case OPTIONS_MANY -> OPTIONS_MANY;
      case OPTIONS_EQUAL -> OPTIONS_EQUAL;
      case CHOICES_UNFIT -> CHOICES_UNFIT;
      case SCALE_UNFIT -> SCALE_UNFIT;
      case LABEL_TOO_LONG -> LABEL_TOO_LONG;
      case ANSWER_OF_OTHER_KIND -> ANSWER_OF_OTHER_KIND;
      case ANSWER_INCOMPLETE -> ANSWER_INCOMPLETE;
      case ANSWER_TOO_MUCH -> ANSWER_TOO_MUCH;
      case ANSWER_OUTSIDE -> ANSWER_OUTSIDE;
      case ANSWER_TWICE -> ANSWER_TWICE;
      case ANSWER_UNORDERED -> ANSWER_UNORDERED;
      case ANSWER_SPLITS -> ANSWER_SPLITS;
      case COMMENT_TOO_LONG -> COMMENT_TOO_LONG;
    };
  }

  /** The name clients may rely on, such as {@code name_taken}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
