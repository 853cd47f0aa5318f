package dev.halfsilver.room.front;

import static dev.halfsilver.room.Decision.refused;

import dev.halfsilver.room.Activities;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Decision;
import dev.halfsilver.room.Member;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Proposal;
import dev.halfsilver.room.Refusal;
import dev.halfsilver.room.Role;
import dev.halfsilver.room.Words;
import dev.halfsilver.room.activity.Answer;
import dev.halfsilver.room.activity.Masking;
import dev.halfsilver.room.activity.OpenAnswer;
import dev.halfsilver.room.activity.Passing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What participants answer, and which of the others see it. An answer is written on its author's
 * own answers; others get to see it by a copy in its author's name, on the floor or on answers of
 * theirs. So what somebody receives before a reveal cannot depend on what others answered.
 */
final class Answering {
  private Answering() {}

  static Decision give(FrontRoom room, Member by, Activities.GiveAnswer give) {
    return room.activities()
        .round(give.activity(), give.round())
        .map(round -> give(room, by, round, give.answer()))
        .orElseGet(() -> refused(whyNotHere(room, by).orElse(Refusal.NO_SUCH_ACTIVITY)));
  }

  private static Decision give(FrontRoom room, Member by, Round round, Answer answer) {
    Optional<Refusal> why =
        whyNoAnswer(room, by, round)
            .or(() -> round.definition().task().flawInAny(answer).map(Refusal::of))
            .or(() -> answer.words().flatMap(words -> Words.whyUnfit(words).stream()).findFirst())
            .or(() -> whyNoChange(round.answerOf(by.id()).equals(Optional.of(answer))));
    if (why.isPresent()) {
      return refused(why.get());
    }
    List<Proposal> happened = new ArrayList<>();
    happened.add(own(by, new Activities.Answered(round.activity(), round.number(), answer)));
    readers(room, round, by.id()).forEach(on -> happened.add(copy(round, by.id(), answer, on)));
    happened.addAll(opened(round, by.id()));
    return new Decision.Accepted(happened);
  }

  /** What a participant says to the group while a masked question stands: more of their answer. */
  static Decision say(FrontRoom room, Member by, Round question, String text) {
    OpenAnswer.Writing before =
        question.answerOf(by.id()).isPresent()
            ? (OpenAnswer.Writing) question.answerOf(by.id()).get()
            : new OpenAnswer.Writing(List.of());
    return give(room, by, question, before.plus(text));
  }

  static Decision pass(FrontRoom room, Member by, Activities.Pass pass) {
    return room.activities()
        .round(pass.activity(), pass.round())
        .map(round -> pass(room, by, round, pass.why()))
        .orElseGet(() -> refused(whyNotHere(room, by).orElse(Refusal.NO_SUCH_ACTIVITY)));
  }

  private static Decision pass(FrontRoom room, Member by, Round round, Passing passing) {
    boolean passes = round.hasResponse(by.id()) && round.answerOf(by.id()).isEmpty();
    Optional<Refusal> why = whyNoAnswer(room, by, round).or(() -> whyNoChange(passes));
    if (why.isPresent()) {
      return refused(why.get());
    }
    List<Proposal> happened = new ArrayList<>();
    happened.add(own(by, new Activities.Passed(round.activity(), round.number(), passing)));
    Activities.Unshared unshared = new Activities.Unshared(round.activity(), round.number());
    round
        .sharedOn(by.id())
        .forEach(channel -> happened.add(new Proposal(by.id(), channel, unshared)));
    happened.addAll(opened(round, by.id()));
    return new Decision.Accepted(happened);
  }

  private static Optional<Refusal> whyNotHere(FrontRoom room, Member by) {
    if (by.role() != Role.PARTICIPANT) {
      return Optional.of(Refusal.NOT_ALLOWED);
    }
    return FrontRules.whyNotIn(room, by).or(() -> room.control().whyUnheard());
  }

  /** Somebody muted can still answer what no other participant sees. */
  private static Optional<Refusal> whyNoAnswer(FrontRoom room, Member by, Round round) {
    boolean reachesOthers = round.isOpenToAll() || round.masking() == Masking.AFTER_OWN;
    boolean hasNoRole =
        !round.definition().task().parts().isEmpty() && !round.roles().containsKey(by.id());
    return whyNotHere(room, by)
        .or(() -> when(round.ended(), Refusal.ACTIVITY_OVER))
        .or(() -> when(hasNoRole, Refusal.NO_ROLE))
        .or(() -> when(reachesOthers && room.talk().muted().contains(by.id()), Refusal.MUTED));
  }

