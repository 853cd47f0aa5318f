package dev.halfsilver.wire;

import dev.halfsilver.room.BackEvent;
import dev.halfsilver.room.Event;
import dev.halfsilver.room.FrontEvent;
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

  private EventWords() {}

  static List<String> of(Event event) {
    return switch (event) {
      case FrontEvent.Agreed _,
          FrontEvent.Arrived _,
          FrontEvent.Entered _,
          BackEvent.ObserverArrived _,
          BackEvent.ObserverIntroduced _ ->
          NAME;
      case FrontEvent.Said _, FrontEvent.Asked _, BackEvent.Remarked _, BackEvent.Noted _ -> TEXT;
      // A stimulus was prepared with the guide, which stays.
      case FrontEvent.Shown _, FrontEvent.TakenDown _ -> NONE;
      case FrontEvent.Left _,
          FrontEvent.Removed _,
          FrontEvent.Retracted _,
          FrontEvent.Muted _,
          FrontEvent.Unmuted _,
          FrontEvent.Started _,
          FrontEvent.Paused _,
          FrontEvent.Resumed _,
          FrontEvent.Closed _,
          BackEvent.ObserverLeft _,
          BackEvent.ObserverDismissed _ ->
          NONE;
    };
  }
}
