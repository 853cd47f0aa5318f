package dev.halfsilver.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.WebSocketRoute;
import dev.halfsilver.room.Control;
import dev.halfsilver.room.Door;
import dev.halfsilver.study.StandardTerms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How participants answer what they are given to do, and what they see of each other. */
@ExtendWith(OpenHouse.class)
class AnsweringTest {
  private static final String SECRET = "somebody polishes the tap.";

  private final List<WebSocketRoute> lines = new ArrayList<>();
  private Visit visit;
  private Guests guests;
  private Participant ana;
  private Participant ben;
  private Participant chidi;
  private int asked;

  @BeforeEach
  void they_talk(Visit visit) {
    this.visit = visit;
    guests = visit.house().invite(List.of("Ana", "Ben", "Chidi"), List.of());
    Evening evening =
        new Evening(guests, visit.house().settingOf(guests), Instant.now().minusSeconds(60));
    evening.does("Ruth", new Door.Lead());
    for (String name : List.of("Ana", "Ben", "Chidi")) {
      evening.does(name, new Door.Join(name, StandardTerms.of(true).version()));
      evening.does("Ruth", new Door.Admit(guests.seatOf(name).id()));
    }
    evening.does("Ruth", new Control.Start());
    visit.house().remember(guests, evening.record());
    Moderator ruth = visit.moderator(guests);
    ruth.page.routeWebSocket("**/socket", line -> lines.add(line.connectToServer()));
    ruth.takesTheirPlace();
    ana = comesBack(visit.participant(guests, "Ana", Device.DESK));
    ben = comesBack(visit.participant(guests, "Ben"));
    ben.page.setViewportSize(360, 640);
  }

  @Test
  void what_is_open_is_seen_at_once_and_what_is_masked_only_when_it_may_be() {
    opens("washed-today");
    ana.at("hand-up").click();
    assertThat(ana.at("own-answer")).isVisible();
    assertThat(ben.at("others-answer")).hasCount(1);

    opens("bottle-who");
    ana.at("activity-text").fill(SECRET);
    ana.at("activity-send").click();
    assertThat(ana.at("own-answer")).containsText(SECRET);
    chidi = comesBack(visit.participant(guests, "Chidi"));
    chidi.at("activity-text").fill("nobody cooks.");
    chidi.at("activity-send").tap();
    assertThat(chidi.at("others-answer")).containsText(SECRET);
    assertThat(ana.at("others-answer")).containsText("nobody cooks.");
    has_no_word_of(ben, SECRET);
    ben.at("pass-rather_not").tap();
    assertThat(ben.at("others-answer")).hasCount(2);
    assertThat(ana.at("others-answer")).hasCount(1);

    opens("refills-closest");
    ana.at("option").nth(1).click();
    ana.at("activity-send").click();
    assertThat(ana.at("own-answer")).containsText("from the shop shelf");
    assertThat(ben.at("activity-form")).isVisible();
    assertThat(ben.at("others-answer")).hasCount(0);
    assertThat(ben.frames()).noneMatch(frame -> frame.contains("\"chosen\""));
    leads("reveal", ofRound("refills-closest"));
    assertThat(ben.at("others-answer")).hasCount(1);
    visit.photograph("answers-revealed");
  }

  @Test
  void somebody_answers_by_keyboard_alone_on_a_small_screen() {
    opens("refill-order");
    tabsTo(ben.at("down").first());
    ben.presses("Enter", "Enter");
    assertThat(ben.at("rank").nth(2)).containsText("costs less");
    assertThat(ben.at("rank-moved")).containsText("3");
    tabsTo(ben.at("activity-send"));
    ben.presses("Enter");
    assertThat(ben.at("own-answer").locator("li").nth(2)).containsText("costs less");

    opens("sink-sort");
    tabsTo(ben.at("group-name").first());
    ben.types("Wet");
    for (int card = 0; card < 8; card++) {
      ben.at("unsorted").locator("select").first().press("ArrowDown");
    }
    assertThat(ben.at("unsorted")).hasCount(0);
    tabsTo(ben.at("activity-send"));
    ben.presses("Enter");
    assertThat(ben.at("own-answer")).containsText("Wet");

    opens("concept-marks");
    tabsTo(ben.at("word").first());
    ben.presses("ArrowRight", "Shift+ArrowRight", "Enter");
    assertThat(ben.at("mark")).containsText("buy most");
    tabsTo(ben.at("comment"));
    ben.types("Not I.");
    tabsTo(ben.at("activity-send"));
    ben.presses("Enter");
    assertThat(ben.at("own-answer")).containsText("Not I.");

    opens("bottle-pins");
    tabsTo(ben.at("add-pin"));
    ben.presses("Enter");
    assertThat(ben.at("pin")).isFocused();
    ben.presses("ArrowRight", "Shift+ArrowUp");
    assertThat(ben.at("pin")).hasAttribute("aria-label", Pattern.compile("51.*45"));
    tabsTo(ben.at("activity-send"));
    ben.presses("Enter");
    assertThat(ben.at("own-answer")).isVisible();
    assertThat(answeredBy("Ben")).isEqualTo(4);
  }

  @Test
  void what_was_begun_survives_a_reload_and_what_was_sent_on_a_dead_line_counts_once() {
    ben.conduct.excuseABadLine();
    opens("bottle-who");
    ben.at("activity-text").fill("people have");
    ben.page.reload();
    assertThat(ben.at("activity-text")).hasValue("people have");
    ben.at("activity-text").fill("people have a garden.");
    visit.house().air.loseAnswers();
    ben.at("activity-send").tap();
    assertThat(ben.at("own-answer")).containsText("Sending");
    ben.page.waitForCondition(() -> answeredBy("Ben") == 1);
    visit.house().air.mend();
    ben.page.reload();
    assertThat(ben.at("own-answer")).containsText("people have a garden.");
    assertThat(ben.at("activity-change")).isVisible();
    assertThat(answeredBy("Ben")).isEqualTo(1);
  }

