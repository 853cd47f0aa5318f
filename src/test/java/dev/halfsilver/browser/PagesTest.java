package dev.halfsilver.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.options.LoadState;
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
  void a_browser_knows_at_once_of_every_module_and_asks_for_none_of_them_again(Visit visit) {
    try (Line line = visit.house().ownLine()) {
      Person stranger = visit.stranger(Device.PHONE, line);
      stranger.opens("/join");
      assertThat(stranger.at("trouble")).isVisible();
      assertThat(modules(stranger))
          .isNotEmpty()
          .isSubsetOf(
              stranger.page.locator("link[rel=modulepreload], script[src]").all().stream()
                  .map(one -> (String) one.evaluate("one => one.href || one.src"))
                  .toList());

      line.mend();
      line.listen();
      stranger.opens("/join");
      assertThat(stranger.at("trouble")).isVisible();
      stranger.page.waitForLoadState(LoadState.NETWORKIDLE);
      assertThat(String.join("", line.heard()))
          .startsWith("HTTP/1.1 304 Not Modified")
          .containsOnlyOnce("HTTP/1.1 ");
    }
  }

  @Test
  void who_reads_their_invitation_has_the_next_page_before_they_go_there(Visit visit) {
    Guests guests = visit.house().invite(List.of("Ana"), List.of());
    Line air = visit.house().air;
    Participant ana = visit.participant(guests, "Ana");
    ana.followsTheirLink();
    ana.page.waitForLoadState(LoadState.NETWORKIDLE);
    air.mend();
    air.listen();
    ana.clicksContinue();
    assertThat(ana.at("consent")).isVisible();
    String heard = String.join("", air.heard());
    assertThat(heard).contains("Content-Type: application/json");
    assertThat(heard).doesNotContain("immutable");
  }

  @Test
  void a_link_with_the_full_stop_of_its_sentence_leads_in_all_the_same(Visit visit) {
    Guests guests = visit.house().invite(List.of("Ana"), List.of());
    Participant ana = visit.participant(guests, "Ana");
    ana.follows(guests.linkOf("Ana") + ").");
    ana.clicksContinue();
    assertThat(ana.at("consent")).isVisible();
  }

  @Test
  void a_withdrawn_link_is_answered_with_what_one_can_do_and_without_what_it_led_to(Visit visit) {
    Guests guests = visit.house().invite(List.of("Ana"), List.of());
    visit.house().withdraw(guests, "Ana");
    Participant ana = visit.participant(guests, "Ana");
    ana.conduct.excuse("status of 403");
    ana.followsTheirLink();
    ana.clicksContinue();
    assertThat(ana.at("trouble")).containsText("This link is no longer valid.");
    assertThat(ana.at("trouble")).containsText("write to them");
    assertThat(ana.at("trouble")).not().containsText("kitchen");
    assertThat(ana.page.locator("h1")).isFocused();
    Pictures.take(ana, "link-withdrawn");
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

  private static List<String> modules(Person person) {
    return person.conduct.requests().stream().filter(url -> url.endsWith(".js")).toList();
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
