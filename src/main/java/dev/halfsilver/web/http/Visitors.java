package dev.halfsilver.web.http;

import dev.halfsilver.office.identity.Secrets;
import dev.halfsilver.room.Role;
import dev.halfsilver.store.Seats;
import dev.halfsilver.store.Sessions;
import dev.halfsilver.study.Seat;
import dev.halfsilver.study.Session;
import dev.halfsilver.web.door.Tokens;
import java.util.Optional;

/** Finds out who asks, from the store and never from what they say. */
final class Visitors {
  private final Tokens tokens;
  private final Secrets secrets;
  private final Sessions sessions;
  private final Seats seats;

  Visitors(Tokens tokens, Secrets secrets, Sessions sessions, Seats seats) {
    this.tokens = tokens;
    this.secrets = secrets;
    this.sessions = sessions;
    this.seats = seats;
  }

  /** The seat of who asks. */
  Seat seat(Asked asked) {
    return asked
        .bearer()
        .flatMap(tokens::read)
        .flatMap(seats::seat)
        .filter(seat -> !seat.revoked())
        .orElseThrow(() -> new Refused(Problem.UNAUTHENTICATED));
  }

  /** The same, for what only moderators may have. */
  Seat moderator(Asked asked) {
    Seat seat = seat(asked);
    if (seat.role() != Role.MODERATOR) {
      throw new Refused(Problem.NOT_ALLOWED);
    }
    return seat;
  }

  Session session(Seat seat) {
    return sessions.session(seat.session()).orElseThrow(() -> new Refused(Problem.UNAUTHENTICATED));
  }

  /** Lets only researchers go on, who show the server's own key. */
  void checkResearcher(Optional<String> bearer) {
    if (bearer.filter(secrets::isApiKey).isEmpty()) {
      throw new Refused(
          Problem.UNAUTHENTICATED.saying("Show the key that is in the server's data folder."));
    }
  }
}
