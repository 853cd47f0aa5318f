package dev.halfsilver.web.http;

import dev.halfsilver.office.identity.Link;
import dev.halfsilver.office.settings.Catalogue;
import dev.halfsilver.office.settings.Settings;
import dev.halfsilver.room.Terms;
import dev.halfsilver.store.Seats;
import dev.halfsilver.store.Sessions;
import dev.halfsilver.study.Seat;
import dev.halfsilver.study.Session;
import dev.halfsilver.web.door.RateLimiter;
import dev.halfsilver.web.door.Tokens;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Exchanges a personal link for a token.
 *
 * <p>Only links that do not exist count against an address. Otherwise observers could, from the
 * same office, keep participants out, and participants could tell that somebody else is there.
 */
final class EnterApi {
  private static final int MOST_BYTES = 1024;

  private final Sessions sessions;
  private final Seats seats;
  private final Tokens tokens;
  private final RateLimiter unknownLinks;
  private final RateLimiter entries;

  EnterApi(Sessions sessions, Seats seats, Tokens tokens, Settings settings, InstantSource clock) {
    this.sessions = sessions;
    this.seats = seats;
    this.tokens = tokens;
    this.unknownLinks =
        new RateLimiter(settings.get(Catalogue.LIMITS_UNKNOWN_LINKS_PER_MINUTE), clock);
    this.entries = new RateLimiter(settings.get(Catalogue.LIMITS_ENTRIES_PER_MINUTE), clock);
  }

  private record Enter(String secret) {}

  private record Entered(String token, long expiresAt, You you, About session) {}

  private record You(String member, String role, String name, boolean named) {}

  private record About(
      String topic,
      String language,
      int plannedMinutes,
      int parts,
      int participants,
      Terms terms) {}

  List<Endpoint<?>> endpoints() {
    return List.of(
        Endpoint.post(
            "/api/enter",
            AccessRules.shownInside("link in the body"),
            MOST_BYTES,
            (request, _) -> enter(request)));
  }

  private Response enter(Request request) {
    Optional<Link> link = Link.read(request.body(Enter.class).secret());
    Optional<Seat> found = link.map(Link::hash).flatMap(seats::bySecret);
    if (found.isEmpty()) {
      if (link.map(Link::hash).filter(seats::wasReplaced).isPresent()) {
        throw new Refused(Problem.LINK_REPLACED);
      }
      throw new Refused(
          unknownLinks.pass(request.caller()) ? Problem.LINK_UNKNOWN : Problem.TOO_FREQUENT);
    }
    Seat seat = found.get();
    if (seat.revoked()) {
      throw new Refused(Problem.LINK_REVOKED);
    }
    if (!entries.pass(seat.id().value())) {
      throw new Refused(Problem.TOO_FREQUENT);
    }
    Session session =
        sessions.session(seat.session()).orElseThrow(() -> new Refused(Problem.LINK_UNKNOWN));
    Tokens.Issued issued = tokens.issue(Tokens.Proof.of(seat));
    return Response.data(
        new Entered(issued.token(), issued.expiresAt().toEpochMilli(), you(seat), about(session)));
  }

  private static You you(Seat seat) {
    return new You(seat.id().value(), role(seat), seat.name(), seat.named());
  }

  static String role(Seat seat) {
    return seat.role().name().toLowerCase(Locale.ROOT);
  }

  private static About about(Session session) {
    return new About(
        session.guide().topic(),
        session.language().tag(),
        session.guide().plannedMinutes(),
        session.guide().sections().size(),
        session.participants(),
        session.terms());
  }
}
