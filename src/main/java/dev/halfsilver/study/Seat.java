package dev.halfsilver.study;

import dev.halfsilver.room.Member;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Role;

/**
 * A person's place in a session. Its link's secret is not here: only the store knows its hash.
 *
 * @param name what the researcher calls them until they say otherwise
 * @param revoked whether its link no longer lets anybody in
 * @param link which of the links that its person was given opens it, from 1 on
 */
public record Seat(
    MemberId id, SessionId session, Role role, String name, boolean revoked, int link) {
  /** A seat that is opened by the first link that its person was given. */
  public Seat(MemberId id, SessionId session, Role role, String name, boolean revoked) {
    this(id, session, role, name, revoked, 1);
  }

  /**
   * The same seat, once it is sure that somebody can be invited to it.
   *
   * @throws IllegalArgumentException when nobody can
   */
  public Seat checked() {
    if (role == Role.HOST) {
      throw new IllegalArgumentException("nobody sits in the house's own place");
    }
    if (name.isBlank() || name.length() > 80) {
      throw new IllegalArgumentException("a seat needs a name of 1 to 80 characters");
    }
    return this;
  }

  /** Whether the researcher gave a name, and not only a number. */
  public boolean named() {
    return !SeatNames.isNumbered(name);
  }

  public Member member() {
    return new Member(id, role, name);
  }
}
