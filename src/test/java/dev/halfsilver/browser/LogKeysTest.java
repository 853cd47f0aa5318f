package dev.halfsilver.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** However long a talk is, whoever goes by keyboard is soon past it and soon anywhere in it. */
@ExtendWith(OpenHouse.class)
class LogKeysTest {
  private Moderator ruth;
  private Participant ana;

  @BeforeEach
  void they_meet(Visit visit) {
    Guests guests = visit.house().invite(List.of("Ana"), List.of());
    ana = visit.participant(guests, "Ana", Device.DESK);
    ruth = visit.moderator(guests);
    ruth.takesTheirPlace();
    ana.comesToTheWaitingRoom();
    ruth.admits("Ana");
    ana.isInTheRoom();
    ruth.starts();
    for (String words : List.of("One.", "Two.", "Three.")) {
      ana.says(words);
      List.of(ana, ruth).forEach(person -> assertThat(person.at("message", words)).hasCount(1));
      assertThat(ana.at("pending")).hasCount(0);
    }
  }

  @Test
  void a_log_is_one_stop_and_arrows_go_from_message_to_message() {
    for (Person person : List.of(ana, ruth)) {
      log(person).focus();
      person.presses("Tab");
      assertThat(isInTheTalk(person)).isFalse();
      person.presses("Shift+Tab");
      assertThat(log(person)).isFocused();
      person.presses("ArrowUp", "ArrowUp");
      assertThat(person.at("message", "Two.")).isFocused();
      person.presses("ArrowDown");
      assertThat(person.at("message", "Three.")).isFocused();
      person.presses("Tab");
      assertThat(person.at("message", "Three.").locator("summary")).isFocused();
      person.presses("Tab");
      assertThat(isInTheTalk(person)).isFalse();
      person.presses("Shift+Tab");
      assertThat(log(person)).isFocused();
    }
  }

  @Test
  void who_takes_a_message_back_by_keyboard_stays_where_it_was() {
    log(ana).focus();
    ana.presses("ArrowUp", "Enter");
    assertThat(ana.at("message", "Three.").locator("[data-test=retract]")).isFocused();
    ana.presses("Enter");
    assertThat(ana.at("retracted")).isVisible();
    assertThat(ana.at("message", "You took this back.")).isFocused();
    ana.presses("ArrowUp");
    assertThat(ana.at("message", "Two.")).isFocused();
  }

  @Test
  void who_takes_a_message_back_with_a_pointer_is_not_thrown_out_of_the_talk() {
    ana.takesBack("One.");
    assertThat(ana.at("retracted")).isVisible();
    assertThat(ana.at("message", "You took this back.")).isFocused();
  }

  @Test
  void a_private_word_is_answered_with_enter() {
    ruth.saysPrivately("Ana", "All well?");
    assertThat(ana.at("turned")).isVisible();
    ana.turnsTo("everyone");
    assertThat(ana.at("composer")).isFocused();
    log(ana).focus();
    ana.presses("ArrowUp", "Enter");
    assertThat(ana.at("composer")).isFocused();
    assertThat(ana.at("to-private")).hasClass(Person.CHOSEN);
  }

  @Test
  void the_first_stops_of_a_page_lead_past_all_others() {
    for (Person person : List.of(ana, ruth)) {
      person.page.reload();
      assertThat(person.at("message", "Three.")).isVisible();
      person.presses("Tab");
      assertThat(person.at("skip-composer")).isFocused();
      assertThat(person.at("skip-composer")).isInViewport();
      person.presses("Enter");
      assertThat(person.at("composer")).isFocused();
      person.at("skip-talk").focus();
      person.presses("Enter");
      assertThat(log(person)).isFocused();
    }
  }

  private static Locator log(Person person) {
    return person.page.locator(".talk-scroll");
  }

  private static boolean isInTheTalk(Person person) {
    return (Boolean)
        person.page.evaluate("document.activeElement.closest('.talk-scroll') !== null");
  }
}
