package dev.halfsilver.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the screens say is so: names, counts, and who said what. */
@ExtendWith(OpenHouse.class)
class PlainWordsTest {
  private static final String HEBREW = "שָׁלוֹם";

  private static final String CUT_OFF =
      """
      name => getComputedStyle(name).overflowY === 'visible' ? 0
          : name.scrollHeight - name.clientHeight
      """;

  private Visit visit;
  private Guests guests;
  private Participant ana;
  private Moderator ruth;
  private Observer priya;

  @BeforeEach
  void they_meet(Visit visit) {
    this.visit = visit;
    guests = visit.house().invite(List.of("Ana"), List.of("Priya"));
    ana = visit.participant(guests, "Ana");
    ruth = visit.moderator(guests);
    priya = visit.observer(guests, "Priya");
    ruth.takesTheirPlace();
    priya.takesTheirPlace();
    ana.comesToTheWaitingRoom();
    ruth.admits("Ana");
    ana.isInTheRoom();
    ruth.starts();
  }

  @Test
  void every_log_is_named_after_what_is_in_it() {
    for (Person person : List.of(ruth, priya)) {
      assertThat(log(person, "The discussion")).hasCount(1);
      assertThat(log(person, "What is said in the backroom")).hasCount(1);
      person.at("tab-notes").click();
      assertThat(log(person, "My notes")).hasCount(1);
    }
    ruth.saysPrivately("Ana", "Between us.");
    assertThat(log(ruth, "Private with Ana")).hasCount(1);
  }

  private static Locator log(Person person, String name) {
    return person.page.getByRole(
        AriaRole.LOG, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  @Test
  void a_list_of_private_threads_says_whose_the_last_words_are() {
    ruth.saysPrivately("Ana", "How are you?");
    priya.at("tab-private").click();
    assertThat(priya.at("thread", "Ana")).containsText("Ruth: How are you?");
    ana.saysPrivately("Well, thank you.");
    assertThat(priya.at("thread", "Ana").locator(".soft")).hasText("Well, thank you.");
  }

  @Test
  void words_that_are_too_many_are_counted_and_it_is_said_what_to_do() {
    ana.writes("x".repeat(4200));
    assertThat(ana.at("too-long"))
        .hasText("200 characters too many to send. Shorten it, or send it in parts.");
    assertThat(ana.at("composer")).hasAttribute("aria-invalid", "true");
    assertThat(ana.at("send")).isDisabled();
    ana.writes("x".repeat(4000));
    assertThat(ana.at("too-long")).hasCount(0);
    ana.at("send").click();
    assertThat(ana.at("composer")).isEmpty();
  }

  @Test
  void no_letter_of_a_name_is_cut_off_in_the_list_of_people() {
    Guests others = visit.house().invite(List.of(HEBREW), List.of());
    Participant shalom = visit.participant(others, HEBREW);
    Moderator leader = visit.moderator(others);
    leader.takesTheirPlace();
    shalom.comesToTheWaitingRoom();
    leader.admits(HEBREW);
    assertThat(leader.page.locator(".person .person-name").evaluate(CUT_OFF))
        .as("pixels of the name's letters that are cut off")
        .isEqualTo(0);
  }
}
