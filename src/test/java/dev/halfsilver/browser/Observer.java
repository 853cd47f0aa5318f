package dev.halfsilver.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;

/** Somebody behind the mirror. */
final class Observer extends Person {
  private final String link;

  Observer(BrowserContext profile, String origin, String name, String link) {
    super(profile, origin, name);
    this.link = link;
  }

  void followsTheirLink() {
    follows(link);
  }

  void comesToTheMirror() {
    followsTheirLink();
    clicksContinue();
  }

  void takesTheirPlace() {
    comesToTheMirror();
    assertThat(at("mirror-line")).isVisible();
    assertThat(at("watchers").getByText(name)).isVisible();
  }

  void remarks(String words) {
    sends("backroom", words);
    readsBehindTheMirror(words);
  }

  void notes(String words) {
    sends("note", words);
    readsInNotes(words);
  }

  void leaves() {
    at("leave").click();
    at("leave-confirm").click();
    assertThat(at("trouble")).containsText(words("You have left."));
  }

  void reads(String words) {
    assertThat(at("message", words)).hasCount(1);
  }

  void drafts(String destination, String words) {
    goesTo(destination);
    at(destination + "-composer").fill(words);
  }

  /** Finds in a place the draft that was left there. */
  void finds(String destination, String draft) {
    goesTo(destination);
    assertThat(at(destination + "-composer")).hasValue(draft);
  }

  /** Sends words off, whether or not they arrive. */
  void sends(String destination, String words) {
    drafts(destination, words);
    at(destination + "-send").click();
    assertThat(at(destination + "-composer")).isEmpty();
  }

  void readsInNotes(String words) {
    goesTo("note");
    assertThat(at("note", words)).hasCount(1);
    assertThat(at("pending")).hasCount(0);
  }

  private void goesTo(String destination) {
    at(destination.equals("note") ? "tab-notes" : "tab-backroom").click();
  }

  void readsBehindTheMirror(String words) {
    goesTo("backroom");
    assertThat(at("backroom-message", words)).hasCount(1);
    assertThat(at("pending", words)).hasCount(0);
  }
}
