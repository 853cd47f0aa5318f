package dev.halfsilver.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The screens in other languages than English. */
@ExtendWith(OpenHouse.class)
class LanguagesTest {
  @Test
  void who_comes_by_a_german_link_reads_german_from_page_to_page_until_they_switch(Visit visit) {
    Guests guests = visit.house().invite(List.of("Ana"), List.of());
    Participant ana = visit.participant(guests, "Ana");
    ana.follows(guests.linkOf("Ana").replace("/join", "/join?lang=de"));
    assertThat(ana.at("continue")).containsText("Weiter");
    ana.clicksContinue();
    assertThat(ana.at("consent")).containsText("Es wird aufgezeichnet.");
    assertThat(ana.page.locator("html")).hasAttribute("lang", "de");
    Pictures.take(ana, "consent-german");

    ana.at("language-en").click();
    assertThat(ana.at("consent")).containsText("It is recorded.");
    assertThat(ana.page.locator("html")).hasAttribute("lang", "en");
    ana.agrees();
  }
}
