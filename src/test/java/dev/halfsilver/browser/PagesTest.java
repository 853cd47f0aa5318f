package dev.halfsilver.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What pages ask of the network. Every other test of this package also ends by looking at the
 * conduct of its pages; these see that looking helps.
 */
@ExtendWith(OpenHouse.class)
class PagesTest {
  @Test
  void a_link_that_is_only_opened_exchanges_nothing(Visit visit) {
    Guests guests = visit.house().invite(List.of("Ana"), List.of());
    Participant ana = visit.participant(guests, "Ana");
    ana.followsTheirLink();
    assertThat(ana.at("continue")).isVisible();
    assertThat(ana.conduct.requests()).noneMatch(url -> url.contains("/api/"));
    ana.clicksContinue();
    assertThat(ana.at("consent")).isVisible();
    String secret = guests.linkOf("Ana").replaceFirst(".*#", "");
    assertThat(ana.conduct.requests())
        .anyMatch(url -> url.endsWith("/api/enter"))
        .noneMatch(url -> url.contains(secret) && !url.contains("#"));
  }

  @Test
  void a_page_that_asks_a_stranger_for_something_is_noticed(Visit visit) {
    Person stranger = visit.stranger(Device.DESK);
    stranger.opens("/");
    stranger.conduct.wasGood();
    stranger.page.evaluate("fetch('http://127.0.0.1:9/ping').catch(() => {})");
    stranger.page.waitForCondition(() -> !isGood(stranger));
    assertThatThrownBy(stranger.conduct::wasGood).hasMessageContaining("console stays empty");
    stranger.conduct.excuse("Content Security Policy|Refused to connect|Fetch API cannot load");
  }

  private static boolean isGood(Person person) {
    try {
      person.conduct.wasGood();
      return true;
    } catch (AssertionError _) {
      return false;
    }
  }
}
