package dev.halfsilver.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.halfsilver.room.activity.Activity;
import dev.halfsilver.room.activity.Answer;
import dev.halfsilver.room.activity.Fact;
import dev.halfsilver.room.activity.Figure;
import dev.halfsilver.room.activity.Masking;
import dev.halfsilver.room.activity.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** docs/activities.md is true: every kind is shown, and what is shown is read and fits. */
class ActivitiesDocumentTest {
  private static final Pattern KIND = Pattern.compile("(?s)\n### (\\w+)\n(.*?)(?=\n##)");

  @Test
  void every_kind_has_its_section() throws IOException {
    List<String> sections =
        KIND.matcher(document()).results().map(section -> section.group(1)).toList();
    assertThat(sections)
        .containsExactlyInAnyOrderElementsOf(new Names<>(Task.class).all().keySet());
  }

  @TestFactory
  Stream<DynamicTest> the_task_shown_is_one_and_the_answer_shown_answers_it() throws IOException {
    return KIND.matcher(document())
        .results()
        .map(
            section ->
                DynamicTest.dynamicTest(
                    section.group(1), () -> isTrue(section.group(1), section.group(2))));
  }

  private static void isTrue(String kind, String section) throws JsonProcessingException {
    Task<?> task = read(only(section, "task"), Task.class);
    Answer answer = read(only(section, "answer"), Answer.class);
    assertThat(Names.of(task.getClass())).isEqualTo(kind);
    assertThat(task.flaw()).isEmpty();
    assertThat(task.flawInAny(answer)).isEmpty();
  }

  @Test
  void the_activity_shown_is_one() throws IOException {
    Activity activity = read(only(document(), "definition"), Activity.class);
    assertThat(activity.flaw()).isEmpty();
  }

  @Test
  void every_masking_every_shape_and_every_fact_is_told() throws IOException {
    String document = document();
    Stream.of(
            Arrays.stream(Masking.values()).map(ActivitiesDocumentTest::code),
            Arrays.stream(Fact.Name.values()).map(ActivitiesDocumentTest::code),
            new Names<>(Figure.class)
                .all().entrySet().stream()
                    .filter(shape -> Figure.class.isAssignableFrom(shape.getValue()))
                    .map(shape -> shape.getKey()))
        .flatMap(names -> names)
        .forEach(name -> assertThat(document).contains("`" + name + "`"));
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** Reads an example, and sees that it would be written in the same way. */
  private static <T> T read(String example, Class<T> type) throws JsonProcessingException {
    T value = Json.MAPPER.readValue(example, type);
    assertThat(Json.MAPPER.<JsonNode>valueToTree(value)).hasToString(example);
    return value;
  }

  private static String only(String text, String kind) {
    List<String> found =
        Pattern.compile("(?s)```json " + kind + "\n(.*?)\n```")
            .matcher(text)
            .results()
            .map(fence -> fence.group(1))
            .toList();
    assertThat(found).as(kind).hasSize(1);
    return found.getFirst();
  }

  private static String document() throws IOException {
    return Files.readString(Path.of("docs/activities.md"));
  }
}
