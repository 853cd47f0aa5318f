package dev.halfsilver.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A moderator looks at the session as participants have it: live, and only to look at. */
@ExtendWith(OpenHouse.class)
class AsParticipantTest {
  private Moderator ruth;
  private Participant ana;
  private FrameLocator phone;

  @Test
  void the_moderator_sees_live_what_participants_see_and_can_touch_nothing(Visit visit) {
    Guests guests = visit.house().invite(List.of("Ana", "Ben"), List.of("Priya"));
    they_are_in_the_middle_of_it(visit, guests);

    ruth.at("as-participant").click();
    phone = ruth.page.frameLocator("[data-test=phone]");
    the_phone_is_anas_but_for_what_is_hers_alone();
    it_goes_on_while_one_looks();
    nothing_in_it_can_be_used();
    Pictures.take(ruth, "as-participant");
    Accessibility.isGiven(ruth, "the session as a participant has it");

    phone.locator("textarea").press("Escape");
    assertThat(ruth.at("dialog")).hasCount(0);
    assertThat(ruth.at("as-participant")).isFocused();

    ruth.at("as-participant").click();
    assertThat(inPhone("message").last()).containsText("Nor is mine.");
  }

  private void they_are_in_the_middle_of_it(Visit visit, Guests guests) {
    ana = visit.participant(guests, "Ana");
    ruth = visit.moderator(guests);
    Observer priya = visit.observer(guests, "Priya");
    ruth.takesTheirPlace();
    priya.takesTheirPlace();
    ana.comesToTheWaitingRoom();
    ruth.admits("Ana");
    ana.isInTheRoom();
    ruth.starts();
    ruth.asks("first-name");
    ana.says("Ana, and my sink is never empty.");
    ruth.saysPrivately("Ana", "Take your time.");
    priya.remarks("Watch the tall one.");
    ruth.readsBehindTheMirror("Watch the tall one.");
  }

  private void the_phone_is_anas_but_for_what_is_hers_alone() {
    assertThat(inPhone("message").last()).containsText("my sink is never empty");
    assertThat(inPhone("question")).hasText(ana.at("question").innerText());
    assertThat(inPhone("room")).not().containsText("Take your time.");
    assertThat(inPhone("room")).not().containsText("Watch the tall one.");
    assertThat(ground(inPhone("room")))
        .as("light, as every side of the room that participants see")
        .isEqualTo(ground(ana.at("room")));
    assertThat(widthOf(inPhone("room"))).as("as wide as a phone").isLessThan(430);
  }

  private void it_goes_on_while_one_looks() {
    ana.says("Nor is mine.");
    assertThat(inPhone("message").last()).containsText("Nor is mine.");
    ana.writes("And then");
    assertThat(inPhone("typing")).containsText("Ana");
  }

  private void nothing_in_it_can_be_used() {
    Locator composer = phone.locator("textarea");
    composer.focus();
    ruth.page.keyboard().type("Hello");
    assertThat(composer).hasValue("");
    inPhone("to-private").click();
    inPhone("leave").click();
    assertThat(inPhone("to-everyone").locator("input")).isChecked();
    assertThat(inPhone("dialog")).hasCount(0);
  }

  private Locator inPhone(String test) {
    return phone.locator("[data-test=" + test + "]");
  }

  private static Object ground(Locator room) {
    return room.evaluate("e => getComputedStyle(e.ownerDocument.documentElement).backgroundColor");
  }

  private static int widthOf(Locator room) {
    return ((Number) room.evaluate("e => e.offsetWidth")).intValue();
  }
}
