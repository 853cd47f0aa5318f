package dev.halfsilver.export;

import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Control;
import dev.halfsilver.room.Door;
import dev.halfsilver.room.Entry;
import dev.halfsilver.room.Kind;
import dev.halfsilver.room.Observers;
import dev.halfsilver.room.Pace;
import dev.halfsilver.room.Role;
import dev.halfsilver.room.Stage;
import dev.halfsilver.room.Talk;

/** Says in a sentence what happened, for readers who were not there. */
final class Sentences {
  private final Cast cast;
  private final String terms;

  /**
   * Speaks of a session.
   *
   * @param terms the version that is printed below
   */
  Sentences(Cast cast, String terms) {
    this.cast = cast;
    this.terms = terms;
  }

  /** What happened, other than somebody writing something. */
  String of(Entry entry) {
    String author = cast.name(entry.author());
    return switch (entry.event()) {
      case Door.Agreed e ->
          e.terms().equals(terms)
              ? e.name() + " agreed to the terms."
              : "%s agreed to the terms “%s”.".formatted(e.name(), e.terms());
      case Door.Arrived e -> e.name() + " came to the waiting room.";
      case Door.Entered e ->
          e.name() + (e.role() == Role.MODERATOR ? " took the moderator’s place." : " came in.");
      case Door.Left e -> left(entry.channel(), cast.name(e.member()));
      case Door.Removed e -> "%s removed %s.".formatted(author, cast.name(e.member()));
      case Talk.Retracted e ->
          (cast.role(entry.author()).equals("participant")
                  ? "%s took message %d back."
                  : "%s took message %d off the screens.")
              .formatted(author, e.seq());
      case Stage.Asked e -> e.text();
      case Stage.Shown e -> e.stimulus().title();
      case Stage.TakenDown _ -> author + " took the stimulus off the screens.";
      case Talk.Muted e ->
          "%s held back %s’s messages to the group.".formatted(author, cast.name(e.member()));
      case Talk.Unmuted e ->
          "%s let %s write to the group again.".formatted(author, cast.name(e.member()));
      case Pace.Slowed e ->
          e.seconds() == 0
              ? author + " ended slow mode."
              : "%s turned on slow mode: participants wait %d seconds between two messages."
                  .formatted(author, e.seconds());
      case Control.Started _ -> "The discussion started.";
      case Control.Paused _ -> author + " paused the discussion.";
      case Control.Resumed _ -> "The discussion went on.";
      case Control.Closed _ -> closed(entry.channel());
      case Observers.ObserverArrived e -> e.name() + " began to observe.";
      case Observers.ObserverIntroduced e -> "The others were told who %s is.".formatted(e.name());
      case Observers.ObserverLeft e -> cast.name(e.member()) + " stopped observing.";
      case Observers.ObserverDismissed e ->
          "%s sent %s away.".formatted(author, cast.name(e.member()));
      case Kind.Words e -> e.text();
    };
  }

  /** Going is told on one's own thread too, for screens that read nothing else. */
  private static String left(Channel told, String name) {
    return switch (told) {
      case Channel.Floor _, Channel.Backroom _, Channel.Arrivals _, Channel.Notes _ ->
          name + " left.";
      case Channel.Desk _ -> name + " left the waiting room.";
      case Channel.Aside _ -> name + "’s own screens were told that they left.";
    };
  }

  private String closed(Channel told) {
    return switch (told) {
      case Channel.Floor _,
          Channel.Desk _,
          Channel.Backroom _,
          Channel.Arrivals _,
          Channel.Notes _ ->
          "The session was closed.";
      case Channel.Aside aside ->
          cast.name(aside.of()) + " was still waiting and was told that the session is closed.";
    };
  }

  /** Who reads a channel, as a heading; empty for the floor, which is what everybody reads. */
  String where(Channel channel) {
    return switch (channel) {
      case Channel.Floor _ -> "";
      case Channel.Aside aside -> "Privately: " + cast.name(aside.of()) + " and the moderators";
      case Channel.Desk _ -> "Among the moderators";
      case Channel.Backroom _, Channel.Arrivals _ -> "Behind the mirror";
      case Channel.Notes notes -> "Own notes of " + cast.name(notes.of());
    };
  }
}
