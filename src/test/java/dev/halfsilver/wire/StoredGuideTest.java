package dev.halfsilver.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halfsilver.room.Policy;
import dev.halfsilver.room.Stimulus;
import dev.halfsilver.room.Terms;
import dev.halfsilver.room.activity.Activity;
import dev.halfsilver.room.activity.Masking;
import dev.halfsilver.room.activity.PicturePins;
import dev.halfsilver.room.activity.Poll;
import dev.halfsilver.study.Format;
import dev.halfsilver.study.Guide;
import dev.halfsilver.study.GuideItem;
import dev.halfsilver.study.Probe;
import dev.halfsilver.study.Section;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Guides, terms and policies that were stored once are readable for ever, whatever rules came
 * later.
 */
final class StoredGuideTest {
  private static final Path PINNED = Path.of("src/test/resources");
  private static final Guide GUIDE =
      new Guide(
          "Refills",
          "A new way to refill",
          Format.FOCUS_GROUP,
          75,
          List.of(
              new Section(
                  "warm-up",
                  "Warm-up",
                  10,
                  List.of(
                      new GuideItem.Question(
                          "first-name",
                          "Who are you?",
                          "Answer first.",
                          4,
                          List.of(new Probe("household", "Who else lives there?"))))),
              new Section(
                  "idea",
                  "The idea",
                  0,
                  List.of(new GuideItem.Showing("see-bottle", "s_4kQ9rT", "", 0, List.of())))),
          List.of(
              new Stimulus(
                  "s_4kQ9rT", Stimulus.Kind.IMAGE, "The bottle", "A tall green bottle.", ""),
              new Stimulus("s_4kQ9rV", Stimulus.Kind.TEXT, "The idea", "", "A bottle you keep.")));
  private static final Guide GUIDE_WITH_ACTIVITIES =
      new Guide(
          "Refills",
          "A new way to refill",
          Format.FOCUS_GROUP,
          75,
          List.of(
              new Section(
                  "idea",
                  "The idea",
                  0,
                  List.of(
                      new GuideItem.Question(
                          "first", "Your first word?", Masking.AFTER_OWN, "", 2, List.of()),
                      new GuideItem.Doing(
                          "closest",
                          new Activity(
                              "Which one?",
                              Masking.UNTIL_REVEALED,
                              90,
                              new Poll(List.of("A", "B"), 1, 1)),
                          "Wait for all.",
                          3,
                          List.of(new Probe("why", "Why that one?"))),
                      new GuideItem.Doing(
                          "where",
                          new Activity(
                              "What do you like?",
                              Masking.OPEN,
                              0,
                              new PicturePins("s_4kQ9rT", List.of("like"), 5)),
                          "",
                          0,
                          List.of())))),
          List.of(
              new Stimulus(
                  "s_4kQ9rT", Stimulus.Kind.IMAGE, "The bottle", "A tall green bottle.", "")));
  private static final Terms TERMS =
      new Terms("2026-11", "This session is recorded and may be observed.", true);

  @Test
  void a_guide_is_stored_in_the_newest_shape_that_is_pinned_and_read_as_what_it_meant()
      throws IOException {
    assertThat(StoredGuide.read(bytes(pinned("guides/v1")))).isEqualTo(GUIDE);
    assertThat(StoredGuide.read(bytes(pinned("guides/v2")))).isEqualTo(GUIDE_WITH_ACTIVITIES);
    assertThat(StoredGuide.write(GUIDE_WITH_ACTIVITIES)).asString().isEqualTo(pinned("guides/v2"));
  }

  @Test
  void a_guide_of_the_time_when_guides_did_not_say_their_version_is_of_the_first()
      throws IOException {
    String early = pinned("guides/v1").replace("\"v\":1,", "");
    assertThat(StoredGuide.read(bytes(early))).isEqualTo(GUIDE);
  }

  @Test
  void terms_are_stored_in_the_newest_shape_that_is_pinned_and_read_as_what_they_meant()
      throws IOException {
    assertThat(StoredTerms.read(bytes(pinned("terms/v1")))).isEqualTo(TERMS);
    assertThat(StoredTerms.write(TERMS)).asString().isEqualTo(pinned("terms/v1"));
  }

  @Test
  void a_policy_is_stored_in_the_newest_shape_that_is_pinned_and_read_as_what_it_meant()
      throws IOException {
    Policy policy = new Policy(Policy.Observers.TALLY);
    assertThat(StoredPolicy.read(bytes(pinned("policies/v1")))).isEqualTo(policy);
    assertThat(StoredPolicy.write(policy)).asString().isEqualTo(pinned("policies/v1"));
  }

  @Test
  void what_is_stored_is_not_judged_again() throws IOException {
    String unfit =
        pinned("guides/v1")
            .replace("\"Who are you?\"", "\"\"")
            .replace("\"minutes\":10", "\"minutes\":1000")
            .replace("\"A tall green bottle.\"", "\"\"")
            .replace("\"plannedMinutes\":75", "\"plannedMinutes\":0")
            .replace("\"id\":\"warm-up\"", "\"id\":\"warm up\"");
    Guide read = StoredGuide.read(bytes(unfit));

    assertThat(read.plannedMinutes()).isZero();
    assertThatThrownBy(read::checked).isInstanceOf(IllegalArgumentException.class);
    assertThat(
            StoredTerms.read(
                bytes("{\"v\":1,\"version\":\"\",\"text\":\"\",\"observersReadAsides\":false}")))
        .isEqualTo(new Terms("", "", false));
  }

  @Test
  void what_a_newer_program_wrote_is_not_guessed_at() throws IOException {
    for (String newer :
        List.of(
            pinned("guides/v2").replace("\"v\":2", "\"v\":3"), "{\"v\":1,\"title\":\"\"}", "[]")) {
      assertThatThrownBy(() -> StoredGuide.read(bytes(newer)))
          .isInstanceOf(IllegalArgumentException.class);
    }
    for (String newer :
        List.of(
            pinned("policies/v1").replace("\"v\":1", "\"v\":2"),
            pinned("policies/v1").replace("tally", "half"),
            "[]")) {
      assertThatThrownBy(() -> StoredPolicy.read(bytes(newer)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static String pinned(String name) throws IOException {
    return Files.readString(PINNED.resolve(name + ".json")).strip();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
