package dev.halfsilver.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A private word gets a private answer, unless its reader wants it otherwise. */
@ExtendWith(OpenHouse.class)
class PrivateWordTest {
  private static final String WORD = "Is it your husband who does it?";

  private Visit visit;
  private Guests guests;
  private Moderator ruth;
  private Participant ana;

  @BeforeEach
  void they_meet(Visit visit) {
    this.visit = visit;
    guests = visit.house().invite(List.of("Ana"), List.of());
    ana = visit.participant(guests, "Ana", Device.DESK);
    ruth = visit.moderator(guests);
    ruth.takesTheirPlace();
    ana.comesToTheWaitingRoom();
    ruth.admits("Ana");
    ana.isInTheRoom();
    ruth.starts();
    assertThat(ana.at("composer")).isVisible();
  }

  @Test
  void who_had_begun_nothing_and_simply_answers_answers_privately() {
    ana.at("composer").click();
    ruth.saysPrivately("Ana", WORD);
    assertThat(ana.at("turned")).containsText("Ruth wrote to you alone.");
    assertThat(ana.at("to-private")).hasClass(Person.CHOSEN);
    assertThat(ana.at("form")).hasAttribute("data-ground", "dusk");
    assertThat(ana.at("composer")).isFocused();
    ana.types("It is, but do not say so.");
    ana.presses("Enter");
    ruth.readsPrivately("Ana", "It is, but do not say so.");
    assertThat(ana.at("turned")).hasCount(0);

    assertThat(answers()).containsExactly("aside/Ana: Ana said It is, but do not say so.");
  }

  @Test
  void words_that_were_begun_stay_where_they_were_and_the_answer_is_offered() {
    ana.writes("As I was saying");
    ruth.saysPrivately("Ana", WORD);
    assertThat(ana.at("private-word")).containsText("Ruth wrote to you alone.");
    assertThat(ana.at("to-everyone")).hasClass(Person.CHOSEN);
    assertThat(ana.at("composer")).hasValue("As I was saying");
    ana.at("answer-word").click();
    assertThat(ana.at("to-private")).hasClass(Person.CHOSEN);
    assertThat(ana.at("composer")).isFocused();
    assertThat(ana.at("composer")).isEmpty();
    ana.types("It is.");
    ana.presses("Enter");
    ana.turnsTo("everyone");
    assertThat(ana.at("composer")).hasValue("As I was saying");
    assertThat(ana.at("private-word")).hasCount(0);

    ruth.readsPrivately("Ana", "It is.");
    assertThat(answers()).containsExactly("aside/Ana: Ana said It is.");
  }

  @Test
  void who_does_not_want_to_answer_puts_the_offer_away() {
    ana.writes("As I was saying");
    ruth.saysPrivately("Ana", WORD);
    ana.at("put-aside").click();
    assertThat(ana.at("private-word")).hasCount(0);
    ruth.saysPrivately("Ana", "Or your son?");
    assertThat(ana.at("private-word")).isVisible();
  }

  @Test
  void a_private_bubble_can_be_answered_where_it_stands() {
    ruth.saysPrivately("Ana", WORD);
    ana.turnsTo("everyone");
    ruth.says("Thank you all.");
    ana.reads("Thank you all.");
    ana.at("message", WORD).locator("[data-test=answer]").click();
    assertThat(ana.at("to-private")).hasClass(Person.CHOSEN);
    assertThat(ana.at("composer")).isFocused();
    assertThat(ana.at("answer")).hasCount(1);
  }

  @Test
  void the_count_of_what_is_new_further_down_says_what_of_it_is_private() {
    ruth.says("Here is how it goes. ".repeat(180));
    ana.reads("Here is how it goes.");
    ana.page.locator(".talk-scroll").evaluate("talk => talk.scrollTop = 0");
    ruth.saysPrivately("Ana", WORD);
    assertThat(ana.at("new-messages")).hasText("1 private message");
    ruth.drafts("everyone", "So much for that.");
    ruth.at("send").click();
    assertThat(ana.at("new-messages")).hasText("2 new messages · 1 private");
  }

  @Test
  void the_composer_never_turns_to_everyone_by_itself_but_offers_it_for_a_new_question() {
    ruth.saysPrivately("Ana", WORD);
    assertThat(ana.at("turned")).isVisible();
    ana.writes("It is.");
    ana.at("send").click();
    ruth.asks("first-name");
    ana.isAsked("Let us go round the group.");
    assertThat(ana.at("to-private")).hasClass(Person.CHOSEN);
    ana.at("answer-everyone").click();
    assertThat(ana.at("to-everyone")).hasClass(Person.CHOSEN);
    assertThat(ana.at("composer")).isFocused();
    assertThat(ana.at("new-question")).hasCount(0);
  }

  private List<String> answers() {
    return Told.by(visit.house().transcript(guests.session())).stream()
        .filter(line -> line.contains("Ana said"))
        .toList();
  }
}
