package dev.halfsilver.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import dev.halfsilver.room.Control;
import dev.halfsilver.room.Door;
import dev.halfsilver.room.Stage;
import dev.halfsilver.room.Talk;
import dev.halfsilver.study.StandardTerms;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The moderator's desk with twelve people and a stimulus up, on screens as they are. */
@ExtendWith(OpenHouse.class)
class DeskTest {
  private static final List<String> TWELVE =
      List.of(
          "Bożena",
          "Jürgen",
          "Siobhán",
          "Thảo",
          "Çağla",
          "João",
          "Anna",
          "Anne",
          "Mehmet",
          "Christopher-James",
          "Zoë",
          "Kwame");
  private static final int[][] SCREENS = {{1280, 720}, {1024, 768}};

  private Guests guests;
  private Moderator ruth;

  @BeforeEach
  void twelve_people_have_talked(Visit visit) {
    guests = visit.house().invite(TWELVE, List.of());
    Evening evening =
        new Evening(guests, visit.house().settingOf(guests), Instant.now().minusSeconds(900));
    evening.does("Ruth", new Door.Lead());
    for (String name : TWELVE) {
      evening.does(name, new Door.Join(name, StandardTerms.of(true).version()));
      evening.after(1).does("Ruth", new Door.Admit(guests.seatOf(name).id()));
    }
    evening.does("Ruth", new Control.Start());
    evening.after(5).does("Ruth", new Stage.Ask("first-name"));
    for (String name : TWELVE) {
      evening.after(20).does(name, new Talk.Say(words(name.equals("Zoë") ? 2 : 12)));
    }
    evening.after(20).does("Bożena", new Talk.Say(words(60)));
    evening.after(20).does("Ruth", new Stage.Show("see-bottle"));
    evening.after(30).does("Jürgen", new Talk.Say("Looks solid."));
    visit.house().remember(guests, evening.record());
    ruth = visit.moderator(guests);
    ruth.takesTheirPlace();
    assertThat(ruth.at("stimulus").locator("img")).isVisible();
  }

  @Test
  void the_talk_has_two_fifths_of_the_screen_whatever_is_on_the_stage() {
    for (int[] screen : SCREENS) {
      ruth.page.setViewportSize(screen[0], screen[1]);
      String name = "desk-%dx%d".formatted(screen[0], screen[1]);
      Pictures.take(ruth, name);
      hasRoomToTalk(screen[1]);
      ruth.at("stage-handle").focus();
      ruth.presses("End");
      hasRoomToTalk(screen[1]);
      ruth.at("ask-next").click();
      hasRoomToTalk(screen[1]);
      Pictures.take(ruth, name + "-soon");
      ruth.presses("Escape");
    }
    assertThat(ruth.at("stage")).not().containsText("Concept board");
  }

  @Test
  void the_stage_folds_and_its_edge_is_moved_by_hand_and_by_keys() {
    double before = heightOf(ruth.at("stage"));
    ruth.at("stage-handle").focus();
    ruth.presses("ArrowUp", "ArrowUp");
    assertThat(ruth.at("stage-handle")).hasAttribute("aria-valuenow", "26");
    ruth.page.waitForCondition(() -> heightOf(ruth.at("stage")) < before - 40);

    double smaller = heightOf(ruth.at("stage"));
    BoundingBox handle = ruth.at("stage-handle").boundingBox();
    double x = handle.x + handle.width / 2;
    double y = handle.y + handle.height / 2;
    ruth.page.mouse().move(x, y);
    ruth.page.mouse().down();
    ruth.page.mouse().move(x, y + 60);
    ruth.page.mouse().up();
    ruth.page.waitForCondition(() -> Math.abs(heightOf(ruth.at("stage")) - smaller - 60) < 4);

    ruth.at("stage-fold").focus();
    ruth.presses("Enter");
    assertThat(ruth.at("stage-fold")).hasAttribute("aria-expanded", "false");
    assertThat(ruth.at("stage-fold")).isFocused();
    assertThat(ruth.at("stimulus")).hasCount(0);
    assertThat(ruth.at("stage")).containsText("A new idea for the kitchen");
    ruth.presses("Enter");
    assertThat(ruth.at("stimulus")).isVisible();
  }

