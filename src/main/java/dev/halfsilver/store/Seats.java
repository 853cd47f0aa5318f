package dev.halfsilver.store;

import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Role;
import dev.halfsilver.study.Seat;
import dev.halfsilver.study.SessionId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** People's places in sessions, and the links that open them. Every method blocks. */
public interface Seats {
  /** Everybody invited to a session, in the order in which they were. */
  List<Seat> of(SessionId session);

  /** How many a session has of each role; a role that nobody has is not in it. */
  Map<Role, Integer> counts(SessionId session);

  Optional<Seat> seat(MemberId id);

  /** The seat, revoked or not, whose link has the secret with this SHA-256. */
  Optional<Seat> bySecret(byte[] sha256);

  /** Whether this is the SHA-256 of a secret whose link was replaced by another one. */
  boolean wasReplaced(byte[] sha256);

  /**
   * Gives a seat another link in place of the one it has, which opens nothing from then on.
   *
   * @return whether it was done: a seat that is revoked, or not there, gets none
   */
  boolean replaceLink(MemberId seat, byte[] sha256);

  /** Makes a seat's link let nobody in. Returns whether there was a link that still did. */
  boolean revoke(MemberId seat);
}
