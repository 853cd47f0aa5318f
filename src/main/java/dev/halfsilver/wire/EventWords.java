package dev.halfsilver.wire;

import dev.halfsilver.room.Activities;
import dev.halfsilver.room.Event;
import dev.halfsilver.room.Kind;
import dev.halfsilver.room.Stage;
import java.util.List;

/**
 * Which fields of an event are words that somebody typed, their name among them. They are kept
 * apart and can be erased; all the rest stays for ever. Once something is written, where each of
 * its fields is does not change any more: what is said here is for what will be written.
 */
final class EventWords {
  private static final List<String> NONE = List.of();
  private static final List<String> NAME = List.of("name");
  private static final List<String> TEXT = List.of("text");

  private static final List<String> DEFINITION = List.of("definition");
  private static final List<String> ANSWER = List.of("answer");

  private EventWords() {}

  static List<String> of(Event event) {
    return switch (event) {
      case Kind.Coming _ -> NAME;
      case Kind.Words _, Stage.Asked _ -> TEXT;
      case Activities.Opened _ -> DEFINITION;
      case Activities.Answered _, Activities.Shared _ -> ANSWER;
      // A stimulus and a brief were prepared with the guide, which stays.
      case Stage.Shown _,
          Activities.Briefed _,
          Activities.Passed _,
          Activities.Unshared _,
          Kind.Leaving _,
          Kind.SentAway _,
          Kind.Turn _,
          Kind.Handling _ ->
          NONE;
    };
  }
}
