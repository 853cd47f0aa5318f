package dev.halfsilver.export;

import static dev.halfsilver.room.Scene.ANA;
import static dev.halfsilver.room.Scene.BEN;
import static dev.halfsilver.room.Scene.RUTH;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.halfsilver.language.Language;
import dev.halfsilver.room.Activities;
import dev.halfsilver.room.Entry;
import dev.halfsilver.room.Member;
import dev.halfsilver.room.Scene;
import dev.halfsilver.room.Stage;
import dev.halfsilver.room.Talk;
import dev.halfsilver.room.activity.Activity;
import dev.halfsilver.room.activity.ActivityExamples;
import dev.halfsilver.room.activity.Answer;
import dev.halfsilver.room.activity.CardSort;
import dev.halfsilver.room.activity.Dial;
import dev.halfsilver.room.activity.Masking;
import dev.halfsilver.room.activity.Passing;
import dev.halfsilver.room.activity.PicturePins;
import dev.halfsilver.room.activity.Poll;
import dev.halfsilver.room.activity.Ranking;
import dev.halfsilver.room.activity.Rating;
import dev.halfsilver.room.activity.RolePlay;
import dev.halfsilver.room.activity.ShowOfHands;
import dev.halfsilver.room.activity.Stands;
import dev.halfsilver.room.activity.TextMarks;
import dev.halfsilver.store.CommandRef;
import dev.halfsilver.store.Recorded;
import dev.halfsilver.store.Records;
import dev.halfsilver.study.Seat;
import dev.halfsilver.study.Session;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How activities, answers and what came of them read on the page. */
final class ActivityPageTest {
  private static final Session SESSION = Records.session("session-1");

  private final Scene scene = Scene.live();

  @Test
  void an_answer_of_each_kind_reads_as_a_sentence_below_what_there_was_to_do() throws IOException {
    opens("poll").answers(ANA, new Poll.Choice(List.of(0, 1)));
    opens("rating").answers(ANA, new Rating.Value(5));
    opens("dial").answers(ANA, new Dial.Course(List.of(point(0, 50), point(2_400, 72))));
    opens("ranking").answers(ANA, new Ranking.Order(List.of(1, 0, 2)));
    opens("card_sort")
        .answers(ANA, new CardSort.Groups(List.of(new CardSort.Group("Show", List.of(0, 1, 2)))));
    opens("stands").answers(ANA, new Stands.Taken(List.of(Stands.Stand.AGREE, Stands.Stand.PASS)));
    opens("show_of_hands").answers(ANA, new ShowOfHands.Hand(true));
    opens("text_marks")
        .answers(ANA, new TextMarks.Marks(List.of(new TextMarks.Mark(2, 8, 0, "At last."))));
    opens("picture_pins")
        .answers(ANA, new PicturePins.Pins(List.of(new PicturePins.Pin(480, 130, 1, "A pump!"))));
    opens("role_play").answers(ANA, new RolePlay.SteppingOut("I was a sponge."));

    assertThat(html(new Edition.Researcher(), Language.ENGLISH))
        .contains("Poll, 1 to 2 choices · seen by those who have answered")
        .contains("<li dir=\"auto\">A</li><li dir=\"auto\">B</li><li dir=\"auto\">C</li>")
        .contains(item("chose A, B"), item("gave 5"), item("From 1 (low) to 7 (high)"))
        .contains(item("moved the dial 2 times, between 50 and 72; 72 at the end"))
        .contains(item("ranked: 1 Scent, 2 Price, 3 Looks"), item("Show: Soap, Brush, Jar"))
        .contains(item("Agree: It is a chore."), item("Neither: It saves money."))
        .contains(item("raised a hand"), item("Like “bottle”: At last."))
        .contains(item("Dislike at 48% from the left, 13% from the top: A pump!"))
        .contains(item("stepped out of the role: I was a sponge."));
    assertThat(html(new Edition.Researcher(), Language.GERMAN))
        .contains(item("wählte A, B"), item("ordnete: 1 Scent, 2 Price, 3 Looks"))
        .contains(item("Gefällt „bottle“: At last."), item("hob die Hand"));
  }

  @Test
  void a_second_round_stands_beside_the_first_with_who_moved_which_way() throws IOException {
    opens("rating").answers(ANA, new Rating.Value(2)).answers(BEN, new Rating.Value(5));
    scene.when(RUTH, new Activities.EndActivity("rating", 1)).happens();
    scene.when(RUTH, new Activities.OpenActivity("rating")).happens();
    scene.when(ANA, new Activities.GiveAnswer("rating", 2, new Rating.Value(6))).happens();
    scene.when(BEN, new Activities.GiveAnswer("rating", 2, new Rating.Value(5))).happens();
    scene.when(RUTH, new Activities.EndActivity("rating", 2)).happens();

    assertThat(html(new Edition.Researcher(), Language.ENGLISH))
        .contains("Rating · 2 answered · 0 passed · median 3.5 · mean 3.5")
        .contains("Since round 1, 1 moved (1 up, 0 down) and 1 stayed.")
        .containsSubsequence(
            "<div class=\"rounds\">",
            ">Round 1</p>",
            "<div class=\"columns\" role=\"img\" aria-label=\"1: 0; 2: 1; 3: 0",
            ">Round 2</p>",
            "<div class=\"columns\" role=\"img\" aria-label=\"1: 0; 2: 0; 3: 0");
  }

