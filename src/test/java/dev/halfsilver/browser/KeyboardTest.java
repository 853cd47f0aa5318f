package dev.halfsilver.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People without a pointer. */
@ExtendWith(OpenHouse.class)
class KeyboardTest {
  @Test
  void a_participant_joins_and_a_moderator_leads_by_keyboard_alone(Visit visit) {
    Guests guests = visit.house().invite(List.of("Ana"), List.of("Priya"));
    Participant ana = visit.participant(guests, "Ana", Device.DESK);
    Moderator ruth = visit.moderator(guests);

    ana.followsTheirLink();
    tabsTo(ana, ana.at("continue"));
    ana.presses("Enter");
    tabsTo(ana, ana.at("consent-agree"));
    ana.presses("Space");
    tabsTo(ana, ana.at("join-button"));
    ana.presses("Enter");
    assertThat(ana.at("waiting")).isVisible();

    ruth.followsTheirLink();
    tabsTo(ruth, ruth.at("continue"));
    ruth.presses("Enter");
    assertThat(ruth.at("waiting-person")).containsText("Ana");
    ruth.presses("Alt+a");
    assertThat(ruth.at("person")).containsText("Ana");
    ruth.presses("Alt+p");
    assertThat(ruth.at("phase")).hasText("Live · recording");
    ruth.presses("Alt+n");
    ana.isAsked("Let us go round the group.");

    tabsTo(ana, ana.at("composer"));
    ana.types("By hand.");
    ana.presses("Enter");
    ruth.reads("By hand.");

    ruth.presses("Alt+k");
    assertThat(ruth.at("composer")).isFocused();
    assertThat(ruth.at("form")).hasAttribute("data-ground", "night");
    ruth.types("She types well.");
    ruth.presses("Enter");
    ruth.readsBehindTheMirror("She types well.");
    ruth.presses("Alt+g");
    assertThat(ruth.at("form")).hasAttribute("data-ground", "day");
    ruth.types("Thank you, Ana.");
    ruth.presses("Enter");
    ana.reads("Thank you, Ana.");
  }

  @Test
  void a_menu_and_a_dialog_open_and_shut_by_keyboard_and_give_the_focus_back(Visit visit) {
    Guests guests = visit.house().invite(List.of("Ana"), List.of());
    Participant ana = visit.participant(guests, "Ana");
    Moderator ruth = visit.moderator(guests);
    ruth.takesTheirPlace();
    ana.comesToTheWaitingRoom();
    ruth.admits("Ana");

    Locator menu = ruth.at("person-menu").locator("summary");
    tabsTo(ruth, menu);
    ruth.presses("Enter");
    assertThat(ruth.at("mute")).isVisible();
    ruth.presses("Escape");
    assertThat(ruth.at("mute")).isHidden();
    assertThat(menu).isFocused();

    tabsTo(ruth, ruth.at("keys"));
    ruth.presses("Enter");
    assertThat(ruth.at("dialog")).isVisible();
    ruth.presses("Escape");
    assertThat(ruth.at("dialog")).hasCount(0);
    assertThat(ruth.at("keys")).isFocused();

    ruth.presses("Enter");
    tabsTo(ruth, ruth.at("dialog-close"));
    ruth.presses("Enter");
    assertThat(ruth.at("dialog")).hasCount(0);
    assertThat(ruth.at("keys")).isFocused();

    tabsTo(ruth, menu);
    ruth.presses("Enter");
    tabsTo(ruth, ruth.at("remove"));
    ruth.presses("Enter");
    tabsTo(ruth, ruth.at("cancel"));
    ruth.presses("Enter");
    assertThat(ruth.at("dialog")).hasCount(0);
    assertThat(menu).isFocused();

    tabsTo(ruth, ruth.at("start"));
    ruth.presses("Enter");
    assertThat(ruth.at("pause")).isFocused();
  }

  /** Goes on by Tab, as far as it takes, and sees where it is. */
  private static void tabsTo(Person person, Locator wanted) {
    assertThat(wanted).isVisible();
    for (int i = 0; i < 100; i++) {
      if (Boolean.TRUE.equals(wanted.evaluate("e => e === document.activeElement"))) {
        return;
      }
      person.presses("Tab");
    }
    throw new AssertionError("Tab never comes to " + wanted);
  }
}
