package dev.halfsilver.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Somebody gets another link: whoever is in by the old one is told, and nothing of theirs is lost.
 */
@ExtendWith(OpenHouse.class)
class ReplacedLinkTest {
  private static final String ENGLISH = "This link was replaced by a newer one.";
  private static final String GERMAN = "Dieser Link wurde durch einen neueren ersetzt.";

  private House house;
  private Guests guests;
  private Participant ana;
  private Participant ben;
  private Moderator ruth;
  private Observer priya;

  @BeforeEach
  void they_meet(Visit visit) {
    house = visit.house();
    guests = house.invite(List.of("Ana", "Ben"), List.of("Priya"));
    ana = visit.participant(guests, "Ana", Device.SMALL_PHONE);
    ben = visit.participant(guests, "Ben");
    ruth = visit.moderator(guests);
    priya = visit.observer(guests, "Priya");
    ruth.takesTheirPlace();
    ana.comesToTheWaitingRoom();
    inGerman(ben);
    assertThat(ben.at("consent")).isVisible();
    ben.agrees();
    for (Participant one : List.of(ana, ben)) {
      ruth.admits(one.name);
      one.isInTheRoom();
    }
    ruth.starts();
    ana.says("Mine always leaks.");
  }

  @Test
  void whoever_is_in_by_the_old_link_is_told_what_they_can_do_and_the_new_one_leads_back() {
    inGerman(priya);
    assertThat(priya.at("message", "leaks")).isVisible();
    Map<String, String> anew = new HashMap<>();
    for (Person person : List.of(ana, ben, priya, ruth)) {
      person.conduct.excuse("status of 403");
      anew.put(person.name, house.reissue(guests, person.name));
      boolean german = person == ben || person == priya;
      assertThat(person.page.locator("h1")).hasText(german ? GERMAN : ENGLISH);
      assertThat(person.at("trouble"))
          .containsText(german ? "alles, was Sie gesagt haben" : "what you have said");
      assertThat(person.at("retry")).hasCount(0);
      Accessibility.isGiven(person, "a link that was replaced, " + person.name);
      Pictures.take(person, "link-replaced-" + person.name);
    }

    ana.followsTheirLink();
    ana.clicksContinue();
    assertThat(ana.at("trouble")).containsText(ENGLISH);
    assertThat(ana.page.locator("h1")).isFocused();
    for (Person person : List.of(ruth, ana)) {
      person.follows(anew.get(person.name));
      person.clicksContinue();
      assertThat(person.at("message", "Mine always leaks.")).isVisible();
    }
    ana.says("And still does.");
    ruth.reads("And still does.");
  }

  private void inGerman(Person person) {
    person.follows(
        guests
            .linkOf(person.name)
            .replace("/join?", "/join?lang=de&")
            .replace("/join#", "/join?lang=de#"));
    person.clicksContinue();
  }
}
