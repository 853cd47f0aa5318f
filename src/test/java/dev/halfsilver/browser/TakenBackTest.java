package dev.halfsilver.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Where a message was, everybody reads who took it away and what became of it. */
@ExtendWith(OpenHouse.class)
class TakenBackTest {
  private Participant ana;
  private Participant ben;
  private Moderator ruth;
  private Observer priya;

  @BeforeEach
  void they_meet(Visit visit) {
    Guests guests = visit.house().invite(List.of("Ana", "Ben"), List.of("Priya"));
    ana = visit.participant(guests, "Ana");
    ben = visit.participant(guests, "Ben", Device.DESK);
    ruth = visit.moderator(guests);
    priya = visit.observer(guests, "Priya");
    ruth.takesTheirPlace();
    priya.takesTheirPlace();
    for (Participant one : List.of(ana, ben)) {
      one.comesToTheWaitingRoom();
      ruth.admits(one.name);
      one.isInTheRoom();
    }
    ruth.starts();
    ana.says("My address is 5 Mill Lane.");
    ruth.reads("My address is 5 Mill Lane.");
  }

  @Test
  void what_the_moderator_takes_off_is_not_said_to_have_been_taken_back() {
    ruth.at("message", "Mill Lane").locator("summary").click();
    ruth.at("message", "Mill Lane").locator("[data-test=retract]").click();
    assertThat(ben.at("retracted")).hasText("The moderator took this message off.");
    assertThat(ana.at("retracted"))
        .hasText(
            "The moderator took your message off. The others no longer see it; the record keeps"
                + " it.");
    assertThat(priya.at("retracted"))
        .hasText("Ruth took this off the screens. The record keeps it.");
    assertThat(ruth.at("retracted")).hasText("You took this off the screens. The record keeps it.");
  }

  @Test
  void what_its_author_takes_back_is_said_to_be_on_record() {
    ana.takesBack("My address is 5 Mill Lane.");
    assertThat(ben.at("retracted")).hasText("This message was taken back.");
    assertThat(ana.at("retracted"))
        .hasText("You took this back. The others no longer see it; the record keeps it.");
    for (Person person : List.of(ruth, priya)) {
      assertThat(person.at("retracted")).hasText("Ana took this back. The record keeps it.");
    }
  }
}