  private static Optional<Refusal> whyNoChange(boolean isSame) {
    return when(isSame, Refusal.NO_CHANGE);
  }

  private static Optional<Refusal> when(boolean refused, Refusal why) {
    return refused ? Optional.of(why) : Optional.empty();
  }

  private static Proposal own(Member by, Activities.Event event) {
    return new Proposal(by.id(), new Channel.Answers(by.id()), event);
  }

  private static Proposal copy(Round round, MemberId author, Answer answer, Channel on) {
    return new Proposal(
        author, on, new Activities.Shared(round.activity(), round.number(), answer));
  }

  /** Where others see what {@code author} answers now. */
  private static Stream<Channel> readers(FrontRoom room, Round round, MemberId author) {
    if (round.isOpenToAll()) {
      return Stream.of(Channel.floor());
    }
    return round.masking() == Masking.AFTER_OWN
        ? whoHaveAnswered(room, round, author)
        : Stream.empty();
  }

  private static Stream<Channel> whoHaveAnswered(FrontRoom room, Round round, MemberId except) {
    return round.responses().keySet().stream()
        .filter(member -> !member.equals(except))
        .filter(
            member ->
                room.door()
                    .participant(member)
                    .filter(a -> a.standing() != Standing.REMOVED)
                    .isPresent())
        .map(Channel.Answers::new);
  }

  /** What somebody gets to see by answering or passing for the first time. */
  private static List<Proposal> opened(Round round, MemberId by) {
    boolean opens =
        round.masking() == Masking.AFTER_OWN && !round.revealed() && !round.hasResponse(by);
    return opens ? copies(round, round.answering(), new Channel.Answers(by)).toList() : List.of();
  }

  private static Stream<Proposal> copies(Round round, Stream<MemberId> authors, Channel on) {
    return authors.flatMap(
        author -> round.answerOf(author).stream().map(answer -> copy(round, author, answer, on)));
  }

  static Decision mask(FrontRoom room, Member by, Activities.Mask mask) {
    Optional<Refusal> why = FrontRules.whyNotLeading(room, by);
    Optional<Round> found = room.activities().round(mask.activity(), mask.round());
    if (why.isPresent() || found.isEmpty()) {
      return refused(why.orElse(Refusal.NO_SUCH_ACTIVITY));
    }
    Round round = found.get();
    if (round.ended()) {
      return refused(Refusal.ACTIVITY_OVER);
    }
    if (round.revealed() || round.masking() == mask.masking()) {
      return refused(Refusal.NO_CHANGE);
    }
    Proposal masked =
        new Proposal(
            by.id(),
            Channel.floor(),
            new Activities.Masked(round.activity(), round.number(), mask.masking()));
    Stream<Proposal> shared =
        switch (mask.masking()) {
          case OPEN -> copies(round, round.answering(), Channel.floor());
          case AFTER_OWN -> round.masking() == Masking.OPEN ? Stream.empty() : each(room, round);
          case UNTIL_REVEALED, NEVER -> Stream.empty();
        };
    return new Decision.Accepted(Stream.concat(Stream.of(masked), shared).toList());
  }

  /** Everybody who has answered gets to see what the others have. */
  private static Stream<Proposal> each(FrontRoom room, Round round) {
    return round
        .answering()
        .flatMap(
            author ->
                whoHaveAnswered(room, round, author)
                    .flatMap(on -> copies(round, Stream.of(author), on)));
  }

  static Decision reveal(FrontRoom room, Member by, Activities.Reveal reveal) {
    Optional<Refusal> why = FrontRules.whyNotLeading(room, by);
    Optional<Round> found = room.activities().round(reveal.activity(), reveal.round());
    if (why.isPresent() || found.isEmpty()) {
      return refused(why.orElse(Refusal.NO_SUCH_ACTIVITY));
    }
    Round round = found.get();
    if (round.isOpenToAll()) {
      return refused(Refusal.NO_CHANGE);
    }
    if (round.masking() == Masking.NEVER) {
      return refused(Refusal.NEVER_SHOWN);
    }
    Proposal revealed =
        new Proposal(
            by.id(), Channel.floor(), new Activities.Revealed(round.activity(), round.number()));
    return new Decision.Accepted(
        Stream.concat(Stream.of(revealed), copies(round, round.answering(), Channel.floor()))
            .toList());
  }
}
