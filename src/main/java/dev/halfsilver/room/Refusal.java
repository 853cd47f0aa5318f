package dev.halfsilver.room;

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
  ID_REUSED,
  TOO_SOON,
  TOO_FREQUENT,
  TOO_MUCH,
  BUSY,
  STORAGE_FULL,
  STORAGE_UNAVAILABLE;

  /** The name clients may rely on, such as {@code name_taken}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
