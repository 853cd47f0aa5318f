package dev.halfsilver.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.halfsilver.room.activity.Activity;
import dev.halfsilver.room.activity.CardSort;
import dev.halfsilver.room.activity.Dial;
import dev.halfsilver.room.activity.Masking;
import dev.halfsilver.room.activity.OpenAnswer;
import dev.halfsilver.room.activity.PicturePins;
import dev.halfsilver.room.activity.Poll;
import dev.halfsilver.room.activity.Ranking;
import dev.halfsilver.room.activity.Rating;
import dev.halfsilver.room.activity.RolePlay;
import dev.halfsilver.room.activity.ShowOfHands;
import dev.halfsilver.room.activity.Stands;
import dev.halfsilver.room.activity.Task;
import dev.halfsilver.room.activity.TextMarks;
import dev.halfsilver.study.Guide;
import dev.halfsilver.study.GuideItem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Activities and masked questions in guides, as researchers write them. */
final class GuideActivitiesTest {
  private static final String ACTIVITY = "sections[0].items[0].activity";

  static Stream<Arguments> written() {
    return Stream.of(
        kind("{kind: open_answer}", new OpenAnswer("", false)),
        kind("{kind: open_answer, beginning: I would}", new OpenAnswer("I would", false)),
        kind("{kind: poll, options: [A, B]}", new Poll(List.of("A", "B"), 1, 1)),
        kind("{kind: poll, options: [A, B], most: 2}", new Poll(List.of("A", "B"), 1, 2)),
        kind(
            "{kind: rating, scale: stars, lowest: 1, highest: 5}",
            new Rating(Rating.Scale.STARS, 1, 5, "", "")),
        kind(
            "{kind: rating, scale: percent, highest: 100, lowName: never, highName: always}",
            new Rating(Rating.Scale.PERCENT, 0, 100, "never", "always")),
        kind(
            "{kind: rating, scale: points, lowest: -3, highest: 3}",
            new Rating(Rating.Scale.POINTS, -3, 3, "", "")),
        kind("{kind: dial, film: film}", new Dial("film", "", "")),
        kind(
            "{kind: dial, film: film, lowName: dull, highName: gripping}",
            new Dial("film", "dull", "gripping")),
        kind("{kind: ranking, options: [A, B]}", new Ranking(List.of("A", "B"))),
        kind("{kind: card_sort, cards: [A, B]}", new CardSort(List.of("A", "B"), List.of())),
        kind(
            "{kind: card_sort, cards: [A, B], groups: [Keep, Lose]}",
            new CardSort(List.of("A", "B"), List.of("Keep", "Lose"))),
        kind(
            "{kind: stands, statements: [It is a chore., {text: It saves money.}]}",
            new Stands(
                List.of(
                    new Stands.Statement("It is a chore.", OptionalLong.empty()),
                    new Stands.Statement("It saves money.", OptionalLong.empty())))),
        kind("{kind: show_of_hands}", new ShowOfHands()),
        kind(
            "{kind: text_marks, text: A bottle., marks: [like, Odd]}",
            new TextMarks("A bottle.", List.of("like", "Odd"), 12)),
        kind(
            "{kind: picture_pins, picture: bottle, feelings: [like], most: 5}",
            new PicturePins("bottle", List.of("like"), 5)),
        kind(
            "{kind: picture_pins, picture: bottle, feelings: [like]}",
            new PicturePins("bottle", List.of("like"), 12)),
        kind(
            "{kind: role_play, parts: [{name: The tap, brief: Be loud.}, The sponge]}",
            new RolePlay(
                List.of(
                    new RolePlay.Part("The tap", "Be loud."),
                    new RolePlay.Part("The sponge", "")))));
  }

  private static Arguments kind(String fields, Task<?> task) {
    return Arguments.of(fields, task);
  }

  @ParameterizedTest
  @MethodSource("written")
  void each_kind_is_read_and_what_is_empty_may_be_left_out(String fields, Task<?> task)
      throws Exception {
    assertThat(activity(fields)).isEqualTo(new Activity("Do it.", Masking.AFTER_OWN, 0, task));
  }

  @Test
  void no_kind_is_forgotten_here() {
    assertThat(written().map(kind -> kind.get()[1].getClass().getName()).distinct())
        .containsExactlyInAnyOrder(
            Arrays.stream(Task.class.getPermittedSubclasses())
                .map(Class::getName)
                .toArray(String[]::new));
  }

  @Test
  void an_activity_says_who_sees_answers_when_and_how_long_there_is_time() throws Exception {
    for (Masking masking : Masking.values()) {
      assertThat(
              activity(
                  "{kind: show_of_hands, seconds: 90, masking: %s}"
                      .formatted(masking.name().toLowerCase(Locale.ROOT))))
          .isEqualTo(new Activity("Do it.", masking, 90, new ShowOfHands()));
    }
  }

