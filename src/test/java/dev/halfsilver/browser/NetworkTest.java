package dev.halfsilver.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A browser knows of its network before any silence does, and its pages listen to it. */
@ExtendWith(OpenHouse.class)
class NetworkTest {
  /** In milliseconds: far less than a silence takes to be noticed. */
  private static final double SOON = 5000;

  private Line air;
  private Moderator ruth;
  private Participant ana;

  @BeforeEach
  void they_meet(Visit visit) {
    air = visit.house().air;
    Guests guests = visit.house().invite(List.of("Ana"), List.of());
    ana = visit.participant(guests, "Ana");
    ana.conduct.excuse("net::ERR_|WebSocket");
    ruth = visit.moderator(guests);
    ruth.takesTheirPlace();
    ana.comesToTheWaitingRoom();
    ruth.admits("Ana");
    ana.isInTheRoom();
    ruth.starts();
  }

  @Test
  void who_has_no_network_is_told_at_once_and_is_back_as_soon_as_there_is_one() {
    air.fallsSilent();
    ana.page.context().setOffline(true);
    soon(ana.at("offline"));
    ana.says("Written in the tunnel.");
    ruth.says("Are you there?");
    ana.page.context().setOffline(false);
    soon(ana.at("message", "Are you there?"));
    ana.reads("Written in the tunnel.");
    ruth.reads("Written in the tunnel.");
    assertThat(ana.at("offline")).hasCount(0);
  }

  @Test
  void who_comes_to_another_network_without_having_been_without_one_is_back_soon() {
    air.fallsSilent();
    ana.page.evaluate("dispatchEvent(new Event('online'))");
    ruth.says("Are you there?");
    soon(ana.at("message", "Are you there?"));
  }

  private static void soon(Locator wanted) {
    assertThat(wanted).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(SOON));
  }
}
