package dev.halfsilver.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a moderator's keys do: letters are words, and what acts on the room wants a modifier. */
@ExtendWith(OpenHouse.class)
class KeysTest {
  private Visit visit;
  private Guests guests;
  private Moderator ruth;

  @BeforeEach
  void ruth_leads(Visit visit) {
    this.visit = visit;
    guests = visit.house().invite(List.of("Ana"), List.of());
    ruth = visit.moderator(guests);
    ruth.takesTheirPlace();
    ruth.starts();
  }

  @Test
  void words_typed_with_the_focus_on_the_talk_are_words_to_the_last_letter() {
    ruth.shows("see-bottle");
    ruth.at("talk").click();
    ruth.types("Thanks everyone");
    assertThat(ruth.at("composer")).isFocused();
    assertThat(ruth.at("composer")).hasValue("Thanks everyone");
    assertThat(ruth.at("stage")).isVisible();
    assertThat(ruth.at("phase")).hasText("Live · recording");
    assertThat(ruth.at("soon")).hasCount(0);
    ruth.presses("Enter");
    ruth.reads("Thanks everyone");
    assertThat(led()).containsExactly("started", "shown see-bottle", "said Thanks everyone");
  }

  @Test
  void letters_right_after_a_shortcut_go_where_it_leads() {
    ruth.at("talk").click();
    ruth.presses("Alt+k", "N", "o", "t", " ", "h", "e", "r", "e", "Enter");
    ruth.readsBehindTheMirror("Not here");
    ruth.presses("Alt+m");
    ruth.types("mine");
    ruth.presses("Enter", "Alt+g");
    ruth.types("Everybody");
    ruth.presses("Enter");
    ruth.readsInNotes("mine");
    ruth.reads("Everybody");
  }

  @Test
  void the_private_shortcut_without_a_thread_leads_to_the_threads() {
    ruth.at("talk").click();
    ruth.presses("Alt+i");
    assertThat(ruth.at("tab-private")).isFocused();
    assertThat(ruth.at("tab-private")).hasAttribute("aria-selected", "true");
  }

  @Test
  void a_shortcut_works_while_one_writes_and_leaves_the_words_alone() {
    ruth.writes("Half a sentence");
    ruth.at("composer").focus();
    ruth.presses("Alt+p");
    assertThat(ruth.at("phase")).hasText("Paused");
    ruth.presses("Alt+p");
    assertThat(ruth.at("phase")).hasText("Live · recording");
    assertThat(ruth.at("composer")).hasValue("Half a sentence");
    assertThat(ruth.at("composer")).isFocused();
  }

  @Test
  void letters_stay_where_they_are_typed_for_whoever_turns_that_off() {
    ruth.presses("Control+/");
    ruth.at("dialog").locator("input[type=checkbox]").uncheck();
    ruth.presses("Escape");
    ruth.at("talk").click();
    ruth.types("Thanks");
    assertThat(ruth.at("composer")).isEmpty();
    assertThat(ruth.at("composer")).not().isFocused();
    assertThat(led()).containsExactly("started");
  }

  private List<String> led() {
    return ruth.hasLed(visit.house(), guests);
  }
}
