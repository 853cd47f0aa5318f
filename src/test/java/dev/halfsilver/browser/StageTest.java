package dev.halfsilver.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is on screen on a phone: large when it is shown, a bar while one writes and reads. */
@ExtendWith(OpenHouse.class)
class StageTest {
  private static final int KEYBOARD_UP = 400;

  private Moderator ruth;
  private Participant ana;

  @Test
  void what_is_shown_opens_large_and_folds_when_somebody_begins_to_write(Visit visit) {
    they_meet(visit);
    ruth.shows("see-bottle");
    is_open();
    assertThat(ana.at("stimulus").locator("img").boundingBox().width)
        .as("as wide as the phone")
        .isEqualTo(360);
    ana.at("composer").tap();
    is_folded();
    assertThat(ana.at("fold").locator("img")).isVisible();
    Pictures.take(ana, "participant-folded");

    ana.at("fold").tap();
    is_open();
    ana.at("fold").tap();
    is_folded();
    ruth.takesDown();
    ruth.shows("see-concept");
    is_open();
    assertThat(ana.at("stimulus")).isVisible();
  }

  @Test
  void scrolling_the_talk_folds_it_and_what_was_being_read_stays_in_place(Visit visit) {
    they_meet(visit);
    for (int i = 1; i <= 12; i++) {
      ruth.says("Line " + i);
    }
    ana.reads("Line 12");
    ruth.shows("see-bottle");
    is_open();
    ana.at("message", "Line 12").hover();
    ana.page.mouse().wheel(0, -200);
    is_folded();
    assertThat(ana.at("new-messages")).hasCount(0);
    ana.at("message", "Line 9").scrollIntoViewIfNeeded();
    double before = topOf("Line 9");
    ana.at("fold").tap();
    is_open();
    ana.page.waitForCondition(() -> Math.abs(topOf("Line 9") - before) < 2);
  }

  @Test
  void it_is_opened_and_folded_by_the_keyboard_and_the_focus_stays(Visit visit) {
    they_meet(visit);
    ruth.shows("see-bottle");
    is_open();
    ana.at("fold").focus();
    ana.presses("Enter");
    is_folded();
    assertThat(ana.at("fold")).isFocused();
    ana.presses("Space");
    is_open();
    assertThat(ana.at("fold")).isFocused();
    ana.presses("Tab", "Tab");
    assertThat(ana.at("enlarge")).isFocused();
  }

  @Test
  void a_film_that_is_folded_away_is_silent(Visit visit) {
    they_meet(visit);
    ruth.shows("see-film");
    is_open();
    Locator film = ana.at("stimulus").locator("video");
    film.evaluate("film => { film.muted = true; film.loop = true; return film.play(); }");
    ana.at("composer").tap();
    is_folded();
    ana.page.waitForCondition(() -> (Boolean) film.evaluate("film => film.paused"));
  }

  @Test
  void with_the_keyboard_up_the_composer_stays_whole(Visit visit) {
    they_meet(visit);
    ruth.asks("bottle-first");
    ana.at("composer").tap();
    ana.writes("I was just about to say");
    ana.page.setViewportSize(360, KEYBOARD_UP);
    ruth.shows("see-bottle");
    is_open();
    composer_is_whole();
    ana.at("fold").tap();
    is_folded();
    ana.at("composer").tap();
    composer_is_whole();
    Pictures.take(ana, "participant-keyboard-up");
    assertThat(ana.at("talk").boundingBox().height).as("room for a message").isGreaterThan(60);
  }

  private void they_meet(Visit visit) {
    Guests guests = visit.house().invite(List.of("Ana"), List.of());
    ana = visit.participant(guests, "Ana");
    ruth = visit.moderator(guests);
    ruth.takesTheirPlace();
    ana.comesToTheWaitingRoom();
    ruth.admits("Ana");
    ana.isInTheRoom();
    ruth.starts();
  }

  private void is_open() {
    assertThat(ana.at("fold")).hasAttribute("aria-expanded", "true");
    assertThat(ana.at("stimulus")).isVisible();
  }

  private void is_folded() {
    assertThat(ana.at("fold")).hasAttribute("aria-expanded", "false");
    assertThat(ana.at("stimulus")).isHidden();
  }

  private void composer_is_whole() {
    for (String part : List.of("composer", "send")) {
      BoundingBox box = ana.at(part).boundingBox();
      assertThat(box.y + box.height)
          .as(part + " ends on the screen")
          .isLessThanOrEqualTo(KEYBOARD_UP);
      assertThat(ana.at(part).evaluate(ON_TOP)).as(part + " is covered by nothing").isEqualTo(true);
    }
  }

  private static final String ON_TOP =
      """
      one => {
        const {left, right, top, bottom} = one.getBoundingClientRect();
        return [top + 4, bottom - 4].every((y) =>
            one.contains(document.elementFromPoint((left + right) / 2, y)));
      }
      """;

  private double topOf(String words) {
    return ana.at("message", words).boundingBox().y;
  }
}
