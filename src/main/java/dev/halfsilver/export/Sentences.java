package dev.halfsilver.export;

import dev.halfsilver.language.Phrases;
import dev.halfsilver.room.Activities;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Control;
import dev.halfsilver.room.Door;
import dev.halfsilver.room.Entry;
import dev.halfsilver.room.Hands;
import dev.halfsilver.room.Kind;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Observers;
import dev.halfsilver.room.Pace;
import dev.halfsilver.room.Role;
import dev.halfsilver.room.Stage;
import dev.halfsilver.room.Talk;

/** Says in a sentence what happened, for readers who were not there. */
final class Sentences {
  private final Cast cast;
  private final String terms;
  private final Phrases phrases;

  /**
   * Speaks of a session.
   *
   * @param terms the version that is printed below
   */
  Sentences(Cast cast, String terms, Phrases phrases) {
    this.cast = cast;
    this.terms = terms;
    this.phrases = phrases;
  }

  /** What happened, other than somebody writing something. */
  String of(Entry entry) {
    String author = cast.name(entry.author());
    return switch (entry.event()) {
      case Door.Agreed e ->
          e.terms().equals(terms)
              ? of("transcript.agreed.same", e.name())
              : phrases.of("transcript.agreed.older", "name", e.name(), "terms", e.terms());
      case Door.Arrived e -> of("transcript.arrived", e.name());
      case Door.Entered e ->
          e.role() == Role.MODERATOR
              ? of("transcript.entered.moderator", e.name())
              : of("transcript.entered.participant", e.name());
      case Door.Left e -> left(entry.channel(), cast.name(e.member()));
      case Door.Removed e -> by("transcript.removed", author, cast.name(e.member()));
      case Talk.Retracted e ->
          phrases.of(
              cast.role(entry.author()).equals("participant")
                  ? "transcript.retracted.back"
                  : "transcript.retracted.off",
              "by",
              author,
              "seq",
              Long.toString(e.seq()));
      case Stage.Asked e -> e.text();
      case Stage.Shown e -> e.stimulus().title();
      case Stage.TakenDown _ -> by("transcript.takenDown", author, "");
      case Talk.Muted e -> by("transcript.muted", author, cast.name(e.member()));
      case Talk.Unmuted e -> by("transcript.unmuted", author, cast.name(e.member()));
      case Hands.HandRaised e -> of("transcript.hand.raised", cast.name(e.member()));
      case Hands.HandLowered e ->
          e.member().equals(entry.author())
              ? of("transcript.hand.lowered.own", author)
              : by("transcript.hand.lowered.moderator", author, cast.name(e.member()));
      case Hands.CalledOn e -> by("transcript.hand.called", author, cast.name(e.member()));
      case Activities.Opened e -> e.definition().prompt();
      case Activities.Briefed e ->
          phrases.of(
              "transcript.activity.briefed", "name", cast.name(e.member()), "role", e.role());
      case Activities.Answered _ -> of("transcript.activity.answered", author);
      case Activities.Passed e ->
          of(
              switch (e.why()) {
                case NOTHING_TO_ADD -> "transcript.activity.passed.nothing";
                case RATHER_NOT -> "transcript.activity.passed.rather";
              },
              author);
      case Activities.Shared _ ->
          entry.channel() instanceof Channel.Answers answers
              ? phrases.of(
                  "transcript.activity.sharedWith",
                  "reader",
                  cast.name(answers.of()),
                  "name",
                  author)
              : of("transcript.activity.shared", author);
      case Activities.Unshared _ -> of("transcript.activity.unshared", author);
      case Activities.Masked e ->
          of(
              switch (e.masking()) {
                case OPEN -> "transcript.activity.masked.open";
                case AFTER_OWN -> "transcript.activity.masked.after";
                case UNTIL_REVEALED -> "transcript.activity.masked.until";
                case NEVER -> "transcript.activity.masked.never";
              },
              author);
      case Activities.Revealed _ -> of("transcript.activity.revealed", author);
      case Activities.Ended _ ->
          entry.author().equals(MemberId.HOUSE)
              ? phrases.of("transcript.activity.timeOver")
              : of("transcript.activity.ended", author);
      case Pace.Slowed e ->
          e.seconds() == 0
              ? by("transcript.slowed.off", author, "")
              : phrases.of(
                  "transcript.slowed.on", "by", author, "n", Integer.toString(e.seconds()));
      case Control.Started _ -> phrases.of("transcript.started");
      case Control.Paused _ ->
          entry.author().equals(MemberId.HOUSE)
              ? phrases.of("transcript.unled")
              : by("transcript.paused", author, "");
      case Control.Resumed _ -> phrases.of("transcript.resumed");
      case Control.Closed _ -> closed(entry.channel());
      case Observers.ObserverArrived e -> of("transcript.observer.arrived", e.name());
      case Observers.ObserverIntroduced e -> of("transcript.observer.introduced", e.name());
      case Observers.ObserverLeft e -> of("transcript.observer.left", cast.name(e.member()));
      case Observers.ObserverDismissed e ->
          by("transcript.observer.dismissed", author, cast.name(e.member()));
      case Kind.Words e -> e.text();
    };
  }

  private String of(String sentence, String name) {
    return phrases.of(sentence, "name", name);
  }

  private String by(String sentence, String author, String name) {
    return phrases.of(sentence, "by", author, "name", name);
  }

  /** Going is told on one's own thread too, for screens that read nothing else. */
  private String left(Channel told, String name) {
    return switch (told) {
      case Channel.Floor _,
          Channel.Hand _,
          Channel.Answers _,
          Channel.Tallies _,
          Channel.Backroom _,
          Channel.Arrivals _,
          Channel.Notes _ ->
          of("transcript.left.room", name);
      case Channel.Desk _ -> of("transcript.left.waiting", name);
      case Channel.Aside _ -> of("transcript.left.told", name);
    };
  }

  private String closed(Channel told) {
    return switch (told) {
      case Channel.Floor _,
          Channel.Hand _,
          Channel.Answers _,
          Channel.Tallies _,
          Channel.Desk _,
          Channel.Backroom _,
          Channel.Arrivals _,
          Channel.Notes _ ->
          phrases.of("transcript.closed.room");
      case Channel.Aside aside -> of("transcript.closed.waiting", cast.name(aside.of()));
    };
  }

  /** What stands above comings and goings in front. */
  String door() {
    return phrases.of("transcript.where.door");
  }

  /** Who reads a channel, as a heading; empty for the floor, which is what everybody reads. */
  String where(Channel channel) {
    return switch (channel) {
      case Channel.Floor _ -> "";
      case Channel.Aside aside -> of("transcript.where.aside", cast.name(aside.of()));
      case Channel.Hand _ -> phrases.of("transcript.where.hand");
      case Channel.Answers answers -> of("transcript.where.answers", cast.name(answers.of()));
      case Channel.Tallies _ -> "";
      case Channel.Desk _ -> phrases.of("transcript.where.desk");
      case Channel.Backroom _, Channel.Arrivals _ -> phrases.of("transcript.where.behind");
      case Channel.Notes notes -> of("transcript.where.notes", cast.name(notes.of()));
    };
  }
}
