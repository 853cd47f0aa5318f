package dev.halfsilver.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever ended a connection or lost an answer: a page comes back by itself where it can. */
@ExtendWith(OpenHouse.class)
class ComingBackTest {
  private static final String ENTER = "**/api/enter";
  private static final String STIMULI = "**/api/stimuli/*";

  @Test
  void a_hello_that_came_too_late_sends_nobody_away(Visit visit) {
    Guests guests = visit.house().invite(List.of("Ana"), List.of("Priya"));
    Observer priya = visit.observer(guests, "Priya");
    priya.isCutOffOnce(4408);
    priya.takesTheirPlace();
    assertThat(priya.at("phase")).hasText("Not started");
  }

  @Test
  void an_observer_who_was_not_sent_away_is_not_told_so_and_can_try_again(Visit visit) {
    Guests guests = visit.house().invite(List.of("Ana"), List.of("Priya"));
    Observer priya = visit.observer(guests, "Priya");
    priya.isCutOffOnce(4400);
    priya.comesToTheMirror();
    assertThat(priya.at("trouble")).containsText("Something went wrong.");
    priya.at("retry").click();
    assertThat(priya.at("watchers").getByText("Priya")).isVisible();
  }

  @Test
  void an_observer_whose_link_was_withdrawn_is_told_so(Visit visit) {
    Guests guests = visit.house().invite(List.of("Ana"), List.of("Priya"));
    Observer priya = visit.observer(guests, "Priya");
    priya.isCutOffOnce(4403);
    priya.comesToTheMirror();
    assertThat(priya.at("trouble")).containsText("You are no longer watching this session.");
    assertThat(priya.at("retry")).hasCount(0);
  }

  @Test
  void a_token_that_could_not_be_renewed_at_once_is_renewed_later(Visit visit) {
    Guests guests = visit.house().invite(List.of("Ana"), List.of());
    Participant ana = visit.participant(guests, "Ana");
    ana.conduct.excuse("net::ERR_FAILED");
    AtomicInteger failures = new AtomicInteger();
    ana.page.route(ENTER, route -> answer(route, failures.getAndDecrement() > 0));
    ana.isCutOffOnce(4401, () -> failures.set(2));
    ana.readsWhatTheyAreTold();
  }

  @Test
  void a_picture_that_was_refused_for_an_old_token_is_fetched_with_a_new_one(Visit visit) {
    Guests guests = visit.house().invite(List.of("Ana"), List.of());
    Moderator ruth = visit.moderator(guests);
    ruth.conduct.excuse("status of 401");
    AtomicReference<String> old = new AtomicReference<>();
    ruth.page.route(STIMULI, route -> refuse(old, route));
    ruth.takesTheirPlace();
    ruth.starts();
    ruth.shows("see-bottle");
    assertThat(ruth.at("stimulus").locator("img")).isVisible();
  }

  @Test
  void what_failed_to_load_once_comes_without_a_reload(Visit visit) {
    Guests guests = visit.house().invite(List.of("Ana"), List.of());
    Moderator ruth = visit.moderator(guests);
    ruth.conduct.excuse("net::ERR_FAILED");
    for (String once : List.of("**/api/guide", "**/api/seats", STIMULI)) {
      ruth.page.route(once, Route::abort, new Page.RouteOptions().setTimes(1));
    }
    ruth.takesTheirPlace();
    assertThat(ruth.at("people")).containsText("Ana");
    ruth.starts();
    ruth.shows("see-bottle");
    assertThat(ruth.at("stimulus").locator("img")).isVisible();
  }

  private static void answer(Route route, boolean fails) {
    if (fails) {
      route.abort();
    } else {
      route.resume();
    }
  }

  /** As a server does for which the token is over that the person came with. */
  private static void refuse(AtomicReference<String> old, Route route) {
    String token = route.request().headers().get("authorization");
    if (old.compareAndSet(null, token) || token.equals(old.get())) {
      route.fulfill(new Route.FulfillOptions().setStatus(401));
    } else {
      route.resume();
    }
  }
}
