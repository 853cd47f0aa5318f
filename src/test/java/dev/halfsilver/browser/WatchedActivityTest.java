package dev.halfsilver.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.halfsilver.room.Policy;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What observers have before them of an activity, as their study decided. */
@ExtendWith(OpenHouse.class)
class WatchedActivityTest {
  private static final String POLL = "refills-closest";

  private Moderator ruth;
  private Observer priya;
  private OnTheWire ana;

  @AfterEach
  void ana_goes() {
    ana.close();
  }

  @Test
  void where_the_study_lets_them_see_nothing_they_see_it_with_the_participants(Visit visit) {
    they_meet(visit, Policy.Observers.NOTHING);
    assertThat(ruth.at("observers-see")).hasText("Observers see none of it yet");
    ana.answers(POLL, 1, "{\"kind\":\"poll\",\"chosen\":[2]}");
    assertThat(ruth.at("answer")).hasCount(1);
    assertThat(priya.at("round-hidden")).isVisible();
    assertThat(priya.at("figure")).hasCount(0);
    Accessibility.isGiven(priya, "an activity that is hidden");
    Pictures.take(priya, "activity-hidden");

    ruth.at("reveal").click();
    ruth.at("put-now").click();
    assertThat(answer()).containsText("C, at the tap");
    assertThat(priya.at("figure")).hasCount(1);
    assertThat(priya.at("round-hidden")).hasCount(0);
  }

  @Test
  void where_it_lets_them_see_the_tally_they_see_no_name_before_the_reveal(Visit visit) {
    they_meet(visit, Policy.Observers.TALLY);
    assertThat(ruth.at("observers-see")).hasText("Observers see what it comes to");
    ana.answers(POLL, 1, "{\"kind\":\"poll\",\"chosen\":[2]}");
    assertThat(priya.at("round-counts")).hasText("1 answered");
    assertThat(priya.at("figure")).hasCount(1);
    assertThat(answer()).hasCount(0);
    assertThat(priya.at("stage")).not().containsText("Ana");

    ruth.at("reveal").click();
    ruth.at("put-now").click();
    assertThat(answer()).containsText("C, at the tap");
  }

  private void they_meet(Visit visit, Policy.Observers see) {
    Guests guests = visit.house().invite(List.of("Ana"), List.of("Priya"), new Policy(see));
    ruth = visit.moderator(guests);
    priya = visit.observer(guests, "Priya");
    ruth.takesTheirPlace();
    priya.takesTheirPlace();
    ana = new OnTheWire(guests, "Ana");
    ruth.admits("Ana");
    ruth.starts();
    ruth.page.locator("[data-test=item] [data-test=open][data-item=" + POLL + "]").click();
    ruth.at("put-now").click();
    assertThat(priya.at("stage")).isVisible();
  }

  private Locator answer() {
    return priya.at("answer").filter(new Locator.FilterOptions().setHasText("Ana"));
  }
}