  @Test
  void the_clients_page_tells_of_nobody_who_passed_and_of_no_masked_answer() throws IOException {
    opens("poll").answers(ANA, new Poll.Choice(List.of(2)));
    scene.when(BEN, new Activities.Pass("poll", 1, Passing.RATHER_NOT)).happens();
    scene.when(RUTH, new Activities.EndActivity("poll", 1)).happens();

    assertThat(html(new Edition.Researcher(), Language.ENGLISH))
        .contains(item("chose C"), "1 passed", "passed: would rather not say");
    assertThat(html(new Edition.Client(), Language.ENGLISH))
        .contains("Do this.")
        .doesNotContain("chose C", "1 passed", "rather not", "<figure");

    scene.when(RUTH, new Activities.Reveal("poll", 1)).happens();
    assertThat(html(new Edition.Client(), Language.ENGLISH))
        .contains(item("chose C"), "1 answered", "<figure")
        .doesNotContain(" passed", "rather not");
  }

  @Test
  void what_is_said_in_a_role_is_marked_and_so_is_a_reply_to_it() throws IOException {
    opens("role_play");
    scene.when(BEN, new Talk.Say("I was here first.")).happens();
    long seq = scene.entries().getLast().seq();
    scene.when(ANA, new Activities.Pass("role_play", 1, Passing.RATHER_NOT)).happens();
    scene.when(ANA, new Talk.Say("So you were.", OptionalLong.of(seq))).happens();

    for (Edition edition : List.of(new Edition.Researcher(), new Edition.Client())) {
      assertThat(html(edition, Language.ENGLISH))
          .contains("<p class=\"mark\" dir=\"auto\">as The sponge</p>")
          .contains("<span class=\"mark\">as The sponge</span> <q dir=\"auto\">I was here first.");
    }
  }

  @Test
  void each_shape_is_drawn_with_a_table_behind_it_and_no_word_of_people_is_markup()
      throws IOException {
    SplittableRandom random = new SplittableRandom(5);
    for (String kind : ActivityExamples.TASKS.keySet().stream().sorted().toList()) {
      opens(kind);
      for (Member member : List.of(ANA, BEN)) {
        answers(member, ActivityExamples.answer(ActivityExamples.TASKS.get(kind), random));
      }
    }
    Poll evil = new Poll(List.of("<b>A</b>", "\" onload=\"x"), 1, 1);
    scene.when(RUTH, new Activities.OpenOwn(new Activity("<script>?", Masking.OPEN, 0, evil)));
    scene.happens();
    answers(ANA, new Poll.Choice(List.of(1)));
    scene.when(RUTH, new Stage.Ask("first")).happens();
    scene.when(ANA, new Talk.Say("Mine leaks.")).happens();

    String html = html(new Edition.Researcher(), Language.ENGLISH);
    assertThat(html)
        .contains("class=\"bars\"", "class=\"bars stacked\"", "class=\"columns\"")
        .contains("class=\"triangle\"", "class=\"curve\"", "class=\"shades\"", "class=\"spots\"")
        .contains("Answers to this question: seen by those who have answered.")
        .contains(item("Mine leaks."))
        .doesNotContain("<script", "<b>", " onload=\"");
    assertThat(html.split("<figure class=\"figure\">", -1))
        .hasSameSizeAs(html.split("<summary>As a table</summary>", -1));
  }

  private static String item(String words) {
    return "<li dir=\"auto\">" + words + "</li>";
  }

  private static Dial.Point point(int at, int value) {
    return new Dial.Point(at, value);
  }

  private ActivityPageTest opens(String kind) {
    scene.when(RUTH, new Activities.OpenActivity(kind)).happens();
    return this;
  }

  private ActivityPageTest answers(Member who, Answer answer) {
    String activity = scene.room().front().activities().open().orElseThrow().activity();
    scene.when(who, new Activities.GiveAnswer(activity, 1, answer)).happens();
    return this;
  }

  private String html(Edition edition, Language language) throws IOException {
    List<Recorded> record = new ArrayList<>();
    for (Entry entry : scene.entries()) {
      long order = record.size() + 1L;
      record.add(new Recorded(order, new CommandRef("command-" + order, "print"), 0, entry));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Transcript(
            SESSION,
            Stream.of(RUTH, ANA, BEN)
                .map(one -> new Seat(one.id(), SESSION.id(), one.role(), one.name(), false))
                .toList(),
            record,
            edition,
            language,
            ZoneOffset.UTC,
            Instant.EPOCH)
        .html(out);
    return out.toString(UTF_8);
  }
}
