package dev.halfsilver.room;

/** What somebody is in a session; it never changes while they hold their seat. */
public enum Role {
  /** Leads the discussion. */
  MODERATOR,
  /** Takes part in the discussion. */
  PARTICIPANT,
  /** Watches from behind the mirror. */
  OBSERVER,
  /** Acts for the researcher from outside the room and has no voice in it. */
  HOST
}
