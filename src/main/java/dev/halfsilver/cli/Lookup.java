package dev.halfsilver.cli;

import dev.halfsilver.room.MemberId;
import dev.halfsilver.study.SessionId;
import java.util.Optional;
import java.util.function.Function;

/** Reads the ids that somebody typed. */
final class Lookup {
  private Lookup() {}

  static SessionId session(String id) {
    return parse(id, SessionId::new).orElseThrow(() -> missing("session", id));
  }

  static MemberId member(String id) {
    return parse(id, MemberId::new).orElseThrow(() -> missing("member", id));
  }

  static Failure missing(String what, String id) {
    return new Failure(Failure.NOT_FOUND, "There is no " + what + " \"" + id + "\".");
  }

  private static <T> Optional<T> parse(String text, Function<String, T> reader) {
    try {
      return Optional.of(reader.apply(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
