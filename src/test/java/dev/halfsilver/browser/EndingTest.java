package dev.halfsilver.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How it ends for those who are not in the room then. */
@ExtendWith(OpenHouse.class)
class EndingTest {
  @Test
  void who_leaves_comes_back_under_their_name_without_a_form_or_a_wait(Visit visit) {
    Guests guests = visit.house().invite(List.of("Ana"), List.of());
    Participant ana = visit.participant(guests, "Ana");
    Moderator ruth = visit.moderator(guests);
    ruth.takesTheirPlace();
    ana.comesToTheWaitingRoom();
    ruth.admits("Ana");
    ana.isInTheRoom();
    ruth.starts();
    ana.says("Before I left.");

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
    ana.isInTheRoom();
    assertThat(ruth.at("waiting-person")).hasCount(0);
    ana.says("And I am back.");
    assertThat(ruth.at("message", "Before I left.")).containsText("Ana");
    assertThat(ruth.at("message", "And I am back.")).isVisible();

    ana.at("leave").click();
    ana.at("leave-confirm").click();
    assertThat(ana.at("left")).isVisible();
    ana.followsTheirLink();
    ana.clicksContinue();
    assertThat(ana.at("coming-back")).containsText("Welcome back, Ana.");
    ana.at("back-button").click();
    ana.isInTheRoom();
    ana.reads("Before I left.");
  }

  @Test
  void who_still_waits_at_the_end_is_told(Visit visit) {
    Guests guests = visit.house().invite(List.of("Ana"), List.of());
    Participant ana = visit.participant(guests, "Ana");
    Moderator ruth = visit.moderator(guests);
    ruth.takesTheirPlace();
    ana.comesToTheWaitingRoom();
    ruth.starts();
    assertThat(ruth.at("waiting-person")).containsText("Ana");
    ruth.closes();
    assertThat(ana.at("thanks")).isVisible();
  }

  @Test
  void goodbye_is_said_only_once_the_leaving_is_on_record(Visit visit) {
    Guests guests = visit.house().invite(List.of("Ana"), List.of("Priya"));
    Line air = visit.house().air;
    Line cable = visit.house().cable;
    Participant ana = visit.participant(guests, "Ana");
    Observer priya = visit.observer(guests, "Priya");
    List.of(ana, priya).forEach(person -> person.conduct.excuseABadLine());
    Moderator ruth = visit.moderator(guests);
    ruth.conduct.excuseABadLine();
    ruth.takesTheirPlace();
    priya.takesTheirPlace();
    ana.comesToTheWaitingRoom();
    ruth.admits("Ana");
    ana.isInTheRoom();

    List.of(air, cable).forEach(Line::cut);
    for (Person person : List.of(ana, priya)) {
      person.at("leave").click();
      person.at("leave-confirm").click();
      assertThat(person.at("leaving")).containsText("keep this page open");
    }
    assertThat(ana.at("left")).hasCount(0);
    assertThat(priya.at("trouble")).hasCount(0);
    List.of(air, cable).forEach(Line::mend);
    assertThat(ana.at("left")).isVisible();
    assertThat(priya.at("trouble")).containsText("You have left.");

    assertThat(Told.by(visit.house().transcript(guests.session())))
        .contains("floor: Ana left Ana", "backroom: Priya observer_left Priya");
  }
}
