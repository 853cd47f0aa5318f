package dev.halfsilver.export;

import dev.halfsilver.insight.Results;
import dev.halfsilver.room.Access;
import dev.halfsilver.room.Activities;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Door;
import dev.halfsilver.room.Entry;
import dev.halfsilver.room.Event;
import dev.halfsilver.room.Kind;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Stage;
import dev.halfsilver.room.Talk;
import dev.halfsilver.room.activity.Activity;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * What of a record an edition shows: the one place that decides. It is asked for one entry after
 * the other, from the first on, and what it leaves out shows in no number of what follows.
 */
final class Projection {
  private final Edition edition;
  private final Retractions retractions;
  private final Quotes quotes;
  private final OwnNames names = new OwnNames();
  private long discussed;

  Projection(Edition edition, Retractions retractions, Replies replies) {
    this.edition = edition;
    this.retractions = retractions;
    this.quotes = new Quotes(replies);
  }

  /** Whether what came of a round is shown: to clients only what everybody saw. */
  static boolean shows(Edition edition, Results.Result result) {
    return switch (edition) {
      case Edition.Researcher _, Edition.Moderator _ -> true;
      case Edition.Client _ -> result.seen();
    };
  }

  Optional<Shown> next(Entry entry) {
    return switch (edition) {
      case Edition.Researcher _ -> Optional.of(whole(entry));
      case Edition.Moderator moderator ->
          Access.mayRead(moderator.reader(), entry.channel(), moderator.terms(), moderator.policy())
              ? Optional.of(whole(entry))
              : Optional.empty();
      case Edition.Client _ -> forClient(entry);
    };
  }

  private Shown whole(Entry entry) {
    Optional<MemberId> retractedBy = retractions.by(entry);
    quotes.keep(entry, entry.seq(), retractedBy.isPresent());
    return new Shown(entry, retractedBy, quotes.in(entry), quotes.standsOn(entry));
  }

  private Optional<Shown> forClient(Entry entry) {
    return switch (entry.channel()) {
      case Channel.Floor _ -> discussed(entry);
      case Channel.Aside _,
          Channel.Hand _,
          Channel.Answers _,
          Channel.Tallies _,
          Channel.Desk _,
          Channel.Backroom _,
          Channel.Arrivals _,
          Channel.Notes _ ->
          Optional.empty();
    };
  }

  /** Who let people in or sent them away is not told, only that they came and went. */
  private Optional<Shown> discussed(Entry entry) {
    return switch (entry.event()) {
      case Door.Entered e -> shown(entry, e.member());
      case Door.Left e -> shown(entry, e.member());
      case Talk.Said e -> said(entry, replyTo -> new Talk.Said(e.text(), replyTo));
      case Talk.SaidInRole e ->
          said(entry, replyTo -> new Talk.SaidInRole(e.text(), replyTo, e.role()));
      case Activities.Opened e -> opened(entry, e);
      case Activities.Shared e ->
          retractions.by(entry).isPresent()
              ? Optional.empty()
              : shown(entry, new Activities.Shared(name(e.activity()), e.round(), e.answer()));
      case Activities.Masked e ->
          shown(entry, new Activities.Masked(name(e.activity()), e.round(), e.masking()));
      case Activities.Revealed e ->
          shown(entry, new Activities.Revealed(name(e.activity()), e.round()));
      case Activities.Ended e -> shown(entry, new Activities.Ended(name(e.activity()), e.round()));
      case Stage.Shown e -> shown(entry, new Stage.Shown(name(e.item()), e.part(), e.stimulus()));
      case Stage.TakenDown e -> shown(entry, new Stage.TakenDown(name(e.item())));
      case Kind.Put _, Kind.Turn _ -> shown(entry, entry.author());
      case Kind.Coming _,
          Kind.Leaving _,
          Kind.SentAway _,
          Kind.Words _,
          Kind.Handling _,
          Kind.Answering _ ->
          Optional.empty();
    };
  }

  /**
   * A reply names what it replies to by its number here; one to what is not shown names nothing.
   */
  private Optional<Shown> said(Entry entry, Function<OptionalLong, Event> replyingTo) {
    if (retractions.by(entry).isPresent()) {
      return Optional.empty();
    }
    Optional<Quote> quote = quotes.in(entry);
    Event said = replyingTo.apply(quote.stream().mapToLong(Quote::seq).findFirst());
    Shown shown = shown(entry, entry.author(), said, quote);
    quotes.keep(entry, discussed, false);
    return Optional.of(shown);
  }

  /** What was said and is to be agreed with has its number here, or none if it is not shown. */
  private Optional<Shown> opened(Entry entry, Activities.Opened e) {
    Activity definition =
        e.definition()
            .withSaid(seq -> quotes.onTheFloor(seq).stream().mapToLong(Quote::seq).findFirst());
    return shown(entry, new Activities.Opened(name(e.activity()), e.round(), e.part(), definition));
  }

  /** What an activity or stimulus is named in the entry that comes next. */
  private String name(String name) {
    return names.of(name, discussed + 1);
  }

  private Optional<Shown> shown(Entry entry, Event event) {
    return Optional.of(shown(entry, entry.author(), event, Optional.empty()));
  }

  private Optional<Shown> shown(Entry entry, MemberId author) {
    return Optional.of(shown(entry, author, entry.event(), Optional.empty()));
  }

  private Shown shown(Entry entry, MemberId author, Event event, Optional<Quote> quote) {
    discussed++;
    return new Shown(
        new Entry(entry.channel(), discussed, entry.at(), author, event),
        Optional.empty(),
        quote,
        quotes.standsOn(entry));
  }
}