  @Test
  void a_question_is_open_unless_it_says_otherwise() throws Exception {
    assertThat(items("{id: a, question: 'Why?'}, {id: b, question: 'And?', masking: never}"))
        .containsExactly(
            new GuideItem.Question("a", "Why?", Masking.OPEN, "", 0, List.of()),
            new GuideItem.Question("b", "And?", Masking.NEVER, "", 0, List.of()));
  }

  @Test
  void an_activity_has_a_note_minutes_and_probes_like_any_item() throws Exception {
    assertThat(
            items(
                "{id: a, activity: {kind: show_of_hands, prompt: 'You?'}, note: Wait., minutes: 2,"
                    + " probes: [{id: p, question: 'Why?'}]}"))
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item).isInstanceOf(GuideItem.Doing.class);
              assertThat(item.note()).isEqualTo("Wait.");
              assertThat(item.minutes()).isEqualTo(2);
              assertThat(item.probes()).hasSize(1);
            });
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        wrong(
            "{kind: pole, prompt: P}",
            ACTIVITY
                + ".kind: should be one of card_sort, dial, open_answer, picture_pins, poll,"
                + " ranking, rating, role_play, show_of_hands, stands, text_marks"),
        wrong("{prompt: P}", ACTIVITY + ".kind: is missing"),
        wrong("{kind: show_of_hands}", ACTIVITY + ".prompt: is missing"),
        wrong(
            "{kind: show_of_hands, prompt: ''}",
            "sections[0].items[0]: the prompt of item \"a\" is missing"),
        wrong(
            "{kind: show_of_hands, prompt: P, masking: until_reveal}",
            ACTIVITY + ".masking: should be one of open, after_own, until_revealed, never"),
        wrong(
            "{kind: show_of_hands, prompt: P, seconds: 5}",
            "sections[0].items[0]: the activity of item \"a\": its seconds are 10 to 3,600, or left"
                + " out where it has no end of its own"),
        wrong(
            "{kind: show_of_hands, prompt: P, seconds: soon}",
            ACTIVITY + ".seconds: should be a whole number"),
        wrong(
            "{kind: poll, prompt: P, options: [A, A]}",
            "sections[0].items[0]: the activity of item \"a\": two of its options, cards, groups,"
                + " statements, marks, feelings or parts read the same"),
        wrong(
            "{kind: poll, prompt: P, option: [A, B]}",
            ACTIVITY + ".option: is not a field that is known here",
            "sections[0].items[0]: the activity of item \"a\": it has too few options, cards,"
                + " groups, statements, marks, feelings or parts, or one without words"),
        wrong(
            "{kind: poll, prompt: P, options: A}",
            ACTIVITY + ".options: should be a list",
            "sections[0].items[0]: the activity of item \"a\": it has too few options, cards,"
                + " groups, statements, marks, feelings or parts, or one without words"),
        wrong(
            "{kind: poll, prompt: P, options: [A, 7, B]}",
            ACTIVITY + ".options[1]: should be text; put it in quotes"),
        wrong(
            "{kind: poll, prompt: P, options: [A, B], most: 3}",
            "sections[0].items[0]: the activity of item \"a\": its least or most is a number of"
                + " choices, marks or pins that nobody can make"),
        wrong(
            "{kind: rating, prompt: P, scale: stars, highest: 5}",
            "sections[0].items[0]: the activity of item \"a\": stars go from 1 to 3 or up to 10,"
                + " points have 2 to 11 steps between -100 and 100, and percent goes from 0 to"
                + " 100"),
        wrong(
            "{kind: rating, prompt: P, scale: hearts, lowest: 1, highest: 5}",
            ACTIVITY + ".scale: should be one of stars, points, percent"),
        wrong(
            "{kind: stands, prompt: P, statements: [{text: So., said: 4}]}",
            ACTIVITY + ".statements[0].said: is not a field that is known here"),
        wrong(
            "{kind: role_play, prompt: P, parts: [{nam: The tap}]}",
            ACTIVITY + ".parts[0].nam: is not a field that is known here",
            "sections[0].items[0]: a text of the activity of item \"a\" is missing"),
        wrong(
            "{kind: open_answer, prompt: P, inTalk: true}",
            ACTIVITY + ".inTalk: give a question a masking instead"),
        wrong(
            "{kind: dial, prompt: P, film: bottle}",
            ACTIVITY + ".film: \"bottle\" is no film, and the activity needs one"),
        wrong(
            "{kind: picture_pins, prompt: P, picture: film, feelings: [like]}",
            ACTIVITY + ".picture: \"film\" is no picture, and the activity needs one"),
        wrong(
            "{kind: picture_pins, prompt: P, picture: words, feelings: [like]}",
            ACTIVITY + ".picture: \"words\" is no picture, and the activity needs one"),
        wrong(
            "{kind: dial, prompt: P, film: trailer}",
            ACTIVITY + ".film: \"trailer\" is not among the stimuli"),
        wrong("{kind: dial, prompt: P}", ACTIVITY + ".film: is missing"),
        wrong("poll", ACTIVITY + ": there should be an object with fields here"));
  }

  private static Arguments wrong(String activity, String... flaws) {
    return Arguments.of(activity, flaws);
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void what_is_wrong_with_an_activity_is_said_with_its_place(String activity, String[] flaws) {
    assertFlaws("{id: a, activity: %s}".formatted(activity), flaws);
  }

  @Test
  void an_item_is_one_thing_and_only_what_is_answered_is_masked() {
    assertFlaws(
        "{id: a, question: 'Why?', activity: {kind: show_of_hands, prompt: P}}",
        "sections[0].items[0].question: an item has either a question, something to show or an"
            + " activity");
    assertFlaws(
        "{id: a, show: bottle, activity: {kind: show_of_hands, prompt: P}}",
        "sections[0].items[0].question: an item has either a question, something to show or an"
            + " activity");
    assertFlaws(
        "{id: a, show: bottle, masking: never}",
        "sections[0].items[0].masking: there are no answers to what is only shown");
    assertFlaws(
        "{id: a, activity: {kind: show_of_hands, prompt: P}, masking: never}",
        "sections[0].items[0].masking: belongs among the fields of the activity");
    assertFlaws(
        "{id: a, question: 'Why?', masking: hidden}",
        "sections[0].items[0].masking: should be one of open, after_own, until_revealed, never");
  }

  @Test
  void an_activity_has_an_id_that_nothing_else_has() {
    assertFlaws(
        "{id: a, question: 'Why?'}, {id: a, activity: {kind: show_of_hands, prompt: P}}",
        "sections[0].items[1].id: item or probe \"a\" is there twice");
  }

  @Test
  void everything_that_is_wrong_with_activities_is_told_at_once() {
    assertFlaws(
        "{id: a, activity: {kind: pole}}, {id: b, masking: never, show: none},"
            + " {id: a, activity: {kind: dial, film: bottle, masking: 7}},"
            + " {id: d, activity: {kind: poll, prompt: P, options: [A, A], seconds: x}}",
        "sections[0].items[0].activity.prompt: is missing",
        ACTIVITY
            + ".kind: should be one of card_sort, dial, open_answer, picture_pins, poll, ranking,"
            + " rating, role_play, show_of_hands, stands, text_marks",
        "sections[0].items[1].masking: there are no answers to what is only shown",
        "sections[0].items[2].id: item or probe \"a\" is there twice",
        "sections[0].items[2].activity.prompt: is missing",
        "sections[0].items[2].activity.masking: should be text; put it in quotes",
        "sections[0].items[3].activity.seconds: should be a whole number",
        "sections[0].items[3]: the activity of item \"d\": two of its options, cards, groups,"
            + " statements, marks, feelings or parts read the same",
        "sections[0].items[1].show: item \"b\" shows \"none\", which is not among the stimuli",
        "sections[0].items[2].activity.film: \"bottle\" is no film, and the activity needs one");
  }

  private static Activity activity(String fields) throws Exception {
    String prompted = fields.replaceFirst("\\{", "{prompt: Do it., ");
    return ((GuideItem.Doing) items("{id: a, activity: %s}".formatted(prompted)).getFirst())
        .activity();
  }

  private static List<GuideItem> items(String items) throws Exception {
    return read(items).sections().getFirst().items();
  }

  private static Guide read(String items) throws Exception {
    String guide =
        """
        title: Refills
        topic: A new way to refill
        format: focus-group
        plannedMinutes: 60
        sections:
          - {id: s, title: All of it, items: [%s]}
        stimuli:
          - {id: bottle, kind: image, title: The bottle, alt: A bottle., file: bottle.png}
          - {id: film, kind: video, title: The film, alt: A film., file: film.webm}
          - {id: words, kind: text, title: The words, text: A bottle you keep.}
        """
            .formatted(items);
    return GuideJson.fromDisk(new YAMLMapper().readTree(guide)).guide();
  }

  private static void assertFlaws(String items, String... flaws) {
    assertThatThrownBy(() -> read(items))
        .isInstanceOfSatisfying(
            MalformedDocument.class,
            wrong ->
                assertThat(wrong.flaws())
                    .extracting(MalformedDocument.Flaw::toString)
                    .containsExactlyInAnyOrder(flaws));
  }
}
