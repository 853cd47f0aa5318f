package dev.halfsilver.wire;

import dev.halfsilver.room.Activities;
import dev.halfsilver.room.Event;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.activity.Activity;
import dev.halfsilver.room.activity.Answer;
import dev.halfsilver.room.activity.CardSort;
import dev.halfsilver.room.activity.Dial;
import dev.halfsilver.room.activity.Masking;
import dev.halfsilver.room.activity.OpenAnswer;
import dev.halfsilver.room.activity.Passing;
import dev.halfsilver.room.activity.PicturePins;
import dev.halfsilver.room.activity.Poll;
import dev.halfsilver.room.activity.Ranking;
import dev.halfsilver.room.activity.Rating;
import dev.halfsilver.room.activity.RolePlay;
import dev.halfsilver.room.activity.ShowOfHands;
import dev.halfsilver.room.activity.Stands;
import dev.halfsilver.room.activity.Task;
import dev.halfsilver.room.activity.TextMarks;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;

/** What the pinned events of activities mean today, every kind among them. */
final class PinnedActivities {
  private static final List<Answer> ANSWERS =
      List.of(
          new OpenAnswer.Writing(List.of("somebody has time.", "And room.")),
          new Poll.Choice(List.of(0, 1)),
          new Rating.Value(-2),
          new Dial.Course(List.of(new Dial.Point(0, 50), new Dial.Point(9, 72))),
          new Ranking.Order(List.of(1, 0)),
          new CardSort.Groups(
              List.of(
                  new CardSort.Group("On show", List.of(1)),
                  new CardSort.Group("Hidden", List.of(0)))),
          new Stands.Taken(List.of(Stands.Stand.AGREE, Stands.Stand.DISAGREE, Stands.Stand.PASS)),
          new ShowOfHands.Hand(true),
          new TextMarks.Marks(
              List.of(new TextMarks.Mark(2, 8, 0, "At last."), new TextMarks.Mark(9, 12, 0, ""))),
          new PicturePins.Pins(List.of(new PicturePins.Pin(480, 130, 1, "Pump!"))),
          new RolePlay.SteppingOut("More of a sponge than I thought."));

  static final Map<String, List<Event>> MEANT =
      Map.ofEntries(
          Map.entry(
              "opened/v1",
              List.of(
                  opened(Masking.OPEN, 0, new OpenAnswer("A home with this is", false)),
                  opened(Masking.AFTER_OWN, 90, new OpenAnswer("", true)),
                  opened(Masking.UNTIL_REVEALED, 0, new Poll(List.of("A", "B"), 1, 2)),
                  opened(Masking.NEVER, 0, new Rating(Rating.Scale.STARS, 1, 5, "", "")),
                  opened(Masking.OPEN, 0, new Rating(Rating.Scale.POINTS, -3, 3, "low", "high")),
                  opened(Masking.OPEN, 0, new Rating(Rating.Scale.PERCENT, 0, 100, "", "")),
                  opened(Masking.OPEN, 0, new Dial("s_4kQ9rU", "dull", "gripping")),
                  opened(Masking.OPEN, 0, new Ranking(List.of("Price", "Scent"))),
                  opened(Masking.OPEN, 0, new CardSort(List.of("Soap", "Jar"), List.of())),
                  opened(
                      Masking.OPEN,
                      0,
                      new CardSort(List.of("Soap", "Jar"), List.of("On show", "Hidden"))),
                  opened(
                      Masking.OPEN,
                      0,
                      new Stands(
                          List.of(
                              new Stands.Statement("It is a chore.", OptionalLong.empty()),
                              new Stands.Statement("", OptionalLong.of(42))))),
                  opened(Masking.OPEN, 0, new ShowOfHands()),
                  opened(Masking.OPEN, 0, new TextMarks("A bottle you keep.", List.of("like"), 12)),
                  opened(
                      Masking.OPEN, 0, new PicturePins("s_4kQ9rT", List.of("like", "dislike"), 5)),
                  opened(Masking.OPEN, 0, new RolePlay(List.of(new RolePlay.Part("Sponge", "")))))),
          Map.entry(
              "briefed/v1",
              List.of(
                  new Activities.Briefed(
                      "play", 1, new MemberId("m_Xy12ab"), "Sponge", "You were here first."))),
          Map.entry("answered/v1", each(answer -> new Activities.Answered("closest", 1, answer))),
          Map.entry(
              "passed/v1",
              List.of(
                  new Activities.Passed("closest", 1, Passing.NOTHING_TO_ADD),
                  new Activities.Passed("own:17", 2, Passing.RATHER_NOT))),
          Map.entry("shared/v1", each(answer -> new Activities.Shared("closest", 1, answer))),
          Map.entry("unshared/v1", List.of(new Activities.Unshared("closest", 1))),
          Map.entry(
              "masked/v1",
              List.of(
                  new Activities.Masked("closest", 1, Masking.OPEN),
                  new Activities.Masked("closest", 1, Masking.AFTER_OWN),
                  new Activities.Masked("closest", 1, Masking.UNTIL_REVEALED),
                  new Activities.Masked("closest", 1, Masking.NEVER))),
          Map.entry("revealed/v1", List.of(new Activities.Revealed("closest", 1))),
          Map.entry("ended/v1", List.of(new Activities.Ended("closest", 1))));

  private PinnedActivities() {}

  private static Event opened(Masking masking, int seconds, Task<?> task) {
    return new Activities.Opened(
        "closest", 1, 3, new Activity("Which one?", masking, seconds, task));
  }

  private static List<Event> each(Function<Answer, Event> event) {
    return ANSWERS.stream().map(event).toList();
  }
}
