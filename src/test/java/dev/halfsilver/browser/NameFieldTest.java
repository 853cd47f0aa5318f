package dev.halfsilver.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What stands in the name field before a participant has written anything. */
@ExtendWith(OpenHouse.class)
class NameFieldTest {
  @Test
  void a_seat_that_only_has_a_number_offers_no_name(Visit visit) {
    Guests guests = visit.house().invite(List.of("Participant 1", "Zeynep"), List.of());
    Participant one = visit.participant(guests, "Participant 1");
    one.readsWhatTheyAreTold();
    assertThat(one.at("name")).hasValue("");
  }

  @Test
  void whom_the_researcher_named_finds_that_name(Visit visit) {
    Guests guests = visit.house().invite(List.of("Participant 1", "Zeynep"), List.of());
    Participant zeynep = visit.participant(guests, "Zeynep");
    zeynep.readsWhatTheyAreTold();
    assertThat(zeynep.at("name")).hasValue("Zeynep");
  }
}
