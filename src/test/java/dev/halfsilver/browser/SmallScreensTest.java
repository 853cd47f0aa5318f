package dev.halfsilver.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Little room, whether the screen is small, the letters are large, or a keyboard is up. */
@ExtendWith(OpenHouse.class)
class SmallScreensTest {
  private static final String LONG =
      "I buy whatever is on offer, and when nothing is on offer I buy what I bought before.";

  private Moderator ruth;
  private Participant ana;

  @BeforeEach
  void they_meet(Visit visit) {
    Guests guests = visit.house().invite(List.of("Ana"), List.of());
    ana = visit.participant(guests, "Ana");
    ruth = visit.moderator(guests);
    ruth.takesTheirPlace();
    ana.comesToTheWaitingRoom();
    ruth.admits("Ana");
    ana.isInTheRoom();
    ruth.starts();
    ruth.asks("running-out");
    ana.isAsked("What happens in your home");
  }

  @Test
  void with_letters_twice_as_large_one_can_read_and_write_as_ever() {
    ana.page.setViewportSize(390, 844);
    ana.enlargesLetters();
    ana.says(LONG);
    ruth.says("Thank you.");
    ana.reads("Thank you.");
    ends_on_the_screen(ana.at("send"), 844);
    ends_on_the_screen(ana.at("to-private"), 844);
    assertThat(ana.at("message", "Thank you.")).isInViewport();
    nothing_is_beside_the_screen();
    ana.at("composer").tap();
    ana.writes(LONG);
    ends_on_the_screen(ana.at("send"), 844);
    ruth.shows("see-bottle");
    assertThat(ana.at("stimulus").locator("img")).isInViewport();
    ends_on_the_screen(ana.at("send"), 844);
    nothing_is_beside_the_screen();
  }

  @Test
  void on_a_low_screen_the_composer_is_where_it_can_be_seen() {
    for (int height : List.of(384, 360, 256)) {
      ana.page.setViewportSize(360, height);
      ends_on_the_screen(ana.at("composer"), height);
      ends_on_the_screen(ana.at("send"), height);
    }
    ana.at("composer").tap();
    ana.says("Good that I can see this.");
    assertThat(ana.at("message", "Good that I can see this.")).isInViewport();
  }

  @Test
  void what_comes_on_screen_while_somebody_writes_leaves_the_talk_its_room() {
    ana.page.setViewportSize(360, 400);
    ruth.says("Look at this in a moment.");
    ana.reads("Look at this in a moment.");
    ana.at("composer").tap();
    ana.writes("I was just about to say");
    ruth.shows("see-bottle");
    Locator shown =
        ana.page.locator(".mark", new Page.LocatorOptions().setHasText(ana.words("On screen")));
    assertThat(shown).isInViewport();
    assertThat(ana.at("stimulus").locator("img")).isInViewport();
    assertThat(ana.at("talk").boundingBox().height).as("room for a message").isGreaterThan(60);
    ruth.writes("And");
    assertThat(ana.at("typing")).containsText(ana.words("{names} is writing", "Ruth"));
    assertThat(bottomOf(shown))
        .as("the line of what is shown ends before the typing line")
        .isLessThanOrEqualTo(ana.at("typing").boundingBox().y);
    ends_on_the_screen(ana.at("send"), 400);
  }

  @Test
  void the_menu_of_ones_own_long_message_opens_on_the_screen_of_a_phone() {
    ana.says(LONG);
    ana.at("message", LONG).locator("summary").tap();
    BoundingBox item = ana.at("retract").boundingBox();
    assertThat(item.x).isGreaterThanOrEqualTo(0);
    assertThat(item.x + item.width).isLessThanOrEqualTo(360);
    ana.at("retract").tap();
    assertThat(ana.at("message", LONG)).hasCount(0);
  }

  private void ends_on_the_screen(Locator part, int height) {
    ana.page.waitForCondition(() -> bottomOf(part) <= height);
    assertThat(part).isInViewport();
  }

  private void nothing_is_beside_the_screen() {
    assertThat(ana.page.evaluate("document.documentElement.scrollWidth - innerWidth"))
        .as("pixels to scroll sideways")
        .isEqualTo(0);
    assertThat(ana.page.locator(".room-frame").evaluate("e => e.scrollWidth - e.clientWidth"))
        .as("pixels to scroll sideways in the room")
        .isEqualTo(0);
  }

  private static double bottomOf(Locator part) {
    BoundingBox box = part.boundingBox();
    return box.y + box.height;
  }
}
