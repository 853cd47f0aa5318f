package dev.halfsilver.export;

import dev.halfsilver.room.BackEvent;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Entry;
import dev.halfsilver.room.FrontEvent;
import dev.halfsilver.room.Role;

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
      case FrontEvent.Agreed e ->
          e.terms().equals(terms)
              ? e.name() + " agreed to the terms."
              : "%s agreed to the terms “%s”.".formatted(e.name(), e.terms());
      case FrontEvent.Arrived e -> e.name() + " came to the waiting room.";
      case FrontEvent.Entered e ->
          e.name() + (e.role() == Role.MODERATOR ? " took the moderator’s place." : " came in.");
      case FrontEvent.Left e -> left(entry.channel(), cast.name(e.member()));
      case FrontEvent.Removed e -> "%s removed %s.".formatted(author, cast.name(e.member()));
      case FrontEvent.Said e -> e.text();
      case FrontEvent.Retracted e ->
          (cast.role(entry.author()).equals("participant")
                  ? "%s took message %d back."
                  : "%s took message %d off the screens.")
              .formatted(author, e.seq());
      case FrontEvent.Asked e -> e.text();
      case FrontEvent.Shown e -> e.stimulus().title();
      case FrontEvent.TakenDown _ -> author + " took the stimulus off the screens.";
      case FrontEvent.Muted e ->
          "%s held back %s’s messages to the group.".formatted(author, cast.name(e.member()));
      case FrontEvent.Unmuted e ->
          "%s let %s write to the group again.".formatted(author, cast.name(e.member()));
      case FrontEvent.Started _ -> "The discussion started.";
      case FrontEvent.Paused _ -> author + " paused the discussion.";
      case FrontEvent.Resumed _ -> "The discussion went on.";
      case FrontEvent.Closed _ -> closed(entry.channel());
      case BackEvent.ObserverArrived e -> e.name() + " began to observe.";
      case BackEvent.ObserverIntroduced e -> "The others were told who %s is.".formatted(e.name());
      case BackEvent.ObserverLeft e -> cast.name(e.member()) + " stopped observing.";
      case BackEvent.ObserverDismissed e ->
          "%s sent %s away.".formatted(author, cast.name(e.member()));
      case BackEvent.Remarked e -> e.text();
      case BackEvent.Noted e -> e.text();
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
