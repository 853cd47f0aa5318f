package dev.halfsilver.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a link says before the click, and where Back leads after it. */
@ExtendWith(OpenHouse.class)
class DoorTest {
  private static final Pattern DARK = Pattern.compile("\\bbehind\\b");

  private Visit visit;
  private Guests guests;

  @BeforeEach
  void they_are_invited(Visit visit) {
    this.visit = visit;
    guests = visit.house().invite(List.of("Ana"), List.of("Priya"));
  }

  @Test
  void each_role_is_greeted_with_what_it_is_here_for() {
    Participant ana = visit.participant(guests, "Ana");
    ana.followsTheirLink();
    assertThat(ana.page.locator("h1")).hasText("You have been invited to a discussion.");
    Moderator ruth = visit.moderator(guests);
    ruth.followsTheirLink();
    assertThat(ruth.page.locator("h1")).hasText("You have been asked to lead a discussion.");
    Observer priya = visit.observer(guests, "Priya");
    priya.followsTheirLink();
    assertThat(priya.page.locator("h1")).hasText("You have been invited to watch a discussion.");
    assertThat(priya.page.locator("html")).hasClass(DARK);
    priya.clicksContinue();
    assertThat(priya.at("mirror")).isVisible();
  }

  @Test
  void a_page_that_is_opened_without_the_click_leads_to_the_right_greeting() {
    Moderator ruth = visit.moderator(guests);
    ruth.opens(guests.linkOf("Ruth").replaceFirst(".*#", "/moderator#"));
    assertThat(ruth.at("door-moderator")).isVisible();
  }

  @Test
  void back_leads_to_where_one_came_from_and_not_to_the_invitation() {
    Participant ana = visit.participant(guests, "Ana");
    ana.opens("/");
    ana.followsTheirLink();
    ana.clicksContinue();
    assertThat(ana.at("consent")).isVisible();
    ana.page.goBack();
    assertThat(ana.page.locator("h1")).hasText("A room to talk in, and a mirror to listen behind.");
  }
}
