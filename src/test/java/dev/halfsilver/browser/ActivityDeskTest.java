package dev.halfsilver.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Activities on the desk, and as those see them who only watch. */
@ExtendWith(OpenHouse.class)
class ActivityDeskTest {
  private static final String POLL = "refills-closest";
  private static final String RATING = "beside-your-sink";

  private Visit visit;
  private Moderator ruth;
  private Observer priya;
  private OnTheWire ana;
  private OnTheWire ben;
  private OnTheWire chidi;

  @BeforeEach
  void they_meet(Visit visit) {
    this.visit = visit;
    Guests guests = visit.house().invite(List.of("Ana", "Ben", "Chidi"), List.of("Priya"));
    ruth = visit.moderator(guests);
    priya = visit.observer(guests, "Priya");
    ruth.takesTheirPlace();
    priya.takesTheirPlace();
    ana = new OnTheWire(guests, "Ana");
    ben = new OnTheWire(guests, "Ben");
    chidi = new OnTheWire(guests, "Chidi");
    List.of("Ana", "Ben", "Chidi").forEach(ruth::admits);
    ruth.starts();
  }

  @AfterEach
  void they_go() {
    Stream.of(ana, ben, chidi).forEach(OnTheWire::close);
  }

  @Test
  void a_poll_is_opened_from_the_guide_answered_masked_revealed_ended_and_opened_again() {
    opens(POLL);
    assertThat(stage(ruth)).containsText("Poll, choose one");
    assertThat(item(POLL).locator("[data-test=item-state]")).hasText("Open now");

    ana.answers(POLL, 1, choosing(0));
    ben.answers(POLL, 1, choosing(0));
    ben.answers(POLL, 1, choosing(1));
    chidi.passes(POLL, 1);
    for (Person person : List.of(ruth, priya)) {
      assertThat(counts(person)).containsText("2 answered · 1 passed");
      assertThat(counts(person)).containsText("1 changed theirs");
      assertThat(bar(person, "A, through the letterbox")).hasText("1");
      assertThat(answer(person, "Ben")).containsText("B, from the shop shelf");
      assertThat(answer(person, "Ben")).containsText("At first: A, through the letterbox");
      assertThat(answer(person, "Chidi")).containsText("would rather not say");
      Accessibility.isGiven(person, "a running activity");
    }
    visit.photograph("activity");

    stage(ruth).locator("[data-test=masking]").selectOption("never");
    assertThat(ruth.at("soon")).containsText("Never seen");
    ruth.at("put-now").click();
    assertThat(stage(ruth).locator("[data-test=reveal]")).isDisabled();
    assertThat(stage(priya)).containsText("Participants never see each other’s answers");
    stage(ruth).locator("[data-test=masking]").selectOption("until_revealed");
    ruth.at("put-now").click();

    stage(ruth).locator("[data-test=reveal]").click();
    assertThat(ruth.at("shared-answer")).hasCount(0);
    ruth.at("put-now").click();
    assertThat(ruth.at("shared-answer")).hasCount(2);
    assertThat(priya.at("shared-answer")).hasCount(2);

    endsAndOpensAgain(POLL);
    assertThat(item(POLL).locator("[data-test=item-state]")).hasText("Open now · Round 2");
    ana.answers(POLL, 2, choosing(1));
    ben.answers(POLL, 2, choosing(1));
    for (Person person : List.of(ruth, priya)) {
      assertThat(moved(person)).containsText("1 of 2 moved · Ana");
      assertThat(stage(person).locator("[data-test=figure]")).hasCount(2);
      assertThat(answer(person, "Ana")).containsText("Round 1: A, through the letterbox");
      assertThat(person.at("earlier-round")).hasCount(1);
    }
    visit.photograph("activity-again");
  }

  @Test
  void a_rating_says_which_way_they_moved() {
    opens(RATING);
    ana.answers(RATING, 1, rating(3));
    ben.answers(RATING, 1, rating(6));
    chidi.answers(RATING, 1, rating(4));
    assertThat(counts(ruth)).containsText("3 answered · median 4");
    endsAndOpensAgain(RATING);
    ana.answers(RATING, 2, rating(5));
    ben.answers(RATING, 2, rating(2));
    chidi.answers(RATING, 2, rating(4));
    assertThat(moved(ruth)).containsText("2 of 3 moved · 1 up · 1 down · Ana and Ben");
  }

  @Test
  void what_is_about_to_reach_everybody_can_be_taken_back_and_no_single_key_does_it() {
    opens(POLL);
    ana.answers(POLL, 1, choosing(0));
    assertThat(answer(ruth, "Ana")).isVisible();
    for (String verb : List.of("reveal", "end-activity")) {
      Locator button = stage(ruth).locator("[data-test=" + verb + "]");
      button.focus();
      ruth.presses("Enter");
      assertThat(button).hasText("Undo");
      ruth.presses("Escape");
      assertThat(ruth.at("soon")).hasCount(0);
      assertThat(button).hasText(Pattern.compile("Reveal|End"));
    }
    assertThat(ruth.at("shared-answer")).hasCount(0);
    assertThat(item(POLL).locator("[data-test=item-state]")).hasText("Open now");
  }

