package dev.halfsilver.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/** Whoever leads. */
final class Moderator extends Person {
  private final String link;

  Moderator(BrowserContext profile, String origin, String link) {
    super(profile, origin, "Ruth");
    this.link = link;
  }

  void followsTheirLink() {
    follows(link);
  }

  void takesTheirPlace() {
    followsTheirLink();
    clicksContinue();
    assertThat(at("item").first()).isAttached();
    assertThat(page.locator(".mark", has(words("{name} leads the discussion", "Ruth"))))
        .isVisible();
  }

  void admits(String participant) {
    at("waiting-person", participant).locator("[data-test=admit]").click();
    assertThat(at("person", participant)).isVisible();
  }

  void starts() {
    at("start").click();
    assertThat(at("phase")).hasText(words("Live · recording"));
  }

  void asks(String item) {
    page.locator("[data-test=item] [data-test=ask][data-item=" + item + "]").click();
    at("put-now").click();
    assertThat(at("soon")).hasCount(0);
  }

  void shows(String item) {
    page.locator("[data-test=item] [data-test=show][data-item=" + item + "]").click();
    at("put-now").click();
    assertThat(at("stage")).isVisible();
  }

  void takesDown() {
    at("stage").locator("[data-test=take-down]").click();
    assertThat(at("stage")).hasCount(0);
  }

  /** What they did on the floor so far, by the record, but for coming and letting people in. */
  List<String> hasLed(House house, Guests guests) {
    return Told.by(house.transcript(guests.session())).stream()
        .filter(line -> line.startsWith("floor: Ruth ") && !line.contains("entered"))
        .map(line -> line.substring("floor: Ruth ".length()))
        .toList();
  }

  void says(String words) {
    getsThrough("everyone", words);
  }

  void remarks(String words) {
    getsThrough("backroom", words);
  }

  void notes(String words) {
    getsThrough("note", words);
  }

  void saysPrivately(String participant, String words) {
    picks(participant, "message-privately");
    getsThrough("private", words);
  }

  void removes(String participant) {
    picks(participant, "remove");
    at("remove-confirm").click();
    assertThat(at("person", participant)).hasCount(0);
  }

  void closes() {
    at("close-session").click();
    at("close-confirm").click();
    assertThat(at("phase")).hasText(words("Closed"));
  }

  /** Waits until the clock on the desk has gone on by so many seconds. */
  void waits(int seconds, Runnable meanwhile) {
    long until = clock() + seconds;
    meanwhile.run();
    page.waitForCondition(
        () -> clock() >= until, new Page.WaitForConditionOptions().setTimeout(2_000 * seconds));
  }

  private long clock() {
    String[] parts = at("elapsed").innerText().strip().split(":", -1);
    return Long.parseLong(parts[0]) * 60 + Long.parseLong(parts[1]);
  }

  /** Gets the transcript in one of its forms, as a file. */
  String downloads(String form) {
    at("transcript").click();
    Download file = page.waitForDownload(() -> at(form).click());
    at("dialog-close").click();
    try {
      return Files.readString(file.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void reads(String words) {
    assertThat(at("message", words)).hasCount(1);
  }

  void readsPrivately(String participant, String words) {
    at("tab-private").click();
    if (at("all-threads").isVisible()) {
      at("all-threads").click();
    }
    at("thread", participant).click();
    assertThat(at("private-message", words)).hasCount(1);
  }

  void readsBehindTheMirror(String words) {
    at("tab-backroom").click();
    assertThat(at("backroom-message", words)).hasCount(1);
  }

  void readsInNotes(String words) {
    at("tab-notes").click();
    assertThat(at("note", words)).hasCount(1);
    assertThat(at("pending")).hasCount(0);
  }

  /** Opens somebody's menu and picks what to do about them. */
  void picks(String participant, String item) {
    Locator person = at("person", participant);
    person.locator("summary").click();
    person.locator("[data-test=" + item + "]").click();
  }

  void writes(String words) {
    at("composer").fill(words);
  }

  void drafts(String destination, String words) {
    turnsTo(destination);
    writes(words);
  }

  /** Finds in a place the draft that was left there. */
  void finds(String destination, String draft) {
    turnsTo(destination);
    assertThat(at("composer")).hasValue(draft);
  }

  /** Sends words off, whether or not they arrive. */
  void sends(String destination, String words) {
    drafts(destination, words);
    at("send").click();
    assertThat(at("composer")).isEmpty();
  }

  private void getsThrough(String destination, String words) {
    sends(destination, words);
    assertThat(at("pending")).hasCount(0);
  }

  private static Page.LocatorOptions has(String words) {
    return new Page.LocatorOptions().setHasText(words);
  }
}
