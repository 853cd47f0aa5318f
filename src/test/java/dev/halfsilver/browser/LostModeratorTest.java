package dev.halfsilver.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.halfsilver.room.Control;
import dev.halfsilver.room.Door;
import dev.halfsilver.study.StandardTerms;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The moderator's line broke for long: everybody is told in plain words, and one tap goes on. */
@ExtendWith(OpenHouse.class)
class LostModeratorTest {
  private static final String LOST =
      "The moderator’s connection is lost. The session pauses until they are back.";

  @Test
  void everybody_is_told_why_it_pauses_and_a_moderator_who_is_back_goes_on_with_one_tap(
      Visit visit) {
    Guests guests = visit.house().invite(List.of("Ana"), List.of("Priya"));
    Evening evening =
        new Evening(guests, visit.house().settingOf(guests), Instant.now().minusSeconds(600));
    evening
        .does("Ruth", new Door.Lead())
        .does("Ana", new Door.Join("Ana", StandardTerms.of(true).version()))
        .does("Ruth", new Door.Admit(guests.seatOf("Ana").id()))
        .does("Ruth", new Control.Start())
        .after(300)
        .houseDoes(new Control.Pause());
    visit.house().remember(guests, evening.record());
    Participant ana = visit.participant(guests, "Ana");
    ana.followsTheirLink();
    ana.clicksContinue();
    ana.isInTheRoom();
    assertThat(ana.at("paused")).hasText(LOST);
    assertThat(ana.at("composer-closed")).containsText(LOST);
    Observer priya = visit.observer(guests, "Priya");
    priya.takesTheirPlace();
    assertThat(priya.at("paused")).hasText(LOST);
    Moderator ruth = visit.moderator(guests);
    ruth.takesTheirPlace();
    assertThat(ruth.at("unled")).containsText("No moderator was connected");
    visit.photograph("unled");

    ruth.at("unled-resume").click();
    assertThat(ruth.at("phase")).hasText("Live · recording");
    assertThat(ruth.at("unled")).hasCount(0);
    ana.says("We are still here.");
    ruth.reads("We are still here.");

    ruth.at("pause").click();
    assertThat(ana.at("composer-closed")).containsText("The moderator has paused the room.");
    assertThat(ruth.at("unled")).hasCount(0);
  }
}
