package dev.halfsilver.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who replies says to what, and whoever reads it can look it up. */
@ExtendWith(OpenHouse.class)
class RepliesTest {
  private static final String LONG =
      "Mine always leaks, and then the whole bag smells of it for a week, whatever I do about it.";

  private Visit visit;
  private Guests guests;
  private Participant ana;
  private Participant ben;
  private Moderator ruth;
  private Observer priya;

  @BeforeEach
  void they_meet(Visit visit) {
    this.visit = visit;
    guests = visit.house().invite(List.of("Ana", "Ben"), List.of("Priya"));
    ana = visit.participant(guests, "Ana");
    ben = visit.participant(guests, "Ben", Device.DESK);
    ruth = visit.moderator(guests);
    priya = visit.observer(guests, "Priya");
    ruth.takesTheirPlace();
    priya.takesTheirPlace();
    for (Participant one : List.of(ana, ben)) {
      one.comesToTheWaitingRoom();
      ruth.admits(one.name);
      one.isInTheRoom();
    }
    ruth.starts();
    ana.says(LONG);
    ben.says("I never carry one.");
    List.of(ana, ben).forEach(one -> one.reads("I never carry one."));
    ruth.reads("I never carry one.");
  }

  @Test
  void a_reply_shows_what_it_is_to_on_every_screen_and_in_the_transcript() {
    saying(ruth, "I never").locator("summary").click();
    saying(ruth, "I never").locator("[data-test=reply]").click();
    assertThat(ruth.at("composer")).isFocused();
    assertThat(ruth.at("replying")).containsText("Reply to Ben");
    ruth.types("Why not?");
    ruth.presses("Enter");
    assertThat(ruth.at("replying")).hasCount(0);

    saying(ana, "I never").locator("[data-test=reply]").tap();
    assertThat(ana.at("composer")).isFocused();
    assertThat(ana.at("replying")).containsText("I never carry one.");
    Pictures.take(ana, "replying");
    ana.types("Same here.");
    ana.at("send").tap();
    assertThat(ana.at("replying")).hasCount(0);
    assertThat(ana.at("pending")).hasCount(0);

    for (Person person : List.of(ana, ben, ruth, priya)) {
      assertThat(quoteOf(person, "Same here.")).containsText("I never carry one.");
      String name = person == ben ? "You" : "Ben";
      assertThat(quoteOf(person, "Why not?")).containsText(name);
      Pictures.take(person, "replies-" + person.name);
      Accessibility.isGiven(person, "a talk with replies");
    }
    assertThat(visit.house().transcript(guests.session()))
        .anyMatch(line -> line.at("/quote/text").asText().equals("I never carry one."));
    assertThat(ruth.downloads("transcript-html"))
        .contains("<q dir=\"auto\">I never carry one.</q>");
    ruth.at("as-participant").click();
    FrameLocator phone = ruth.page.frameLocator("[data-test=phone]");
    assertThat(phone.locator("[data-test=quote]").last()).containsText("I never carry one.");
  }

  @Test
  void by_keyboard_alone_one_replies_and_lets_go_of_it_and_finds_what_was_replied_to() {
    ben.page.locator(".talk-scroll").focus();
    ben.presses("ArrowUp", "ArrowUp", "Enter");
    assertThat(ben.at("composer")).isFocused();
    assertThat(ben.at("composer")).hasAccessibleDescription("Reply to Ana " + LONG);
    ben.types("Mine");
    ben.presses("Escape");
    assertThat(ben.at("replying")).hasCount(0);
    assertThat(ben.at("composer")).isFocused();
    assertThat(ben.at("composer")).hasValue("Mine");

    ben.page.locator(".talk-scroll").focus();
    ben.presses("ArrowUp", "ArrowUp", "Tab");
    assertThat(saying(ben, LONG).locator("[data-test=reply]")).isFocused();
    ben.presses("Enter");
    ben.types(" too.");
    ben.presses("Enter");
    assertThat(quoteOf(ben, "Mine too.")).containsText("Mine always leaks");
    ben.page.locator(".talk-scroll").focus();
    ben.presses("ArrowUp", "Tab");
    assertThat(quoteOf(ben, "Mine too.")).isFocused();
    ben.presses("Enter");
    assertThat(ben.page.locator("[data-found]")).containsText(LONG);
    assertThat(saying(ben, LONG)).isFocused();
  }

