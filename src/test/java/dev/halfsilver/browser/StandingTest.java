package dev.halfsilver.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.halfsilver.room.Control;
import dev.halfsilver.room.Door;
import dev.halfsilver.room.Stage;
import dev.halfsilver.room.Talk;
import dev.halfsilver.study.StandardTerms;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What stands before the group: the last thing that was asked or shown, and who has answered it.
 */
@ExtendWith(OpenHouse.class)
class StandingTest {
  private static final Pattern CURRENT = Pattern.compile("is-current");

  @Test
  void what_is_shown_stands_and_the_question_before_is_marked_as_earlier(Visit visit) {
    Guests guests = visit.house().invite(List.of("Ana"), List.of("Priya"));
    Participant ana = visit.participant(guests, "Ana", Device.DESK);
    Moderator ruth = visit.moderator(guests);
    Observer priya = visit.observer(guests, "Priya");
    ruth.takesTheirPlace();
    priya.takesTheirPlace();
    ana.comesToTheWaitingRoom();
    ruth.admits("Ana");
    ruth.starts();
    ruth.asks("first-name");
    assertThat(ana.at("question")).containsText("The question now");
    assertThat(ana.at("part")).hasText("Part 1 of 5");

    ruth.shows("see-bottle");
    assertThat(ana.at("question")).not().containsText("The question now");
    assertThat(ana.at("question")).containsText("On screen now");
    assertThat(ana.at("question")).containsText(Pattern.compile("Before:\\s*Let us go round"));
    assertThat(ana.at("part")).hasText("Part 3 of 5");
    for (Person person : List.of(ruth, priya)) {
      assertThat(person.at("group").last()).containsText("On screen");
      assertThat(person.at("group").last()).hasClass(CURRENT);
      assertThat(person.at("group", "Let us go round")).not().hasClass(CURRENT);
    }
    assertThat(ruth.at("item", "Let us go round")).containsText("Ask again");
    ruth.at("as-participant").click();
    assertThat(ruth.page.frameLocator("[data-test=phone]").locator("[data-test=question]"))
        .containsText("On screen now");
    ruth.presses("Escape");

    ruth.takesDown();
    assertThat(ana.at("question")).containsText("The question before");
    assertThat(ana.at("part")).hasText("Part 1 of 5");
    ruth.asks("bottle-first");
    assertThat(ana.at("question")).containsText("The question now");
  }

  @Test
  void a_late_answer_to_the_last_question_is_none_to_the_new_one(Visit visit) {
    Guests guests = visit.house().invite(List.of("Ana", "Ben"), List.of());
    Evening evening =
        new Evening(guests, visit.house().settingOf(guests), Instant.now().minusSeconds(600));
    evening.does("Ruth", new Door.Lead());
    for (String name : List.of("Ana", "Ben")) {
      evening.does(name, new Door.Join(name, StandardTerms.of(true).version()));
      evening.does("Ruth", new Door.Admit(guests.seatOf(name).id()));
    }
    evening.does("Ruth", new Control.Start());
    evening.after(5).does("Ruth", new Stage.Ask("first-name"));
    evening.after(60).does("Ben", new Talk.Say("Ben, I paint."));
    evening.after(60).does("Ruth", new Stage.Ask("sink-view"));
    evening.after(4).does("Ana", new Talk.Say("I am Ana and I bake bread at night."));
    evening.after(20).does("Ben", new Talk.Say("A yard."));
    visit.house().remember(guests, evening.record());

    Moderator ruth = visit.moderator(guests);
    ruth.takesTheirPlace();
    assertThat(ruth.at("tally").first()).hasText("2 of 2 answered");
    assertThat(ruth.at("tally").last()).containsText("1 of 2 answered · not yet Ana");
    assertThat(ruth.at("message", "I bake bread")).containsText("begun before this");
  }
}
