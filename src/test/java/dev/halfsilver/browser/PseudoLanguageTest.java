package dev.halfsilver.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The screens in a language of long words that is read from right to left: nothing is beside the
 * screen, nothing is cut, and no word is left in English, which would be one that no file has.
 */
@ExtendWith(OpenHouse.class)
class PseudoLanguageTest {
  /** What somebody wrote says so by {@code dir=auto}; names in a sentence are told by the test. */
  private static final String FLAWS =
      """
      names => {
        const flaws = [];
        const root = document.documentElement;
        if (root.dir !== 'rtl') flaws.push('it is read from left to right');
        if (root.scrollWidth > innerWidth) flaws.push(`${root.scrollWidth - innerWidth} pixels to scroll`);
        const own = '[dir=auto], bdi, kbd, time, .avatar, .skips, .brand, iframe, [lang]:not(html)';
        const isSeen = (e) => e.checkVisibility({opacityProperty: true, visibilityProperty: true});
        const isEnglish = (text) => /[A-Za-z]{2,}/.test(names.reduce((t, n) => t.replaceAll(n, ''), text));
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
          const {data, parentElement} = texts.currentNode;
          if (parentElement.closest(own) || !isSeen(parentElement)) continue;
          if (isEnglish(data)) flaws.push(`in English: ${data.trim()}`);
        }
        for (const e of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
          if (e.matches(own) || !isSeen(e)) continue;
          for (const name of ['aria-label', 'title', 'placeholder']) {
            if (isEnglish(e.getAttribute(name) ?? '')) flaws.push(`${name}: ${e.getAttribute(name)}`);
          }
        }
        for (const e of document.querySelectorAll('button, a[href], input, textarea, summary, label')) {
          if (!isSeen(e) || e.closest('.skips, .visually-hidden')) continue;
          const {left, right, width} = e.getBoundingClientRect();
          if (width > 1 && (left < -1 || right > innerWidth + 1)) flaws.push(`beside the screen: ${e.outerHTML}`);
          if (e.matches('button, label') && !e.matches('.quote') && e.scrollWidth > e.clientWidth + 1) {
            flaws.push(`cut: ${e.outerHTML}`);
          }
        }
        return flaws;
      }
      """;

  /** What somebody wrote or is called, where it stands within a sentence of ours. */
  private static final List<String> FILLED_IN =
      List.of(
          "Ana, and my sink is never empty.",
          "Let us go round the group. Who are you, in a sentence or two?",
          "Ana",
          "Ben",
          "Ruth",
          "Priya",
          "Halfsilver");

  private Visit visit;
  private Guests guests;
  private Moderator ruth;
  private Participant ana;

  @BeforeEach
  void they_meet(Visit visit) {
    this.visit = visit;
    guests = visit.house().invite(List.of("Ana", "Ben"), List.of("Priya"));
    ruth = visit.moderator(guests);
    ana = visit.participant(guests, "Ana");
    ruth.takesTheirPlace();
    ana.comesToTheWaitingRoom();
    ruth.admits("Ana");
    ana.isInTheRoom();
    ruth.starts();
    ruth.asks("first-name");
    ana.says("Ana, and my sink is never empty.");
    ruth.reads("my sink is never empty");
  }

  @Test
  void a_participant_on_a_phone_finds_everything_in_its_place() {
    Participant ben = visit.participant(guests, "Ben");
    PseudoLanguage.isSpokenTo(ben);
    ben.followsTheirLink();
    isSound(ben, "the door");
    ben.clicksContinue();
    assertThat(ben.at("consent")).isVisible();
    isSound(ben, "what they are told");
    ben.agrees();
    isSound(ben, "the waiting room");
    ruth.admits("Ben");
    ben.isInTheRoom();
    ruth.saysPrivately("Ana", "Take your time.");
    ben.at("message", "my sink").locator("[data-test=reply]").tap();
    isSound(ben, "the room, with a reply begun");
    Pictures.take(ben, "pseudo-participant");
    ben.writes("Mine is.");
    ben.at("send").tap();
    ben.at("message", "Mine is.").locator("summary").tap();
    ben.page.waitForCondition(() -> isWithin(ben.at("retract").boundingBox()));
    isSound(ben, "a menu");
    ben.presses("Escape");
    ruth.shows("see-bottle");
    assertThat(ben.at("stimulus")).isVisible();
    String alt = ben.at("stimulus").locator("img").getAttribute("alt");
    isSound(ben, "the room, with something on screen", alt, "A new idea for the kitchen");
    ben.at("help").tap();
    isSound(ben, "help", alt, "A new idea for the kitchen");
    ben.at("dialog-close").first().tap();
    ben.at("leave").tap();
    isSound(ben, "about to leave", alt, "A new idea for the kitchen");
  }

  @Test
  void a_moderator_finds_everything_in_its_place() {
    Moderator other = visit.moderator(guests);
    PseudoLanguage.isSpokenTo(other);
    other.followsTheirLink();
    isSound(other, "the door");
    other.clicksContinue();
    assertThat(other.at("message", "my sink")).isVisible();
    isSound(other, "the desk");
    Pictures.take(other, "pseudo-moderator");
    other.at("tab-private").click();
    isSound(other, "private threads");
    other.at("tab-private").press("ArrowLeft");
    assertThat(other.at("tab-notes")).isFocused();
    isSound(other, "notes");
    other.at("transcript").click();
    isSound(other, "the transcript's dialog");
  }

  @Test
  void an_observer_finds_everything_in_its_place_on_a_desk_and_on_a_phone() {
    for (Device device : List.of(Device.DESK, Device.PHONE)) {
      Observer priya = visit.observer(guests, "Priya", device);
      PseudoLanguage.isSpokenTo(priya);
      priya.followsTheirLink();
      isSound(priya, "the door");
      priya.clicksContinue();
      assertThat(priya.at("message", "my sink")).isVisible();
      isSound(priya, "behind the mirror, " + device);
      Pictures.take(priya, "pseudo-observer-" + device);
      priya.at("tab-backroom").click();
      isSound(priya, "the backroom, " + device);
      priya.at("tab-notes").click();
      isSound(priya, "notes, " + device);
    }
  }

  /** A menu moves within the screen once it is open. */
  private static boolean isWithin(BoundingBox box) {
    return box.x >= 0 && box.x + box.width <= 360;
  }

  private static void isSound(Person person, String screen, String... more) {
    List<String> filled = Stream.concat(Stream.of(more), FILLED_IN.stream()).toList();
    Object flaws = person.page.evaluate(FLAWS, filled);
    assertThat((List<?>) flaws).map(String::valueOf).as(screen).isEmpty();
  }
}
