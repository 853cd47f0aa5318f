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

  void comesToTheMirror() {
    follows(link);
    clicksContinue();
  }

  void takesTheirPlace() {
    comesToTheMirror();
    assertThat(at("mirror-line")).isVisible();
    assertThat(at("watchers").getByText(name)).isVisible();
  }

  void remarks(String words) {
    at("tab-backroom").click();
    at("backroom-composer").fill(words);
    at("backroom-send").click();
    readsBehindTheMirror(words);
  }

  void notes(String words) {
    at("tab-notes").click();
    at("note-composer").fill(words);
    at("note-send").click();
    assertThat(at("note", words)).hasCount(1);
  }

  void leaves() {
    at("leave").click();
    at("leave-confirm").click();
    assertThat(at("trouble")).containsText("You have left.");
  }

  void reads(String words) {
    assertThat(at("message", words)).hasCount(1);
  }

  void readsBehindTheMirror(String words) {
    assertThat(at("backroom-message", words)).hasCount(1);
    assertThat(at("pending", words)).hasCount(0);
  }
}
