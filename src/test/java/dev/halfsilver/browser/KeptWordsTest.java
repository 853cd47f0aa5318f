package dev.halfsilver.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What those who lead or watch have written outlives a reload and a cut line, where it was meant.
 */
@ExtendWith(OpenHouse.class)
class KeptWordsTest {
  private Visit visit;
  private Guests guests;
  private Line cable;
  private Participant ana;
  private Moderator ruth;
  private Observer priya;

  @BeforeEach
  void they_meet(Visit visit) {
    this.visit = visit;
    cable = visit.house().cable;
    guests = visit.house().invite(List.of("Ana"), List.of("Priya"));
    ana = visit.participant(guests, "Ana");
    ruth = visit.moderator(guests);
    priya = visit.observer(guests, "Priya");
    List.of(ruth, priya).forEach(person -> person.conduct.excuse("net::ERR_"));
    ruth.takesTheirPlace();
    priya.takesTheirPlace();
    ana.comesToTheWaitingRoom();
    ruth.admits("Ana");
    ana.isInTheRoom();
    ruth.starts();
  }

  @Test
  void every_draft_is_where_it_was_after_a_reload() {
    ruth.drafts("everyone", "To all");
    ruth.drafts("backroom", "To those behind");
    ruth.drafts("note", "To myself");
    ruth.picks("Ana", "message-privately");
    ruth.drafts("private", "To Ana");
    priya.drafts("note", "To Priya");
    priya.drafts("backroom", "To the others");
    List.of(ruth, priya).forEach(person -> person.page.reload());

    assertThat(ruth.at("to-private")).hasText("Privately to Ana");
    ruth.finds("private", "To Ana");
    ruth.finds("everyone", "To all");
    ruth.finds("backroom", "To those behind");
    ruth.finds("note", "To myself");
    priya.finds("note", "To Priya");
    priya.finds("backroom", "To the others");
    assertThat(written()).isEmpty();
  }

  @Test
  void what_was_sent_on_a_dead_line_is_said_once_and_where_it_was_meant() {
    ruth.picks("Ana", "message-privately");
    cable.loseAnswers();
    they_write("answer lost");
    ana.reads("To all, answer lost");
    ana.reads("To Ana, answer lost");
    cable.mend();
    List.of(ruth, priya).forEach(person -> person.page.reload());
    everything_has_arrived("answer lost");

    ruth.picks("Ana", "message-privately");
    cable.cut();
    List.of(ruth, priya).forEach(person -> person.page.context().setOffline(true));
    assertThat(ruth.at("offline").first()).isVisible();
    they_write("offline");
    List.of(ruth, priya)
        .forEach(p -> assertThat(p.at("pending").last()).containsText("Kept until you are back"));
    cable.mend();
    List.of(ruth, priya).forEach(person -> person.page.context().setOffline(false));
    List.of(ruth, priya).forEach(person -> person.page.reload());
    everything_has_arrived("offline");

    assertThat(written()).containsExactlyInAnyOrderElementsOf(twice("answer lost", "offline"));
  }

  private void they_write(String when) {
    ruth.sends("everyone", "To all, " + when);
    ruth.sends("private", "To Ana, " + when);
    ruth.sends("backroom", "To those behind, " + when);
    ruth.sends("note", "To myself, " + when);
    priya.sends("note", "To Priya, " + when);
    priya.sends("backroom", "To the others, " + when);
  }

  private void everything_has_arrived(String when) {
    ana.reads("To all, " + when);
    ana.reads("To Ana, " + when);
    ruth.reads("To all, " + when);
    ruth.readsPrivately("Ana", "To Ana, " + when);
    ruth.readsInNotes("To myself, " + when);
    ruth.readsBehindTheMirror("To the others, " + when);
    priya.readsInNotes("To Priya, " + when);
    priya.readsBehindTheMirror("To those behind, " + when);
  }

  private static List<String> twice(String... whens) {
    return List.of(whens).stream()
        .flatMap(
            when ->
                List.of(
                    "floor: Ruth said To all, " + when,
                    "aside/Ana: Ruth said To Ana, " + when,
                    "backroom: Ruth remarked To those behind, " + when,
                    "notes/Ruth: Ruth noted To myself, " + when,
                    "notes/Priya: Priya noted To Priya, " + when,
                    "backroom: Priya remarked To the others, " + when)
                    .stream())
        .toList();
  }

  private List<String> written() {
    return Told.by(visit.house().transcript(guests.session())).stream()
        .filter(line -> line.matches(".* (said|remarked|noted) .*"))
        .toList();
  }
}
