package dev.halfsilver.cli.cast;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.halfsilver.room.Activities;
import dev.halfsilver.room.Words;
import dev.halfsilver.room.activity.ActivityExamples;
import dev.halfsilver.room.activity.CardSort;
import dev.halfsilver.room.activity.RolePlay;
import dev.halfsilver.room.activity.Task;
import dev.halfsilver.room.activity.TextMarks;
import dev.halfsilver.study.GuideItem;
import dev.halfsilver.wire.GuideJson;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the scripted people answer in the activities of the demo's guide, and in any other. */
final class RepliesTest {
  private static Script script;
  private static List<GuideItem.Doing> activities;

  @BeforeAll
  static void readTheDemo() throws Exception {
    script = Script.read(demo("cast.yaml"));
    JsonNode guide = new YAMLMapper().readTree(demo("guide.yaml"));
    activities =
        GuideJson.fromDisk(guide).guide().sections().stream()
            .flatMap(section -> section.items().stream())
            .filter(GuideItem.Doing.class::isInstance)
            .map(GuideItem.Doing.class::cast)
            .toList();
  }

  @Test
  void everybody_has_an_answer_of_their_own_to_every_activity_of_the_demo_and_it_fits() {
    for (Script.Part part : script.participants()) {
      for (GuideItem.Doing item : activities) {
        String where = part.name() + ", " + item.id();
        assertThat(part.answers().get(item.id())).as(where).isNotEmpty();
        for (int round = 1; round <= 2; round++) {
          if (reply(part, item, round) instanceof Activities.GiveAnswer given) {
            fits(where, item.activity().task(), given);
          }
        }
      }
    }
  }

  @Test
  void they_do_not_all_think_the_same_and_now_and_then_one_passes() {
    int passes = 0;
    for (GuideItem.Doing item : activities) {
      Set<Activities.Command> different = new HashSet<>();
      for (Script.Part part : script.participants()) {
        Activities.Command reply = reply(part, item, 1);
        passes += reply instanceof Activities.Pass ? 1 : 0;
        different.add(reply);
      }
      assertThat(different).as(item.id()).hasSizeGreaterThan(1);
    }
    assertThat(passes).isBetween(1, activities.size());
  }

  @Test
  void in_a_second_round_a_few_of_them_have_moved() {
    GuideItem.Doing rating =
        activities.stream()
            .filter(a -> a.id().equals("beside-your-sink"))
            .findFirst()
            .orElseThrow();
    long moved =
        script.participants().stream()
            .filter(part -> !answer(part, rating, 1).equals(answer(part, rating, 2)))
            .count();
    assertThat(moved).isBetween(1L, script.participants().size() - 1L);
  }

  @Test
  void every_role_of_the_demo_has_its_words() {
    assertThat(activities)
        .filteredOn(item -> item.activity().task() instanceof RolePlay)
        .singleElement()
        .satisfies(
            item ->
                assertThat(((RolePlay) item.activity().task()).parts())
                    .extracting(RolePlay.Part::name)
                    .containsExactlyInAnyOrderElementsOf(script.roles().keySet()));
  }

  @Test
  void to_whatever_else_is_opened_they_find_an_answer_that_fits() {
    SplittableRandom random = new SplittableRandom(8);
    Replies replies = new Replies(Map.of(), script.offhand(), random);
    List<Task<?>> more =
        List.of(
            new TextMarks("a b c", List.of("like"), 12),
            new CardSort(List.of("Soap", "Brush"), List.of("Keep", "Throw away")));
    for (int i = 0; i < 300; i++) {
      ActivityExamples.TASKS.forEach((kind, task) -> improvises(kind, task, replies));
      more.forEach(task -> improvises(task.toString(), task, replies));
    }
  }

  private static void improvises(String kind, Task<?> task, Replies replies) {
    if (replies.to("own:1", 1, task) instanceof Activities.GiveAnswer given) {
      fits(kind, task, given);
    }
  }

  private static void fits(String where, Task<?> task, Activities.GiveAnswer given) {
    assertThat(task.flawInAny(given.answer())).as(where + ": " + given.answer()).isEmpty();
    assertThat(given.answer().words()).as(where).allMatch(word -> Words.whyUnfit(word).isEmpty());
  }

  private static Activities.Command reply(Script.Part part, GuideItem.Doing item, int round) {
    return new Replies(part.answers(), script.offhand(), new SplittableRandom(1))
        .to(item.id(), round, item.activity().task());
  }

  private static Object answer(Script.Part part, GuideItem.Doing item, int round) {
    return ((Activities.GiveAnswer) reply(part, item, round)).answer();
  }

  private static byte[] demo(String name) throws IOException {
    try (InputStream file = RepliesTest.class.getResourceAsStream("/demo/" + name)) {
      return file.readAllBytes();
    }
  }
}
