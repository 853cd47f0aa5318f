package dev.halfsilver.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halfsilver.room.Agenda;
import dev.halfsilver.room.Stimulus;
import dev.halfsilver.room.activity.Activity;
import dev.halfsilver.room.activity.Dial;
import dev.halfsilver.room.activity.Masking;
import dev.halfsilver.room.activity.PicturePins;
import dev.halfsilver.room.activity.ShowOfHands;
import dev.halfsilver.room.activity.Task;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class GuideTest {
  @Test
  void its_agenda_has_items_and_probes_with_their_parts() {
    Guide guide = Guides.small();

    assertThat(guide.agenda())
        .isEqualTo(
            new Agenda(
                2,
                Map.of(
                    "first-name", new Agenda.Item.Question(1, "Who are you?", Masking.OPEN),
                    "household", new Agenda.Item.Question(1, "Who else lives there?", Masking.OPEN),
                    "see-bottle", new Agenda.Item.Showing(2, guide.stimuli().getFirst()),
                    "first-look", new Agenda.Item.Question(2, "What do you see?", Masking.OPEN)),
                Map.of(guide.stimuli().getFirst().id(), guide.stimuli().getFirst())));
  }

  @Test
  void stimuli_get_ids_that_nobody_can_guess() {
    Guide guide = Guides.small();
    Map<String, String> fresh = guide.freshStimulusIds(new Random(1));
    Guide renamed = guide.withStimulusIds(fresh);

    assertThat(fresh).containsOnlyKeys("bottle");
    assertThat(fresh.get("bottle")).matches("s_[A-Za-z0-9_-]{22}");
    assertThat(renamed.stimuli()).extracting(Stimulus::id).containsExactly(fresh.get("bottle"));
    assertThat(renamed.agenda().item("see-bottle"))
        .contains(new Agenda.Item.Showing(2, renamed.stimuli().getFirst()));
  }

  @Test
  void activities_are_about_the_same_stimuli_once_these_have_other_ids() {
    Guide guide =
        new Guide(
                "Refills",
                "A new way to refill",
                Format.FOCUS_GROUP,
                60,
                List.of(
                    section(
                        "a",
                        does("dial", new Dial("film", "dull", "gripping")),
                        does("pins", new PicturePins("bottle", List.of("like"), 3)),
                        does("hands", new ShowOfHands()))),
                List.of(
                    new Stimulus("bottle", Stimulus.Kind.IMAGE, "Bottle", "A bottle.", ""),
                    new Stimulus("film", Stimulus.Kind.VIDEO, "Film", "A film.", "")))
            .checked();
    Map<String, String> fresh = guide.freshStimulusIds(new Random(1));
    Guide renamed = guide.withStimulusIds(fresh);

    assertThat(renamed.sections().getFirst().items())
        .containsExactly(
            does("dial", new Dial(fresh.get("film"), "dull", "gripping")),
            does("pins", new PicturePins(fresh.get("bottle"), List.of("like"), 3)),
            does("hands", new ShowOfHands()));
    assertThat(renamed.checked().agenda().stimulus(fresh.get("film"))).isPresent();
  }

  private static GuideItem.Doing does(String id, Task<?> task) {
    return new GuideItem.Doing(
        id, new Activity("Do it.", Masking.AFTER_OWN, 0, task), "Wait.", 2, List.of());
  }

  @Test
  void an_item_cannot_show_what_is_not_there() {
    assertRefused(
        "item \"see\" shows \"film\", which is not among the stimuli",
        section("a", new GuideItem.Showing("see", "film", "", 0, List.of())));
  }

  @Test
  void ids_are_there_once() {
    assertRefused("section \"a\" is there twice", section("a", ask("q")), section("a", ask("r")));
    assertRefused(
        "item or probe \"q\" is there twice", section("a", ask("q")), section("b", ask("q")));
    assertRefused(
        "item or probe \"q\" is there twice",
        section("a", new GuideItem.Question("q", "Why?", "", 0, List.of(new Probe("q", "And?")))));
  }

  @Test
  void a_guide_has_an_end() {
    assertRefused("the number of sections must be 1 to 30, and is 0");
    assertRefused(
        "the number of items must be 1 to 200, and is 201",
        new Section("a", "A", 0, Collections.nCopies(201, ask("q"))));
    assertThatThrownBy(
            () -> new GuideItem.Question("q", "x".repeat(4_001), "", 0, List.of()).checked())
        .hasMessage("the question of item \"q\" is longer than 4,000 characters");
    assertThatThrownBy(() -> new Section("a", "A", 481, List.of()).checked())
        .hasMessage("the minutes of section \"a\" must be 0 to 480, and is 481");
    assertThatThrownBy(() -> new Probe("p", "What\u0000?").checked())
        .hasMessage("the question of probe \"p\" contains characters that cannot be shown");
  }

  @Test
  void a_session_invites_somebody_but_no_crowd() {
    for (int participants : new int[] {0, 25}) {
      assertThatThrownBy(
              () ->
                  new Session(
                          new SessionId("session-1"),
                          Guides.small(),
                          StandardTerms.of(true),
                          participants,
                          Instant.EPOCH)
                      .checked())
          .hasMessage("the number of participants must be 1 to 24, and is " + participants);
    }
  }

  @Test
  void standard_terms_tell_of_the_mirror_and_who_reads_private_messages() {
    assertThat(StandardTerms.of(true).text())
        .contains("kept in full as text")
        .contains("may be observed live")
        .contains("and by those who observe it")
        .contains("withdraw");
    assertThat(StandardTerms.of(false).text()).contains("session only");
    assertThat(StandardTerms.of(true).version()).isNotEqualTo(StandardTerms.of(false).version());
  }

  private static GuideItem ask(String id) {
    return new GuideItem.Question(id, "Why?", "", 0, List.of());
  }

  private static Section section(String id, GuideItem... items) {
    return new Section(id, "Title", 0, List.of(items));
  }

  private static void assertRefused(String message, Section... sections) {
    assertThatThrownBy(() -> Guides.of(List.of(sections)).checked())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
