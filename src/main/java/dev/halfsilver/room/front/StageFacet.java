package dev.halfsilver.room.front;

import static dev.halfsilver.room.Decision.accepted;
import static dev.halfsilver.room.Decision.refused;

import dev.halfsilver.room.Activities;
import dev.halfsilver.room.Agenda;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Decision;
import dev.halfsilver.room.Member;
import dev.halfsilver.room.Proposal;
import dev.halfsilver.room.Refusal;
import dev.halfsilver.room.Stage;
import dev.halfsilver.room.Words;
import dev.halfsilver.room.activity.Activity;
import dev.halfsilver.room.activity.Masking;
import dev.halfsilver.room.activity.OpenAnswer;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is put to the group.
 *
 * @param part in which part of the discussion something was asked or shown last; 0 before that
 * @param asked the item whose question stands: it was asked last, and nothing was shown since
 * @param onScreen the item whose stimulus is shown
 */
public record StageFacet(int part, Optional<String> asked, Optional<String> onScreen) {
  static final StageFacet EMPTY = new StageFacet(0, Optional.empty(), Optional.empty());

  StageFacet evolve(Stage.Event event) {
    return switch (event) {
      case Stage.Asked e -> new StageFacet(e.part(), Optional.of(e.item()), onScreen);
      case Stage.Shown e -> new StageFacet(e.part(), Optional.empty(), Optional.of(e.item()));
      case Stage.TakenDown _ -> new StageFacet(part, asked, Optional.empty());
    };
  }

  /** The stage after something happened to an activity: one that opens may be of another part. */
  StageFacet after(Activities.Event event) {
    return event instanceof Activities.Opened opened
        ? new StageFacet(opened.part(), asked, onScreen)
        : this;
  }

  static Decision decide(FrontRoom room, Member by, Stage.Command command) {
    return switch (command) {
      case Stage.Ask c -> ask(room, by, c.item());
      case Stage.AskOwn c -> askOwn(room, by, c.text());
      case Stage.Show c -> show(room, by, c.item());
      case Stage.TakeDown _ -> takeDown(room, by);
    };
  }

  private static Decision ask(FrontRoom room, Member by, String id) {
    Optional<Refusal> why =
        FrontRules.whyNotLeading(room, by).or(() -> room.control().whyNotLive());
    if (why.isPresent()) {
      return refused(why.get());
    }
    return room.setting()
        .agenda()
        .item(id)
        .filter(item -> item instanceof Agenda.Item.Question)
        .map(Agenda.Item.Question.class::cast)
        .map(q -> asked(room, by, id, q))
        .orElseGet(() -> refused(Refusal.NO_SUCH_ITEM));
  }

  /** Where answers are masked, the question is an activity too. */
  private static Decision asked(
      FrontRoom room, Member by, String id, Agenda.Item.Question question) {
    boolean stands = room.stage().asked().filter(id::equals).isPresent();
    boolean takesAnswers =
        question.masking() == Masking.OPEN || room.activities().openInTalk().isPresent();
    if (stands && takesAnswers) {
      return refused(Refusal.NO_CHANGE);
    }
    Stream<Proposal> asked = asked(room, by, new Stage.Asked(id, question.part(), question.text()));
    Stream<Proposal> masked =
        question.masking() == Masking.OPEN
            ? Stream.empty()
            : ActivitiesFacet.opening(
                room,
                by,
                id,
                question.part(),
                new Activity(question.text(), question.masking(), 0, new OpenAnswer("", true)));
    return new Decision.Accepted(Stream.concat(asked, masked).toList());
  }

  private static Stream<Proposal> asked(FrontRoom room, Member by, Stage.Asked asked) {
    return Stream.concat(
        ActivitiesFacet.endingQuestion(room, by),
        Stream.of(new Proposal(by.id(), Channel.floor(), asked)));
  }

  /** The guide is a plan: what a moderator thinks of on the way belongs to the part they are in. */
  private static Decision askOwn(FrontRoom room, Member by, String text) {
    Optional<Refusal> why =
        FrontRules.whyNotLeading(room, by)
            .or(() -> room.control().whyNotLive())
            .or(() -> Words.whyUnfit(text));
    return why.map(Decision::refused)
        .orElseGet(
            () ->
                new Decision.Accepted(
                    asked(room, by, new Stage.Asked("", Math.max(1, room.stage().part()), text))
                        .toList()));
  }

  private static Decision show(FrontRoom room, Member by, String id) {
    Optional<Refusal> why =
        FrontRules.whyNotLeading(room, by).or(() -> room.control().whyNotLive());
    if (why.isPresent()) {
      return refused(why.get());
    }
    if (room.stage().onScreen().filter(id::equals).isPresent()) {
      return refused(Refusal.NO_CHANGE);
    }
    return room.setting()
        .agenda()
        .item(id)
        .filter(item -> item instanceof Agenda.Item.Showing)
        .map(Agenda.Item.Showing.class::cast)
        .map(s -> accepted(by, Channel.floor(), new Stage.Shown(id, s.part(), s.stimulus())))
        .orElseGet(() -> refused(Refusal.NO_SUCH_ITEM));
  }

  private static Decision takeDown(FrontRoom room, Member by) {
    Optional<Refusal> why = FrontRules.whyNotLeading(room, by);
    return why.map(Decision::refused)
        .orElseGet(
            () ->
                room.stage()
                    .onScreen()
                    .map(id -> accepted(by, Channel.floor(), new Stage.TakenDown(id)))
                    .orElseGet(() -> refused(Refusal.NO_CHANGE)));
  }
}
