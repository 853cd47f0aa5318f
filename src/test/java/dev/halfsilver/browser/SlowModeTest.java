package dev.halfsilver.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.halfsilver.room.Control;
import dev.halfsilver.room.Door;
import dev.halfsilver.room.Pace;
import dev.halfsilver.room.Talk;
import dev.halfsilver.study.StandardTerms;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A talk that is slowed: everybody sees it, who has just spoken waits, and nothing is lost. */
@ExtendWith(OpenHouse.class)
class SlowModeTest {
  private static final String WORDS = "And one more thing.";

  private Guests guests;
  private Evening evening;

  @Test
  void who_spoke_a_moment_ago_waits_with_their_words_in_place_until_they_may_send_them(
      Visit visit) {
    goesOn(visit);
    evening.does("Ruth", new Pace.SlowDown(300)).after(850).does("Ana", new Talk.Say("It leaks."));
    visit.house().remember(guests, evening.record());
    Moderator ruth = visit.moderator(guests);
    ruth.takesTheirPlace();
    assertThat(ruth.at("slow-fact")).hasText(ruth.words("Slow mode · {span}", minutes(ruth)));
    Participant ana = comesBack(visit.participant(guests, "Ana", Device.DESK));
    Participant ben = comesBack(visit.participant(guests, "Ben"));
    Observer priya = visit.observer(guests, "Priya");
    priya.takesTheirPlace();
    assertThat(priya.at("slow-fact")).hasText(priya.words("Slow mode · {span}", minutes(priya)));

    ana.writes(WORDS);
    assertThat(ana.at("slow"))
        .hasText(Pattern.compile(ana.words("send again in {n} seconds", "\\d+")));
    assertThat(ana.at("send")).isDisabled();
    ana.at("composer").focus();
    ana.presses("Enter");
    assertThat(ana.at("composer")).hasValue(WORDS);
    assertThat(ben.at("slow"))
        .hasText(ben.words("Slow mode: one message every {span}", minutes(ben)));
    ben.says("Mine does not.");
    ana.reads("Mine does not.");
    assertThat(ben.at("slow"))
        .hasText(Pattern.compile(ben.words("again in {n} seconds", "(299|300)")));
    visit.isSoundOnEveryScreen("slow mode");
    visit.photograph("slow-mode");

    ana.turnsTo("private");
    assertThat(ana.at("slow")).hasCount(0);
    ana.saysPrivately("May I say more?");
    ana.turnsTo("everyone");
    ruth.says("In a moment.");
    ruth.says("I will say when.");

    ruth.at("slow-menu").locator("summary").click();
    assertThat(ruth.at("slow-0")).not().hasAttribute("aria-current", "true");
    visit.isSoundOnEveryScreen("slow mode, with its menu");
    visit.photograph("slow-mode-menu");
    ruth.at("slow-0").click();
    assertThat(ruth.at("slow-fact")).hasCount(0);
    assertThat(ana.at("slow")).hasCount(0);
    assertThat(ana.at("composer")).hasValue(WORDS);
    assertThat(ana.at("message", WORDS)).hasCount(0);
    ana.at("send").click();
    ben.reads(WORDS);
    assertThat(ana.page.locator(".mark", has(ana.words("Slow mode has ended")))).isVisible();
  }

  @Test
  void words_do_not_go_by_themselves_when_the_wait_is_over(Visit visit) {
    goesOn(visit);
    evening.does("Ruth", new Pace.SlowDown(60)).after(840).does("Ana", new Talk.Say("It leaks."));
    visit.house().remember(guests, evening.record());
    Participant ana = comesBack(visit.participant(guests, "Ana"));
    Moderator ruth = visit.moderator(guests);
    ruth.takesTheirPlace();
    ana.writes(WORDS);
    assertThat(ana.at("send")).isDisabled();
    Pictures.take(ana, "slow-mode-waits");
    ruth.at("slow-menu").locator("summary").click();
    assertThat(ruth.at("slow-60")).hasAttribute("aria-current", "true");
    ruth.at("slow-10").click(); // So the wait is over, and slow mode is not.
    assertThat(ana.at("send")).isEnabled();
    assertThat(ana.at("slow"))
        .hasText(ana.words("Slow mode: one message every {span}", ana.words("{n} seconds", "10")));
    assertThat(ana.at("composer")).hasValue(WORDS);
    assertThat(ana.at("message", WORDS)).hasCount(0);
    ana.at("send").click();
    ana.reads(WORDS);
    assertThat(ana.at("slow"))
        .hasText(Pattern.compile(ana.words("again in {n} seconds", "(9|10)")));
  }

  /** Ana and Ben talk since a quarter of an hour ago. */
  private void goesOn(Visit visit) {
    guests = visit.house().invite(List.of("Ana", "Ben"), List.of("Priya"));
    evening = new Evening(guests, visit.house().settingOf(guests), Instant.now().minusSeconds(870));
    evening.does("Ruth", new Door.Lead());
    for (String name : List.of("Ana", "Ben")) {
      evening.does(name, new Door.Join(name, StandardTerms.of(true).version()));
      evening.does("Ruth", new Door.Admit(guests.seatOf(name).id()));
    }
    evening.does("Ruth", new Control.Start());
  }

  private static Participant comesBack(Participant participant) {
    participant.followsTheirLink();
    participant.clicksContinue();
    participant.isInTheRoom();
    return participant;
  }

  private static String minutes(Person person) {
    return person.words("{n} minutes", "5");
  }

  private static Page.LocatorOptions has(String words) {
    return new Page.LocatorOptions().setHasText(words);
  }
}
