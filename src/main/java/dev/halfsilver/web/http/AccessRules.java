package dev.halfsilver.web.http;

import dev.halfsilver.office.identity.Secrets;
import dev.halfsilver.room.Role;
import dev.halfsilver.store.Seats;
import dev.halfsilver.study.Seat;
import dev.halfsilver.web.door.Tokens;
import java.util.EnumSet;

/** The rules by which endpoints say who may call them. */
final class AccessRules {
  private final Tokens tokens;
  private final Secrets secrets;
  private final Seats seats;

  AccessRules(Tokens tokens, Secrets secrets, Seats seats) {
    this.tokens = tokens;
    this.secrets = secrets;
    this.seats = seats;
  }

  static AccessRule<AccessRule.Anyone> anybody() {
    return new AccessRule.Anybody();
  }

  /** For what its handler checks: {@code link in the body}. */
  static AccessRule<AccessRule.Anyone> shownInside(String words) {
    return new AccessRule.ShownInside(words);
  }

  AccessRule<AccessRule.Researcher> serverKey() {
    return new AccessRule.ServerKey(secrets);
  }

  AccessRule<Seat> seatOf(Role first, Role... more) {
    return new AccessRule.SeatOf(EnumSet.of(first, more), tokens, seats::seat);
  }
}
