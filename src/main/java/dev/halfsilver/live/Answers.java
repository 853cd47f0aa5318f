package dev.halfsilver.live;

import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Place;
import dev.halfsilver.store.CommandRef;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which commands were accepted in a room and where their entries stand, so that one sent again gets
 * its first answer.
 */
final class Answers {
  /** What was answered to one command. */
  record Answer(String fingerprint, Place place) {
    boolean isTo(CommandRef command) {
      return fingerprint.equals(command.fingerprint());
    }
  }

  private record Key(MemberId author, String id) {}

  private final Map<Key, Answer> given = new HashMap<>();

  Optional<Answer> to(MemberId author, CommandRef command) {
    return Optional.ofNullable(given.get(new Key(author, command.id())));
  }

  void remember(MemberId author, CommandRef command, Place place) {
    given.putIfAbsent(new Key(author, command.id()), new Answer(command.fingerprint(), place));
  }

  void forget(MemberId author, CommandRef command) {
    given.remove(new Key(author, command.id()));
  }
}
