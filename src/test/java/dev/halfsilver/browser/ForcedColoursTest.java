package dev.halfsilver.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever has a browser use their own colours still sees what is chosen. */
@ExtendWith(OpenHouse.class)
class ForcedColoursTest {
  @Test
  void what_is_chosen_stands_on_another_ground_than_what_is_not(Visit visit) {
    Guests guests = visit.house().invite(List.of("Ana"), List.of("Priya"));
    Moderator ruth = visit.moderator(guests);
    Observer priya = visit.observer(guests, "Priya");
    ruth.takesTheirPlace();
    priya.takesTheirPlace();
    for (Person person : List.of(ruth, priya)) {
      person.page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
      are_told_apart(person.at("tab-backroom"), person.at("tab-notes"));
    }
    assertThat(ruth.at("to-everyone")).hasClass(Person.CHOSEN);
    are_told_apart(ruth.at("to-everyone"), ruth.at("to-backroom"));
    Pictures.take(ruth, "moderator-forced-colours");
  }

  private static void are_told_apart(Locator chosen, Locator other) {
    for (String property : List.of("backgroundColor", "color")) {
      String read = "(e, property) => getComputedStyle(e)[property]";
      assertThat(chosen.evaluate(read, property))
          .as(property + " of " + chosen)
          .isNotEqualTo(other.evaluate(read, property));
    }
  }
}