  @Test
  void an_answer_that_is_refused_stays_where_it_was_given_with_the_reason() {
    opens("bottle-who");
    ben.at("activity-text").fill("people talk.");
    visit.house().air.cut();
    ben.conduct.excuseABadLine();
    ben.at("activity-send").tap();
    leads("end_activity", ofRound("bottle-who"));
    visit.house().air.mend();
    assertThat(ben.at("answer-refused")).isVisible();
    assertThat(ben.at("own-answer")).containsText("people talk.");
    Accessibility.isGiven(ben, "a refused answer");
    Pictures.take(ben, "answer-refused");
    ben.at("answer-discard").tap();
    assertThat(ben.at("own-answer")).hasCount(0);
  }

  @Test
  void what_is_said_to_a_masked_question_is_an_answer_and_looks_like_the_talk_it_will_be() {
    leads("ask", "\"item\":\"refill-word\"");
    assertThat(ana.at("question-sees")).isVisible();
    ana.says("Coffee.");
    ana.says("Printer ink.");
    ana.reads("Coffee.");
    ana.reads("Printer ink.");
    ben.at("pass-nothing_to_add").tap();
    assertThat(ben.at("pass-nothing_to_add")).hasCount(0);
    has_no_word_of(ben, "Coffee");
    visit.photograph("masked-question");
    leads("reveal", ofRound("refill-word"));
    ben.reads("Coffee.");
    ben.reads("Printer ink.");
    ana.reads("Coffee.");
    assertThat(answeredBy("Ana")).isEqualTo(2);
  }

  @Test
  void one_speaks_in_a_role_until_one_steps_out() {
    opens("sink-talk");
    assertThat(ana.at("brief")).containsText("The new bottle");
    has_no_word_of(ben, "You moved in yesterday");
    ana.says("I mean to stay.");
    assertThat(ben.at("message", "I mean to stay.").locator("[data-test=role]"))
        .containsText("The new bottle");
    visit.photograph("role-play");
    ana.at("activity-text").fill("I enjoyed that.");
    ana.at("activity-send").click();
    assertThat(ana.at("as-role")).hasCount(0);
    ana.says("Now I am myself.");
    assertThat(ben.at("message", "Now I am myself.").locator("[data-test=role]")).hasCount(0);
  }

  @Test
  void where_a_dial_stands_while_the_film_plays_is_sent_when_it_halts() {
    opens("film-dial");
    ana.at("film").evaluate("film => { film.muted = true; return film.play(); }");
    ana.at("slider").focus();
    ana.page.waitForCondition(() -> filmIsBeyond(0.5));
    ana.presses("ArrowRight", "ArrowRight");
    ana.at("film").evaluate("film => film.pause()");
    ana.page.waitForCondition(() -> answeredBy("Ana") > 0);
    assertThat(ana.at("film")).isVisible();
    leads("end_activity", ofRound("film-dial"));
    ana.at("activity-fold").click();
    assertThat(ana.at("own-answer").locator("svg"))
        .hasAttribute("aria-label", Pattern.compile("50.*52"));
  }

  @Test
  void the_kinds_bar_nobody() {
    for (String item :
        List.of(
            "washed-today",
            "sink-sort",
            "bottle-pins",
            "bottle-who",
            "film-dial",
            "concept-marks",
            "beside-your-sink",
            "refills-closest",
            "refill-order",
            "sink-talk",
            "said-tonight")) {
      opens(item);
      for (Participant person : List.of(ana, ben)) {
        assertThat(person.at("activity-form")).isVisible();
        Accessibility.isGiven(person, item + ", " + person.name);
      }
      visit.isSoundOnEveryScreen(item);
      visit.photograph("activity-" + item);
    }
  }

  private void opens(String item) {
    leads("open_activity", "\"item\":\"" + item + "\"");
    for (Participant person : List.of(ana, ben)) {
      assertThat(person.page.locator("[data-activity=" + item + "]")).isVisible();
    }
  }

  private static String ofRound(String activity) {
    return "\"activity\":\"" + activity + "\",\"round\":1";
  }

  /** What Ruth asks of the room, over the line that her page has. */
  private void leads(String command, String fields) {
    asked++;
    String id = "answering-%04d".formatted(asked);
    lines.getLast().send("{\"type\":\"%s\",\"id\":\"%s\",%s}".formatted(command, id, fields));
  }

  private boolean filmIsBeyond(double seconds) {
    return (boolean) ana.at("film").evaluate("(film, at) => film.currentTime > at", seconds);
  }

  private void tabsTo(Locator target) {
    assertThat(target).isVisible();
    for (int i = 0; i < 80; i++) {
      if ((boolean) target.evaluate("e => e === document.activeElement")) {
        return;
      }
      ben.presses("Tab");
    }
    throw new AssertionError("Tab never comes to " + target);
  }

  private static void has_no_word_of(Participant person, String words) {
    assertThat(person.page.content()).doesNotContain(words);
    assertThat(person.frames()).noneMatch(frame -> frame.contains(words));
  }

  private long answeredBy(String name) {
    return Told.by(visit.house().transcript(guests.session())).stream()
        .filter(line -> line.equals("answers/%s: %s answered".formatted(name, name)))
        .count();
  }

  private static Participant comesBack(Participant participant) {
    participant.followsTheirLink();
    participant.clicksContinue();
    participant.isInTheRoom();
    return participant;
  }
}
