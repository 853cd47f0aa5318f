package dev.halfsilver.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Slips of the hand, two taps and keys held down: what cannot be undone is done once. */
@ExtendWith(OpenHouse.class)
class SlipsTest {
  private Visit visit;
  private Guests guests;
  private Moderator ruth;

  @BeforeEach
  void ruth_leads(Visit visit) {
    this.visit = visit;
    guests = visit.house().invite(List.of("Ana", "Ben"), List.of());
    ruth = visit.moderator(guests);
    ruth.takesTheirPlace();
  }

  @Test
  void two_taps_on_send_say_it_once_and_the_cursor_stays() {
    ruth.starts();
    ruth.writes("Once.");
    ruth.at("send").evaluate("button => { button.click(); button.click(); }");
    ruth.reads("Once.");
    assertThat(ruth.at("composer")).isFocused();

    ruth.writes("Twice");
    assertThat(ruth.at("send")).isEnabled();
    ruth.at("send")
        .evaluate(
            """
            button => {
              button.click();
              document.execCommand('insertText', false, 't');
            }
            """);
    assertThat(ruth.at("message", "Twice")).hasCount(1);
    assertThat(ruth.at("composer")).hasValue("t");
    assertThat(ledAfterTheDoor()).containsExactly("started", "said Once.", "said Twice");
  }

  @Test
  void a_key_that_is_held_down_is_pressed_once() {
    comeToTheDoor("Ana", "Ben");
    holds("Alt", "a", () -> assertThat(ruth.at("person")).hasCount(1));
    holds("Alt", "p", () -> assertThat(ruth.at("phase")).hasText("Live · recording"));
    holds("Alt", "n", () -> assertThat(ruth.at("soon")).isVisible());
    holds("Alt", "Enter", () -> assertThat(ruth.at("tally")).hasCount(1));
    ruth.at("ask-next").focus();
    holds("Enter", () -> assertThat(ruth.at("soon")).isVisible());
    assertThat(ruth.at("tally")).hasCount(2);
    ruth.says("That was all.");

    assertThat(ledAfterTheDoor())
        .containsExactly("started", "asked first-name", "asked sink-view", "said That was all.");
    assertThat(ruth.at("waiting-person")).hasCount(1);
  }

  @Test
  void the_second_half_of_a_double_click_meets_no_other_button() {
    comeToTheDoor("Ana", "Ben");
    doubleClicks(ruth.at("admit").first(), () -> assertThat(ruth.at("person")).hasCount(1));
    doubleClicks(ruth.at("start"), () -> assertThat(ruth.at("pause")).isVisible());
    doubleClicks(ruth.at("ask-next"), () -> assertThat(ruth.at("soon")).isVisible());
    doubleClicks(ruth.at("put-now"), () -> assertThat(ruth.at("tally")).hasCount(1));
    ruth.says("That was all.");

    assertThat(ledAfterTheDoor())
        .containsExactly("started", "asked first-name", "said That was all.");
    assertThat(ruth.at("waiting-person")).hasCount(1);
  }

  @Test
  void keys_do_nothing_where_the_buttons_cannot() {
    ruth.conduct.excuse("net::ERR_");
    ruth.presses("Alt+n");
    ruth.starts();
    visit.house().cable.cut();
    ruth.page.context().setOffline(true);
    assertThat(ruth.at("ask-next")).isDisabled();
    ruth.presses("Alt+n", "Alt+n", "Alt+p");
    visit.house().cable.mend();
    ruth.page.context().setOffline(false);
    assertThat(ruth.at("phase")).hasText("Live · recording");
    ruth.says("Back again.");

    assertThat(ruth.at("notice")).hasCount(0);
    assertThat(ledAfterTheDoor()).containsExactly("started", "said Back again.");
  }

  private void comeToTheDoor(String... names) {
    for (String name : names) {
      visit.participant(guests, name).comesToTheWaitingRoom();
      assertThat(ruth.at("waiting-person", name)).isVisible();
    }
  }

  /** Holds a key down until its work is done, and for a while yet. */
  private void holds(String modifier, String key, Runnable done) {
    ruth.page.keyboard().down(modifier);
    holds(key, done);
    ruth.page.keyboard().up(modifier);
  }

  private void holds(String key, Runnable done) {
    Keyboard keyboard = ruth.page.keyboard();
    keyboard.down(key);
    done.run();
    keyboard.down(key);
    keyboard.down(key);
    keyboard.up(key);
  }

  /** The second click comes when what the first one did can be seen, as on a fast line. */
  private void doubleClicks(Locator button, Runnable done) {
    Mouse mouse = ruth.page.mouse();
    button.click();
    done.run();
    mouse.down(new Mouse.DownOptions().setClickCount(2));
    mouse.up(new Mouse.UpOptions().setClickCount(2));
  }

  /** What Ruth did on the floor, but for letting people in. */
  private List<String> ledAfterTheDoor() {
    return ruth.hasLed(visit.house(), guests);
  }
}
