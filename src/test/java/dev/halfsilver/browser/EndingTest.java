package dev.halfsilver.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How it ends for those who are not in the room then. */
@ExtendWith(OpenHouse.class)
class EndingTest {
  @Test
  void who_leaves_can_come_back_and_who_still_waits_at_the_end_is_told(Visit visit) {
    Guests guests = visit.house().invite(List.of("Ana"), List.of());
    Participant ana = visit.participant(guests, "Ana");
    Moderator ruth = visit.moderator(guests);
    ruth.takesTheirPlace();
    ana.comesToTheWaitingRoom();
    ruth.admits("Ana");
    ana.isInTheRoom();
    ruth.starts();

    Page otherTab = ana.page.context().newPage();
    otherTab.navigate(ana.page.url());
    otherTab.locator("[data-test=continue]").click();
    assertThat(otherTab.locator("[data-test=room]")).isVisible();
    ana.at("leave").click();
    ana.at("leave-confirm").click();
    assertThat(ana.at("left")).isVisible();
    assertThat(otherTab.locator("[data-test=composer]")).hasCount(0);
    assertThat(ruth.at("person")).hasCount(0);

    ana.at("come-back").click();
    assertThat(ana.at("consent")).isVisible();
    ana.agrees();
    assertThat(ruth.at("waiting-person")).containsText("Ana");
    ruth.closes();
    assertThat(ana.at("thanks")).isVisible();
  }
}