  @Test
  void twelve_people_stand_in_a_line_each_with_their_share_against_a_fair_one() {
    ruth.page.setViewportSize(1280, 720);
    for (Locator person : ruth.at("person").all()) {
      assertThat(heightOf(person)).isLessThan(36);
    }
    assertThat(share("Bożena")).containsText("twice a fair share or more");
    assertThat(share("Zoë")).containsText("less than half a fair share");
    assertThat(share("Anna")).not().containsText("fair share");
    assertThat(ruth.at("people")).containsText("fair share 8%");
    assertThat(initialsOf("Jürgen")).hasText("Jü");
    assertThat(initialsOf("João")).hasText("Jo");
    assertThat(initialsOf("Anna")).hasText("Aa");
    assertThat(initialsOf("Anne")).hasText("Ae");
    assertThat(initialsOf("Zoë")).hasText("Z");
    assertThat(ruth.at("person").last()).isInViewport();
  }

  @Test
  void the_guide_stays_where_the_discussion_is() {
    Locator next = ruth.at("next");
    Locator asked = ruth.page.locator(".item.is-now");
    assertThat(next).containsText("start with the shortest answer");
    Locator section = ruth.page.locator("details.section").nth(1);
    section.locator("summary").click();
    section.locator("summary").click();
    assertThat(section).not().hasAttribute("open", Pattern.compile(".*"));
    ruth.page.locator("details.section").nth(1).evaluate("e => { e.open = true; }");
    Locator ask = section.locator("[data-test=ask]").first();
    ask.click();
    section.locator("summary").click();
    ruth.presses("Alt+Enter");
    assertThat(asked).hasCount(1);
    assertThat(asked).isInViewport();
    assertThat(section).hasAttribute("open", "");

    ruth.page.locator(".guide-scroll").evaluate("e => e.scrollTo(0, e.scrollHeight)");
    assertThat(asked).not().isInViewport();
    ruth.at("to-now").click();
    assertThat(asked).isInViewport();
    assertThat(ruth.at("pace")).hasCSS("color", colourOf(".fact dt"));
  }

  @Test
  void the_tabs_title_counts_what_waits_for_the_moderator(Visit visit) {
    assertThat(ruth.page).hasTitle(Pattern.compile("^Everyday life"));
    Participant jurgen = visit.participant(guests, "Jürgen");
    jurgen.followsTheirLink();
    jurgen.clicksContinue();
    jurgen.isInTheRoom();
    ruth.page.evaluate("document.hasFocus = () => false");
    jurgen.says("And heavy.");
    assertThat(ruth.page).hasTitle(Pattern.compile("^\\(1\\) Everyday life"));
    jurgen.saysPrivately("May I ask something?");
    assertThat(ruth.page).hasTitle(Pattern.compile("^\\(2\\) Everyday life"));
    ruth.page.evaluate("delete document.hasFocus");
    assertThat(ruth.page).hasTitle(Pattern.compile("^\\(1\\) Everyday life"));
    ruth.readsPrivately("Jürgen", "May I ask something?");
    assertThat(ruth.page).hasTitle(Pattern.compile("^Everyday life"));

    assertThat(ruth.at("sound")).hasAttribute("aria-pressed", "false");
    ruth.at("sound").click();
    assertThat(ruth.at("sound")).hasAttribute("aria-pressed", "true");
    ruth.page.reload();
    assertThat(ruth.at("sound")).hasAttribute("aria-pressed", "true");
  }

  private void hasRoomToTalk(int height) {
    ruth.page.waitForCondition(() -> heightOf(ruth.at("talk")) >= 0.4 * height);
    assertThat(ruth.at("composer")).isInViewport();
    assertThat(heightOf(ruth.at("stage"))).isGreaterThan(40);
  }

  private Locator share(String name) {
    return ruth.at("person", name).locator("[data-test=share]");
  }

  private Locator initialsOf(String name) {
    return ruth.at("person", name).locator(".avatar");
  }

  private String colourOf(String selector) {
    return (String) ruth.page.locator(selector).first().evaluate("e => getComputedStyle(e).color");
  }

  private static double heightOf(Locator one) {
    return one.boundingBox().height;
  }

  private static String words(int n) {
    return String.join(" ", Collections.nCopies(n, "hands"));
  }
}
