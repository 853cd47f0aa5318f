package dev.halfsilver.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The tests that look at how screens are laid out and whether they bar somebody, once more in a
 * language of long words that is read from right to left, in which no word is left in English.
 */
@ExtendWith(OpenHouse.class)
@InPseudoLanguage
class PseudoLanguageTest {
  @Nested
  class EveryScreen extends AccessibilityTest {}

  @Nested
  class RaisedHands extends HandsTest {}

  @Nested
  class SlowMode extends SlowModeTest {}

  @Nested
  class LittleRoom extends SmallScreensTest {}

  /** A desk is for a large screen; on a small one it is long, and still all there. */
  @Test
  void whoever_leads_or_watches_on_a_phone_finds_everything_in_its_place(Visit visit) {
    Guests guests = visit.house().invite(List.of("Ana"), List.of("Priya"));
    Moderator ruth = visit.moderator(guests, Device.PHONE);
    Observer priya = visit.observer(guests, "Priya", Device.PHONE);
    Participant ana = visit.participant(guests, "Ana");
    ruth.takesTheirPlace();
    ana.comesToTheWaitingRoom();
    Layout.isSound(ruth, "somebody at the door");
    ruth.admits("Ana");
    ana.isInTheRoom();
    ruth.starts();
    ruth.asks("first-name");
    ana.says("Ana, and my sink is never empty.");
    ana.at("hand").tap();
    priya.comesToTheMirror();
    assertThat(priya.at("hands-line")).isVisible();
    assertThat(ruth.at("raised-hand", "Ana")).isVisible();
    visit.isSoundOnEveryScreen("a raised hand on a phone");
    visit.photograph("on-a-phone");

    ruth.at("slow-menu").locator("summary").tap();
    Layout.isSound(ruth, "the menu of slow mode on a phone");
    ruth.at("slow-60").tap();
    assertThat(priya.at("slow-fact")).isVisible();
    visit.isSoundOnEveryScreen("slow mode on a phone");
    ruth.picks("Ana", "remove");
    Layout.isSound(ruth, "remove, on a phone");
    ruth.at("cancel").tap();
    ruth.at("close-session").tap();
    Layout.isSound(ruth, "close, on a phone");
    ruth.at("cancel").tap();
    ruth.at("tab-private").tap();
    ruth.at("tab-private").press("ArrowLeft"); // The next one, where one reads from right to left.
    assertThat(ruth.at("tab-notes")).isFocused();
    for (String tab : List.of("backroom", "notes")) {
      priya.at("tab-" + tab).tap();
      Layout.isSound(priya, tab + " on a phone");
    }
  }
}