  @Test
  void an_activity_made_on_the_spot_keeps_what_was_written_through_a_refusal() {
    ruth.at("new-activity").click();
    ruth.page.locator("[name=own-kind][value=poll]").check();
    ruth.at("own-prompt").fill("Who would buy it?");
    ruth.at("own-lines").fill("Me\nMe");
    Accessibility.isGiven(ruth, "a new activity");
    ruth.at("open-own").click();
    assertThat(ruth.at("own-refused")).isVisible();
    assertThat(ruth.at("own-prompt")).hasValue("Who would buy it?");
    assertThat(ruth.at("notice")).hasCount(0);

    ruth.at("own-lines").fill("Me\nNot me");
    ruth.at("open-own").click();
    assertThat(ruth.at("dialog")).hasCount(0);
    assertThat(stage(priya)).containsText("Who would buy it?");
  }

  @Test
  void what_somebody_said_is_put_to_everybody_and_shows_who_stands_with_whom() {
    ana.says("I would never pay more.");
    Locator message = ruth.at("message", "I would never pay more.");
    message.hover();
    message.locator("summary").click();
    message.locator("[data-test=ask-who-agrees]").click();
    ruth.at("own-prompt").fill("Do you agree with this?");
    ruth.at("open-own").click();
    assertThat(stage(ruth)).containsText("I would never pay more.");
    String activity =
        stage(ruth).locator("[data-test=round]").getAttribute("data-round").replace("/1", "");
    ana.answers(activity, 1, "{\"kind\":\"stands\",\"stands\":[\"agree\"]}");
    ben.answers(activity, 1, "{\"kind\":\"stands\",\"stands\":[\"agree\"]}");
    assertThat(stage(ruth).locator("[data-test=who-with-whom]")).containsText("Ben");
    assertThat(stage(priya).locator("[data-test=who-with-whom]")).containsText("Ben");
  }

  @Test
  void a_question_that_is_masked_says_so_in_the_guide_and_gathers_answers_on_the_stage() {
    assertThat(item("bottle-first").locator("[data-test=item-masking]"))
        .hasText("Seen once revealed");
    ruth.asks("bottle-first");
    ana.says("It looks heavy.");
    ana.says("And dear.");
    assertThat(answer(ruth, "Ana")).containsText("And dear.");
    assertThat(ruth.at("message", "It looks heavy.")).hasCount(0);
    assertThat(ruth.at("tally").last()).containsText("1 of 3 answered");
  }

  @Test
  void the_room_as_participants_have_it_shows_no_answer_before_the_reveal() {
    opens(POLL);
    ana.answers(POLL, 1, choosing(0));
    assertThat(answer(ruth, "Ana")).isVisible();
    ruth.at("as-participant").click();
    FrameLocator phone = ruth.page.frameLocator("[data-test=phone]");
    assertThat(phone.locator("[data-test=room]")).isVisible();
    assertThat(phone.locator("[data-test=figure]")).hasCount(0);
    assertThat(phone.locator("[data-test=room]")).not().containsText("Ana: A");
  }

  private void opens(String item) {
    ruth.page.locator("[data-test=item] [data-test=open][data-item=" + item + "]").click();
    ruth.at("put-now").click();
    assertThat(stage(ruth)).isVisible();
    assertThat(stage(priya)).isVisible();
  }

  private void endsAndOpensAgain(String item) {
    stage(ruth).locator("[data-test=end-activity]").click();
    ruth.at("put-now").click();
    assertThat(item(item).locator("[data-test=item-state]")).containsText("Was open");
    stage(ruth).locator("[data-test=open-again]").click();
    ruth.at("put-now").click();
    assertThat(stage(ruth)).containsText("Round 2");
  }

  private Locator item(String item) {
    return ruth.page.locator("[data-test=item][data-item=" + item + "]");
  }

  private static Locator stage(Person person) {
    return person.at("stage");
  }

  private static Locator counts(Person person) {
    return stage(person).locator("[data-test=round-counts]");
  }

  private static Locator moved(Person person) {
    return stage(person).locator("[data-test=moved]");
  }

  private static Locator answer(Person person, String name) {
    return stage(person)
        .locator("[data-test=answer]")
        .filter(new Locator.FilterOptions().setHasText(name));
  }

  private static Locator bar(Person person, String label) {
    return stage(person).locator(".bar-label:text-is('" + label + "') ~ .bar-value").first();
  }

  private static String choosing(int option) {
    return "{\"kind\":\"poll\",\"chosen\":[%d]}".formatted(option);
  }

  private static String rating(int value) {
    return "{\"kind\":\"rating\",\"value\":%d}".formatted(value);
  }
}
