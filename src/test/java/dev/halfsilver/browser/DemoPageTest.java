package dev.halfsilver.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page of a demonstration, on which somebody alone finds their way. */
@ExtendWith(OpenHouse.class)
class DemoPageTest {
  @Test
  void seats_that_the_scripted_group_holds_are_named_and_not_offered(Visit visit) {
    Guests guests = visit.house().invite(List.of("Bożena", "Ana", "Participant"), List.of("Priya"));
    visit.house().exhibit(guests, List.of("Bożena", "Ana"));
    Observer somebody = visit.observer(guests, "Priya");
    somebody.page.navigate(visit.house().cable.origin() + "/demo");
    assertThat(somebody.at("open-moderator")).hasCount(1);
    assertThat(somebody.at("open-observer")).hasCount(1);
    assertThat(somebody.at("open-participant")).hasAttribute("aria-label", "Open as Participant");
    assertThat(somebody.at("scripted-participant")).containsText("Bożena");
    assertThat(somebody.at("scripted-participant").locator("a")).hasCount(0);
  }

  @Test
  void without_a_scripted_group_every_seat_is_offered(Visit visit) {
    Guests guests = visit.house().invite(List.of("Bożena", "Ana"), List.of("Priya"));
    visit.house().exhibit(guests);
    Observer somebody = visit.observer(guests, "Priya");
    somebody.page.navigate(visit.house().cable.origin() + "/demo");
    assertThat(somebody.at("open-participant")).hasCount(2);
    assertThat(somebody.at("scripted-participant")).hasCount(0);
  }
}
