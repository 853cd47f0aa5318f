package dev.halfsilver.room.front;

import static dev.halfsilver.room.Decision.accepted;
import static dev.halfsilver.room.Decision.refused;

import dev.halfsilver.room.Activities;
import dev.halfsilver.room.Agenda;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Control;
import dev.halfsilver.room.Decision;
import dev.halfsilver.room.Entry;
import dev.halfsilver.room.Member;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Proposal;
import dev.halfsilver.room.Refusal;
import dev.halfsilver.room.Stage;
import dev.halfsilver.room.Words;
import dev.halfsilver.room.activity.Activity;
import dev.halfsilver.room.activity.RolePlay;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What participants were given to do: how it is opened and ended. What they answer, and who sees
 * it, is decided in {@link Answering}.
 *
 * @param rounds in the order in which they were opened; only the last can still take answers
 * @param pausedAt since when the discussion is halted
 */
public record ActivitiesFacet(List<Round> rounds, Optional<Instant> pausedAt) {
  /** With what the names of activities begin that the guide does not have. */
  private static final String MADE_HERE = "own:";

  static final ActivitiesFacet NONE = new ActivitiesFacet(List.of(), Optional.empty());

  public ActivitiesFacet {
    rounds = List.copyOf(rounds);
  }

  ActivitiesFacet evolve(Entry entry, Activities.Event event) {
    return switch (event) {
      case Activities.Opened e -> opened(Round.opened(e, entry.at()));
      case Activities.Briefed e -> changed(e, round -> round.briefed(e.member(), e.role()));
      case Activities.Answered e -> changed(e, round -> round.answered(entry.author(), e.answer()));
      case Activities.Passed e -> changed(e, round -> round.passed(entry.author()));
      case Activities.Shared e ->
          changed(e, round -> round.shared(entry.author(), entry.channel(), true));
      case Activities.Unshared e ->
          changed(e, round -> round.shared(entry.author(), entry.channel(), false));
      case Activities.Masked e -> changed(e, round -> round.masked(e.masking()));
      case Activities.Revealed e -> changed(e, Round::shown);
      case Activities.Ended e -> changed(e, Round::over);
    };
  }

  private ActivitiesFacet opened(Round round) {
    return new ActivitiesFacet(Stream.concat(rounds.stream(), Stream.of(round)).toList(), pausedAt);
  }

  private ActivitiesFacet changed(Activities.Event event, UnaryOperator<Round> change) {
    return each(round -> round.is(event.activity(), event.round()) ? change.apply(round) : round);
  }

  private ActivitiesFacet each(UnaryOperator<Round> change) {
    return new ActivitiesFacet(rounds.stream().map(change).toList(), pausedAt);
  }

  /** The activities after the discussion took a turn. */
  ActivitiesFacet after(Entry entry, Control.Event event) {
    return switch (event) {
      case Control.Started _ -> this;
      case Control.Paused _ -> new ActivitiesFacet(rounds, Optional.of(entry.at()));
      case Control.Resumed _ -> resumed(entry.at());
      case Control.Closed _ -> each(Round::over);
    };
  }

  private ActivitiesFacet resumed(Instant at) {
    Duration paused = Duration.between(pausedAt.orElse(at), at);
    return new ActivitiesFacet(
        rounds.stream().map(round -> round.ended() ? round : round.later(paused)).toList(),
        Optional.empty());
  }

  public Optional<Round> round(String activity, int number) {
    return rounds.stream().filter(round -> round.is(activity, number)).findFirst();
  }

  /** The one that takes answers now. */
  public Optional<Round> open() {
    return rounds.isEmpty()
        ? Optional.empty()
        : Optional.of(rounds.getLast()).filter(round -> !round.ended());
  }

  /** The question whose answers are masked, so that nothing participants say is for everybody. */
  public Optional<Round> openInTalk() {
    return open().filter(Round::isInTalk);
  }

  /** The one whose time is over. */
  public Optional<Round> due(Instant now) {
    return open().filter(round -> round.due().filter(at -> !now.isBefore(at)).isPresent());
  }

  /** As whom {@code member} speaks at the moment, if they play a role and have not stepped out. */
  Optional<String> roleOf(MemberId member) {
    return open()
        .filter(round -> !round.hasResponse(member))
        .map(round -> round.roles().get(member));
  }

  static Decision decide(FrontRoom room, Member by, Activities.Command command, Instant now) {
    return switch (command) {
      case Activities.OpenActivity c -> openFromGuide(room, by, c.item());
      case Activities.OpenOwn c -> openOwn(room, by, c.definition());
      case Activities.GiveAnswer c -> Answering.give(room, by, c);
      case Activities.Pass c -> Answering.pass(room, by, c);
      case Activities.Mask c -> Answering.mask(room, by, c);
      case Activities.Reveal c -> Answering.reveal(room, by, c);
      case Activities.EndActivity c -> end(room, by, c, now);
    };
  }

  private static Decision openFromGuide(FrontRoom room, Member by, String item) {
    Optional<Refusal> why = whyNotNow(room, by);
    if (why.isPresent()) {
      return refused(why.get());
    }
    if (room.activities().open().filter(round -> round.activity().equals(item)).isPresent()) {
      return refused(Refusal.NO_CHANGE);
    }
    return prepared(room, item)
        .or(() -> made(room, item))
        .map(doing -> opened(room, by, item, doing.part(), doing.activity()))
        .orElseGet(() -> refused(Refusal.NO_SUCH_ITEM));
  }