  @Test
  void who_comes_to_a_reply_with_a_screen_reader_is_told_what_it_is_to() {
    saying(ana, "I never").locator("[data-test=reply]").tap();
    ana.types("Same here.");
    ana.at("send").tap();
    for (Person person : List.of(ana, ben, ruth, priya)) {
      assertThat(quoteOf(person, "Same here.")).isVisible();
      assertThat(person.at("pending")).hasCount(0);
      String to = person == ben ? "You" : "Ben";
      assertThat(lastIsNamed(person))
          .startsWith(person == ana ? "You" : "Ana")
          .containsOnlyOnce("In reply to " + to + ": “I never carry one.”. Same here.")
          .containsOnlyOnce("I never carry one.");
    }
    ben.takesBack("I never carry one.");
    for (Person person : List.of(ana, ruth)) {
      assertThat(quoteOf(person, "Same here.")).containsText("no longer shown");
      assertThat(lastIsNamed(person)).contains("In reply to Ben: no longer shown. Same here.");
    }
  }

  @Test
  void a_reply_that_is_being_written_is_one_after_a_reload_too() {
    saying(ana, "I never").locator("[data-test=reply]").tap();
    ana.types("Same");
    ana.page.reload();
    assertThat(ana.at("replying")).containsText("Reply to Ben");
    assertThat(ana.at("composer")).hasValue("Same");
    ana.at("let-go").tap();
    assertThat(ana.at("replying")).hasCount(0);
    ana.page.reload();
    assertThat(ana.at("composer")).hasValue("Same");
    assertThat(ana.at("replying")).hasCount(0);
  }

  @Test
  void of_what_was_taken_back_no_quote_has_a_word() {
    saying(ben, LONG).hover();
    saying(ben, LONG).locator("[data-test=reply]").click();
    ben.types("Mine too.");
    ben.presses("Enter");
    saying(ana, "I never").locator("[data-test=reply]").tap();
    for (Person person : List.of(ana, ruth, priya)) {
      assertThat(quoteOf(person, "Mine too.")).containsText("Mine always leaks");
    }
    ana.takesBack(LONG);
    saying(ruth, "I never").locator("summary").click();
    saying(ruth, "I never").locator("[data-test=retract]").click();
    for (Person person : List.of(ana, ben, ruth, priya)) {
      assertThat(quoteOf(person, "Mine too.")).containsText("no longer shown");
      assertThat(person.at("quote-gone").first()).isVisible();
      assertThat(person.page.content()).doesNotContain("always leaks");
    }
    assertThat(ana.at("replying")).containsText("no longer shown");
    ana.writes("Why did it go?");
    ana.at("send").tap();
    assertThat(quoteOf(ben, "Why did it go?")).containsText("no longer shown");
  }

  @Test
  void those_behind_the_mirror_reply_to_each_other_and_a_private_word_is_replied_to() {
    priya.remarks("Listen to the bag.");
    ruth.readsBehindTheMirror("Listen to the bag.");
    ruth.at("backroom-message", "Listen").hover();
    ruth.at("backroom-message", "Listen").locator("[data-test=reply]").click();
    assertThat(ruth.at("to-backroom")).hasClass(Person.CHOSEN);
    assertThat(ruth.at("replying")).containsText("Reply to Priya");
    ruth.types("I will ask.");
    ruth.presses("Enter");
    assertThat(priya.at("backroom-message", "I will ask.").locator("[data-test=quote]"))
        .containsText("Listen to the bag.");
    priya.page.locator(".chat-scroll").focus();
    priya.presses("ArrowUp", "Enter");
    assertThat(priya.at("backroom-composer")).isFocused();
    priya.types("Thank you.");
    priya.presses("Enter");
    assertThat(priya.at("backroom-message", "Thank you.").locator("[data-test=quote]"))
        .containsText("I will ask.");
    Pictures.take(priya, "replies-behind-Priya");
    Pictures.take(ruth, "replies-behind-Ruth");

    ruth.saysPrivately("Ana", "Which bag is it?");
    ana.at("message", "Which bag").locator("[data-test=answer]").tap();
    assertThat(ana.at("to-private")).hasClass(Person.CHOSEN);
    ana.types("My work bag.");
    ana.at("send").tap();
    assertThat(quoteOf(ana, "My work bag.")).containsText("Which bag is it?");
    ruth.readsPrivately("Ana", "My work bag.");
    assertThat(ruth.at("private-message", "My work bag.").locator("[data-test=quote]"))
        .containsText("Which bag is it?");
    Pictures.take(ana, "replies-private");
  }

  /** The last message in the accessibility tree. */
  private static String lastIsNamed(Person person) {
    person.page.locator(".talk-scroll").focus();
    person.presses("ArrowUp", "End");
    return Accessibility.nameOfFocus(person);
  }

  private static Locator quoteOf(Person person, String words) {
    return saying(person, words).locator("[data-test=quote]");
  }

  /** The message that says this itself, and not in a quote. */
  private static Locator saying(Person person, String words) {
    Locator said =
        person.page.locator(".message-text", new Page.LocatorOptions().setHasText(words));
    return person.at("message").filter(new Locator.FilterOptions().setHas(said));
  }
}
