package dev.halfsilver.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Phones on bad lines: what was written is said once, whatever got lost on the way. */
@ExtendWith(OpenHouse.class)
class TunnelTest {
  private Guests guests;
  private Line air;
  private Moderator ruth;
  private Participant ana;

  @Test
  void a_message_whose_answer_was_lost_is_said_once(Visit visit) {
    theyMeet(visit);
    ana.conduct.excuseABadLine();

    air.loseAnswers();
    ana.says("Did you get this?");
    ruth.reads("Did you get this?");
    assertThat(ana.at("pending")).containsText("Did you get this?");
    air.mend();
    ana.reads("Did you get this?");
    ana.says("And this?");
    ruth.reads("And this?");

    assertThat(said(visit))
        .containsExactly(
            "Ruth said Good evening.", "Ana said Did you get this?", "Ana said And this?");
  }

  @Test
  void words_that_were_on_their_way_survive_a_reload_and_are_said_once(Visit visit) {
    theyMeet(visit);

    air.loseAnswers();
    ana.says("Before the reload.");
    ruth.reads("Before the reload.");
    air.mend();
    ana.page.reload();
    ana.reads("Before the reload.");
    ruth.says("I read you.");
    ana.reads("I read you.");

    assertThat(said(visit))
        .containsExactly(
            "Ruth said Good evening.", "Ana said Before the reload.", "Ruth said I read you.");
  }

  @Test
  void who_is_cut_off_is_told_so_in_words_and_pictures_that_are_there_already(Visit visit) {
    theyMeet(visit);
    ana.conduct.excuseABadLine();

    air.cut();
    assertThat(ana.at("offline")).containsText("You are offline; your words are kept.");
    assertThat(
            ana.at("offline").locator(".icon").evaluate("one => getComputedStyle(one).maskImage"))
        .asString()
        .startsWith("url(\"data:");
    Pictures.take(ana, "participant-offline");
    air.mend();
    assertThat(ana.at("offline")).hasCount(0);
  }

  @Test
  void words_too_long_for_the_wire_are_handed_back_and_hold_up_nothing(Visit visit) {
    theyMeet(visit);

    ana.keeps(guests.seatOf("Ana").id(), "字".repeat(6000), Instant.now());
    ana.page.reload();
    assertThat(ana.at("refused-why")).containsText("too long for one message");
    ana.says("Shorter, then.");
    ruth.reads("Shorter, then.");
    ana.at("discard").click();
    assertThat(ana.at("refused")).hasCount(0);
  }

  @Test
  void last_words_that_came_too_late_are_handed_back_and_not_said_to_have_arrived(Visit visit) {
    theyMeet(visit);
    ana.conduct.excuseABadLine();

    air.loseAnswers();
    ana.says("Just in time.");
    ruth.reads("Just in time.");
    air.cut();
    ana.page.context().setOffline(true);
    ana.says("My last words.");
    ana.writes("Half a thou");
    ruth.closes();
    air.mend();
    ana.page.context().setOffline(false);

    assertThat(ana.at("thanks")).isVisible();
    isHandedBack("My last words.", "Half a thou");
    ana.page.reload();
    isHandedBack("My last words.", "Half a thou");
    ana.at("discard").first().click();
    assertThat(ana.at("discard")).hasCount(1);
    ana.at("discard").click();
    ana.page.reload();
    assertThat(ana.at("thanks")).isVisible();
    assertThat(ana.at("too-late")).hasCount(0);
  }

  @Test
  void two_tabs_of_one_seat_lose_none_of_each_others_words(Visit visit) {
    theyMeet(visit);
    ana.conduct.excuseABadLine();
    Page otherTab = ana.page.context().newPage();
    otherTab.navigate(ana.page.url());
    otherTab.locator("[data-test=continue]").click();
    assertThat(otherTab.locator("[data-test=room]")).isVisible();

    air.cut();
    otherTab.locator("[data-test=composer]").fill("From the other tab.");
    otherTab.locator("[data-test=send]").click();
    assertThat(otherTab.locator("[data-test=pending]")).isVisible();
    ana.says("From this tab.");
    otherTab.close();
    air.mend();
    ana.page.reload();

    ruth.reads("From the other tab.");
    ruth.reads("From this tab.");
    assertThat(ana.at("pending")).hasCount(0);
    ana.page.reload();
    ana.reads("From this tab.");
    assertThat(said(visit))
        .containsExactlyInAnyOrder(
            "Ruth said Good evening.", "Ana said From the other tab.", "Ana said From this tab.");
  }

  private void isHandedBack(String... words) {
    assertThat(ana.at("too-late").locator("li")).containsText(words);
    assertThat(ana.at("thanks").getByRole(AriaRole.STATUS)).containsText("You can close");
  }

  private void theyMeet(Visit visit) {
    guests = visit.house().invite(List.of("Ana"), List.of());
    air = visit.house().air;
    ruth = visit.moderator(guests);
    ana = visit.participant(guests, "Ana");
    ruth.takesTheirPlace();
    ana.comesToTheWaitingRoom();
    ruth.admits("Ana");
    ana.isInTheRoom();
    ruth.starts();
    ruth.says("Good evening.");
    ana.reads("Good evening.");
  }

  private List<String> said(Visit visit) {
    return Told.by(visit.house().transcript(guests.session())).stream()
        .filter(line -> line.contains(" said "))
        .map(line -> line.substring("floor: ".length()))
        .toList();
  }
}