  private static Optional<Agenda.Item.Doing> prepared(FrontRoom room, String item) {
    return room.setting()
        .agenda()
        .item(item)
        .filter(found -> found instanceof Agenda.Item.Doing)
        .map(Agenda.Item.Doing.class::cast);
  }

  /** One that a moderator made on the spot, as it was made; it belongs to where the room is now. */
  private static Optional<Agenda.Item.Doing> made(FrontRoom room, String name) {
    return room.activities()
        .round(name, 1)
        .filter(_ -> name.startsWith(MADE_HERE))
        .map(first -> new Agenda.Item.Doing(partNow(room), first.definition()));
  }

  private static int partNow(FrontRoom room) {
    return Math.max(1, room.stage().part());
  }

  /** It is named by where on the floor it begins, which no item of the guide can be named. */
  private static Decision openOwn(FrontRoom room, Member by, Activity definition) {
    Optional<Refusal> why = whyNotNow(room, by).or(() -> whyUnfit(room, definition));
    String name = MADE_HERE + (room.heads().of(Channel.floor()) + 1);
    return why.map(Decision::refused)
        .orElseGet(() -> opened(room, by, name, partNow(room), definition));
  }

  private static Optional<Refusal> whyNotNow(FrontRoom room, Member by) {
    return FrontRules.whyNotLeading(room, by).or(() -> room.control().whyNotLive());
  }

  private static Optional<Refusal> whyUnfit(FrontRoom room, Activity definition) {
    return definition
        .flaw()
        .map(Refusal::of)
        .or(() -> definition.words().flatMap(words -> Words.whyUnfit(words).stream()).findFirst())
        .or(() -> whyNotSaid(room, definition))
        .or(() -> whyNotShowable(room, definition));
  }

  private static Optional<Refusal> whyNotSaid(FrontRoom room, Activity definition) {
    return definition
        .task()
        .messages()
        .mapToObj(OptionalLong::of)
        .flatMap(seq -> room.talk().whyNotQuotable(Channel.floor(), seq).stream())
        .findFirst();
  }

  private static Optional<Refusal> whyNotShowable(FrontRoom room, Activity definition) {
    Optional<String> id = definition.task().stimulus();
    return id.isEmpty()
            || room.setting()
                .agenda()
                .stimulus(id.get())
                .filter(stimulus -> stimulus.suits(definition.task()))
                .isPresent()
        ? Optional.empty()
        : Optional.of(Refusal.STIMULUS_UNFIT);
  }

  private static Decision opened(
      FrontRoom room, Member by, String name, int part, Activity definition) {
    return new Decision.Accepted(
        Stream.concat(ending(room, by), opening(room, by, name, part, definition)).toList());
  }

  /** One activity at a time takes answers, so the one before it ends. */
  private static Stream<Proposal> ending(FrontRoom room, Member by) {
    return room.activities().open().stream()
        .map(
            round ->
                new Proposal(
                    by.id(),
                    Channel.floor(),
                    new Activities.Ended(round.activity(), round.number())));
  }

  /** What ends by something new being asked: the question before it, but no other activity. */
  static Stream<Proposal> endingQuestion(FrontRoom room, Member by) {
    return room.activities().openInTalk().isPresent() ? ending(room, by) : Stream.empty();
  }

  /** What it is about comes on the screens, and those who play a role are told which. */
  static Stream<Proposal> opening(
      FrontRoom room, Member by, String name, int part, Activity definition) {
    int number =
        1
            + (int)
                room.activities().rounds().stream().filter(r -> r.activity().equals(name)).count();
    List<Proposal> happened = new ArrayList<>();
    definition
        .task()
        .stimulus()
        .flatMap(room.setting().agenda()::stimulus)
        .map(stimulus -> new Stage.Shown(name, part, stimulus))
        .ifPresent(shown -> happened.add(new Proposal(by.id(), Channel.floor(), shown)));
    happened.add(
        new Proposal(
            by.id(),
            Channel.floor(),
            new Activities.Opened(name, number, part, definition.publicly())));
    happened.addAll(briefing(room, by, name, number, definition.task().parts()));
    return happened.stream();
  }

  /**
   * Roles, if there are any, go round among those who are in the room, in the order in which they
   * came.
   */
  private static List<Proposal> briefing(
      FrontRoom room, Member by, String name, int number, List<RolePlay.Part> parts) {
    List<Proposal> briefed = new ArrayList<>();
    if (parts.isEmpty()) {
      return briefed;
    }
    List<MemberId> players = room.door().participantsInTheRoom().toList();
    for (int i = 0; i < players.size(); i++) {
      RolePlay.Part part = parts.get(i % parts.size());
      MemberId player = players.get(i);
      briefed.add(
          new Proposal(
              by.id(),
              new Channel.Answers(player),
              new Activities.Briefed(name, number, player, part.name(), part.brief())));
    }
    return briefed;
  }

  /** A moderator ends it, or the house when its time is over. */
  private static Decision end(FrontRoom room, Member by, Activities.EndActivity end, Instant now) {
    boolean isDue = by.equals(Member.HOUSE) && room.activities().due(now).isPresent();
    Optional<Refusal> why =
        isDue ? room.control().whyNotLive() : FrontRules.whyNotLeading(room, by);
    if (why.isPresent()) {
      return refused(why.get());
    }
    Optional<Round> round = room.activities().round(end.activity(), end.round());
    if (round.isEmpty()) {
      return refused(Refusal.NO_SUCH_ACTIVITY);
    }
    return round.get().ended()
        ? refused(Refusal.ACTIVITY_OVER)
        : accepted(by, Channel.floor(), new Activities.Ended(end.activity(), end.round()));
  }
}
