package dev.halfsilver.web.http;

import dev.halfsilver.office.identity.Secrets;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Role;
import dev.halfsilver.study.Seat;
import dev.halfsilver.web.door.Tokens;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who may call an endpoint. The rule is checked before any of a body is read, and again before the
 * handler runs.
 *
 * @param <C> what the handler is told about who calls
 */
sealed interface AccessRule<C> {
  /** A caller of whom nothing is known. */
  record Anyone() {}

  /** A caller who has shown the server's own key. */
  record Researcher() {}

  /**
   * Finds out who calls, from the store and never from what they say. May block.
   *
   * @param bearer what was shown as authorization
   * @throws Refused for whoever may not
   */
  C admit(Optional<String> bearer);

  /** The same in words, as {@code x-access} in docs/openapi.yaml has it. */
  String words();

  /** Everybody may; nothing is looked at. */
  record Anybody() implements AccessRule<Anyone> {
    @Override
    public Anyone admit(Optional<String> bearer) {
      return new Anyone();
    }

    @Override
    public String words() {
      return "anybody";
    }
  }

  /**
   * What must be shown comes inside, so the handler has to check it.
   *
   * @param words what it is and where it comes
   */
  record ShownInside(String words) implements AccessRule<Anyone> {
    @Override
    public Anyone admit(Optional<String> bearer) {
      return new Anyone();
    }
  }

  /** The server's own key opens it, and nothing else. */
  record ServerKey(Secrets secrets) implements AccessRule<Researcher> {
    @Override
    public Researcher admit(Optional<String> bearer) {
      if (bearer.filter(secrets::isApiKey).isEmpty()) {
        throw new Refused(
            Problem.UNAUTHENTICATED.saying("Show the key that is in the server's data folder."));
      }
      return new Researcher();
    }

    @Override
    public String words() {
      return "server key";
    }
  }

  /** A token opens it whose seat has one of these roles and a link that still lets in. */
  record SeatOf(Set<Role> roles, Tokens tokens, Function<MemberId, Optional<Seat>> seats)
      implements AccessRule<Seat> {
    @Override
    public Seat admit(Optional<String> bearer) {
      Seat seat =
          bearer
              .flatMap(tokens::read)
              .flatMap(proof -> seats.apply(proof.member()).filter(proof::opens))
              .orElseThrow(() -> new Refused(Problem.UNAUTHENTICATED));
      if (!roles.contains(seat.role())) {
        throw new Refused(Problem.NOT_ALLOWED);
      }
      return seat;
    }

    @Override
    public String words() {
      return "seat: "
          + roles.stream()
              .sorted()
              .map(role -> role.name().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(", "));
    }
  }
}
