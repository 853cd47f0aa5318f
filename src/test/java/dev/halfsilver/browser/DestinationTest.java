package dev.halfsilver.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Where words go: where the composer says, and nowhere else (decision 0009). */
@ExtendWith(OpenHouse.class)
class DestinationTest {
  private Guests guests;
  private Participant ana;
  private Participant ben;
  private Moderator ruth;

  @BeforeEach
  void two_participants_are_in(Visit visit) {
    guests = visit.house().invite(List.of("Ana", "Ben"), List.of());
    ana = visit.participant(guests, "Ana", Device.DESK);
    ben = visit.participant(guests, "Ben");
    ruth = visit.moderator(guests);
    ruth.takesTheirPlace();
    List.of(ana, ben).forEach(this::comesIn);
  }

  @Test
  void reading_another_thread_takes_no_private_words_to_somebody_else(Visit visit) {
    ben.saysPrivately("Psst.");
    ruth.picks("Ana", "message-privately");
    goesOnWriting("For Ana");
    ruth.at("all-threads").click();
    goesOnWriting(" alone");
    ruth.at("thread", "Ben").click();
    goesOnWriting(", not for Ben.");
    ruth.at("tab-notes").click();
    assertThat(ruth.at("to-private")).hasText("Privately to Ana");
    ruth.at("send").click();
    ana.reads("For Ana alone, not for Ben.");

    assertThat(Told.by(visit.house().transcript(guests.session())))
        .contains("aside/Ana: Ruth said For Ana alone, not for Ben.")
        .filteredOn(line -> line.contains("Ruth said"))
        .hasSize(1);
  }

  private void goesOnWriting(String words) {
    ruth.at("composer").click();
    ruth.types(words);
    assertThat(ruth.at("to-private")).hasClass(Person.CHOSEN);
    assertThat(ruth.at("form")).hasAttribute("data-ground", "dusk");
  }

  @Test
  void arrow_keys_turn_the_composer_as_far_as_one_likes_and_enter_leads_to_the_words() {
    ruth.picks("Ana", "message-privately");
    ruth.turnsTo("everyone");
    assertThat(ruth.at("composer")).isFocused();
    ruth.types("Half a sentence");
    ruth.presses("Shift+Tab", "ArrowRight", "ArrowRight");
    assertThat(ruth.at("to-backroom")).hasClass(Person.CHOSEN);
    ruth.presses("ArrowLeft", "ArrowLeft", "Enter");
    assertThat(ruth.at("to-everyone")).hasClass(Person.CHOSEN);
    assertThat(ruth.at("composer")).isFocused();
    assertThat(ruth.at("composer")).hasValue("Half a sentence");
    assertThat(ruth.at("message")).hasCount(0);
  }

  private void comesIn(Participant participant) {
    participant.comesToTheWaitingRoom();
    ruth.admits(participant.name);
    participant.isInTheRoom();
  }
}
