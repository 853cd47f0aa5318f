package dev.halfsilver.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Behind the mirror on a phone: one side at a time, and nothing that one has to scroll to. */
@ExtendWith(OpenHouse.class)
class ObserverOnAPhoneTest {
  private Moderator ruth;
  private Participant ana;
  private Observer priya;

  @BeforeEach
  void they_meet(Visit visit) {
    Guests guests = visit.house().invite(List.of("Ana"), List.of("Priya"));
    ana = visit.participant(guests, "Ana");
    ruth = visit.moderator(guests);
    priya = visit.observer(guests, "Priya", Device.PHONE);
    priya.page.setViewportSize(360, 640);
    ruth.takesTheirPlace();
    ana.comesToTheWaitingRoom();
    ruth.admits("Ana");
    ana.isInTheRoom();
    ruth.starts();
    ruth.asks("running-out");
    ana.says("I borrow some.");
    priya.comesToTheMirror();
    priya.reads("I borrow some.");
  }

  @Test
  void the_talk_and_every_composer_are_on_the_screen_one_press_away() {
    assertThat(priya.at("mirror-line")).isInViewport();
    assertThat(priya.at("message", "I borrow some.")).isInViewport();
    priya.remarks("Ask from whom.");
    is_on_the_screen(priya.at("backroom-composer"), 640);
    is_on_the_screen(priya.at("backroom-send"), 640);
    ruth.readsBehindTheMirror("Ask from whom.");
    priya.notes("Neighbours!");
    is_on_the_screen(priya.at("note-composer"), 640);
    ruth.shows("see-bottle");
    priya.at("tab-room").tap();
    assertThat(priya.at("stimulus").locator("img")).isInViewport();
    assertThat(priya.page.locator(".talk").boundingBox().height).isGreaterThan(80);
    assertThat(priya.page.evaluate("document.documentElement.scrollHeight - innerHeight"))
        .as("pixels to scroll the page")
        .isEqualTo(0);
  }

  @Test
  void what_happens_on_the_other_side_is_counted_on_its_tab() {
    priya.at("tab-backroom").tap();
    ana.says("From my neighbour.");
    assertThat(priya.at("unread-room")).hasText("1");
    ruth.remarks("Listen to this.");
    priya.at("tab-room").tap();
    priya.reads("From my neighbour.");
    assertThat(priya.at("unread-room")).hasCount(0);
    ruth.remarks("And to this.");
    assertThat(priya.at("unread-backroom")).hasText("1");
  }

  @Test
  void with_the_keyboard_up_or_large_letters_the_words_one_writes_are_in_sight() {
    priya.at("tab-backroom").tap();
    priya.at("backroom-composer").tap();
    priya.page.setViewportSize(360, 340);
    is_on_the_screen(priya.at("backroom-send"), 340);
    priya.page.setViewportSize(390, 844);
    priya.enlargesLetters();
    is_on_the_screen(priya.at("backroom-send"), 844);
    Accessibility.isGiven(priya, "behind the mirror on a phone, with large letters");
  }

  @Test
  void a_phone_that_is_turned_shows_both_sides_where_there_is_room() {
    priya.page.setViewportSize(900, 420);
    assertThat(priya.at("message", "I borrow some.")).isVisible();
    assertThat(priya.at("watchers")).isVisible();
    assertThat(priya.at("tab-backroom")).hasAttribute("aria-selected", "true");
    priya.page.setViewportSize(360, 640);
    assertThat(priya.at("tab-room")).isVisible();
    assertThat(priya.page.locator("html")).hasClass(Pattern.compile("behind"));
  }

  private void is_on_the_screen(Locator part, int height) {
    priya.page.waitForCondition(
        () -> {
          BoundingBox box = part.boundingBox();
          return box.y >= 0 && box.y + box.height <= height;
        });
    assertThat(part).isInViewport();
  }
}
