package dev.halfsilver.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import dev.halfsilver.room.MemberId;
import java.time.Instant;
import java.util.List;

/** Somebody who takes part. */
final class Participant extends Person {
  private final String link;

  Participant(BrowserContext profile, String origin, String name, String link) {
    super(profile, origin, name);
    this.link = link;
  }

  void followsTheirLink() {
    follows(link);
  }

  void readsWhatTheyAreTold() {
    followsTheirLink();
    clicksContinue();
    assertThat(at("consent")).isVisible();
  }

  void agrees() {
    at("name").fill(name);
    at("consent-agree").check();
    at("join-button").click();
    assertThat(at("waiting")).isVisible();
  }

  void comesToTheWaitingRoom() {
    readsWhatTheyAreTold();
    agrees();
  }

  void isInTheRoom() {
    assertThat(at("room")).isVisible();
  }

  void writes(String words) {
    at("composer").fill(words);
  }

  void says(String words) {
    turnsTo("everyone");
    sends(words);
  }

  void saysPrivately(String words) {
    turnsTo("private");
    sends(words);
  }

  void takesBack(String words) {
    Locator message = at("message", words);
    message.locator("summary").click();
    message.locator("[data-test=retract]").click();
    assertThat(at("message", words)).hasCount(0);
  }

  /** Once, and nothing of it is still on its way. */
  void reads(String words) {
    assertThat(at("message", words)).hasCount(1);
    assertThat(at("pending", words)).hasCount(0);
  }

  /** Has words in their browser that an earlier page wrote and had no answer to. */
  void keeps(MemberId seat, String words, Instant writtenAt) {
    page.evaluate(
        """
        ([member, text, at]) =>
          localStorage.setItem(`halfsilver.${member}.unanswered`, JSON.stringify({
            kept: {command: {type: 'say', id: 'kept-0000', text}, at, status: 'pending'},
          }))
        """,
        List.of(seat.value(), words, (double) writtenAt.toEpochMilli()));
  }

  void isAsked(String question) {
    assertThat(at("question")).containsText(question);
  }

  private void sends(String words) {
    writes(words);
    at("send").click();
    assertThat(at("composer")).isEmpty();
  }
}
