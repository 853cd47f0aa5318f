package dev.halfsilver.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.halfsilver.room.Policy;
import dev.halfsilver.room.Stimulus;
import dev.halfsilver.room.activity.Activity;
import dev.halfsilver.room.activity.Masking;
import dev.halfsilver.room.activity.Task;
import dev.halfsilver.room.activity.TextMarks;
import dev.halfsilver.study.Guide;
import dev.halfsilver.study.GuideItem;
import dev.halfsilver.study.Guides;
import dev.halfsilver.study.Section;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class GuideJsonTest {
  private static final String WRITTEN =
      """
      {"title":"Refills, group 1","topic":"A new way to refill","format":"focus-group",
       "plannedMinutes":75,"sections":[
        {"id":"warm-up","title":"Warm-up","minutes":10,"items":[
          {"id":"first-name","question":"Who are you?","note":"Answer first.","minutes":4,
           "probes":[{"id":"household","question":"Who else lives there?"}]}]},
        {"id":"idea","title":"The idea","minutes":20,"items":[
          {"id":"see-bottle","show":"bottle"},
          {"id":"first-look","question":"What do you see?"}]}],
       "stimuli":[{"id":"bottle","kind":"image","title":"The bottle",
         "alt":"A tall green bottle.","data":"AQID"}]}
      """;

  @Test
  void the_demos_own_guide_is_one() throws Exception {
    GuideDraft draft = GuideJson.fromDisk(demo());

    assertThat(draft.guide().sections()).hasSizeGreaterThan(2);
    assertThat(draft.guide().agenda().items()).containsKey("see-bottle");
    assertThat(draft.sources())
        .containsEntry("bottle", new GuideDraft.Source.File("bottle.jpg"))
        .containsEntry("film", new GuideDraft.Source.File("film.webm"))
        .doesNotContainKey("concept");
  }

  @Test
  void the_demos_guide_has_something_to_do_of_every_kind_and_masks_questions_too()
      throws Exception {
    List<GuideItem> items =
        GuideJson.fromDisk(demo()).guide().sections().stream()
            .flatMap(section -> section.items().stream())
            .toList();

    assertThat(activities(items).map(activity -> activity.task().getClass().getName()))
        .containsExactlyInAnyOrder(
            Arrays.stream(Task.class.getPermittedSubclasses())
                .map(Class::getName)
                .toArray(String[]::new));
    assertThat(
            items.stream()
                .filter(GuideItem.Question.class::isInstance)
                .map(GuideItem.Question.class::cast)
                .filter(question -> question.masking() != Masking.OPEN)
                .map(question -> question.id() + " " + question.masking()))
        .containsExactly(
            "refill-word UNTIL_REVEALED", "bottle-first UNTIL_REVEALED", "refill-price NEVER");
  }

  @Test
  void the_demos_guide_takes_as_long_as_it_says_and_has_its_words_marked_that_it_shows()
      throws Exception {
    Guide guide = GuideJson.fromDisk(demo()).guide();

    assertThat(guide.sections())
        .allSatisfy(
            section ->
                assertThat(section.items().stream().mapToInt(GuideItem::minutes).sum())
                    .as(section.id())
                    .isEqualTo(section.minutes()));
    assertThat(guide.sections().stream().mapToInt(Section::minutes).sum())
        .isEqualTo(guide.plannedMinutes());
    assertThat(
            activities(guide.sections().stream().flatMap(s -> s.items().stream()).toList())
                .map(Activity::task)
                .filter(TextMarks.class::isInstance)
                .map(task -> ((TextMarks) task).text()))
        .containsExactly(
            guide.stimuli().stream()
                .filter(stimulus -> stimulus.kind() == Stimulus.Kind.TEXT)
                .map(Stimulus::text)
                .toArray(String[]::new));
  }

  private static Stream<Activity> activities(List<GuideItem> items) {
    return items.stream()
        .filter(GuideItem.Doing.class::isInstance)
        .map(GuideItem.Doing.class::cast)
        .map(GuideItem.Doing::activity);
  }

  @Test
  void what_is_stored_is_read_back() throws Exception {
    Guide demo = GuideJson.fromDisk(demo()).guide();
    assertThat(StoredGuide.read(StoredGuide.write(demo))).isEqualTo(demo);
    assertThat(StoredGuide.read(StoredGuide.write(Guides.small()))).isEqualTo(Guides.small());
  }

  @Test
  void a_guide_from_the_network_brings_its_bytes() throws Exception {
    GuideDraft draft = GuideJson.fromNetwork(written());

    assertThat(draft.guide()).isEqualTo(Guides.small());
    assertThat(draft.sources().get("bottle"))
        .isInstanceOfSatisfying(
            GuideDraft.Source.Bytes.class, b -> assertThat(b.bytes()).containsExactly(1, 2, 3));
  }

  @Test
  void a_guide_from_the_network_cannot_name_a_file_of_the_server() {
    assertRefused(
        "stimuli[0].file: is not a field that is known here",
        node -> stimulus(node).put("file", "/etc/passwd"));
  }

  @Test
  void what_is_wrong_is_said_with_its_place() {
    assertRefused("stimuli[0].data: is missing", node -> stimulus(node).remove("data"));
    assertRefused("title: is missing", node -> node.remove("title"));
    assertRefused("topic: should be text; put it in quotes", node -> node.put("topic", 7));
    assertRefused("plannedMinutes: should be a whole number", n -> n.put("plannedMinutes", "75"));
    assertRefused("sections: should be a list", node -> node.put("sections", "none"));
    assertRefused("colour: is not a field that is known here", node -> node.put("colour", "red"));
    assertRefused(
        "sections[1].items[0].shows: is not a field that is known here",
        node -> ((ObjectNode) node.at("/sections/1/items/0")).put("shows", "film"));
    assertRefused(
        "sections[1].items[1].question: an item has either a question, something to show or an"
            + " activity",
        node -> ((ObjectNode) node.at("/sections/1/items/1")).put("show", "bottle"));
    assertRefused(
        "sections[0].items[0].probes[0]: the id of a probe must be 1 to 64 of the characters A-Z"
            + " a-z 0-9 _ -",
        node -> ((ObjectNode) node.at("/sections/0/items/0/probes/0")).put("id", "who else"));
    assertRefused(
        "sections[1].items[0]: there should be an object with fields here",
        node -> ((ArrayNode) node.at("/sections/1/items")).set(0, "see"));
    assertRefused(
        "stimuli[0].kind: should be image, video or text",
        node -> stimulus(node).put("kind", "hologram"));
    assertRefused(
        "stimuli[0].data: should be bytes in base64", node -> stimulus(node).put("data", "%%%"));
    assertRefused(
        "stimuli[0]: stimulus \"The bottle\" needs alt", node -> stimulus(node).remove("alt"));
    assertRefused(
        "sections[1].items[0].show: item \"see-bottle\" shows \"film\", which is not among the"
            + " stimuli",
        node -> ((ObjectNode) node.at("/sections/1/items/0")).put("show", "film"));
  }

  @Test
  void everything_that_is_wrong_is_told_at_once() throws Exception {
    ObjectNode node = written();
    node.remove("title");
    node.put("format", "crowd").put("plannedMinutes", 900).put("colour", "red");
    ((ObjectNode) node.at("/sections/0")).put("id", "warm up").put("minutes", "ten");
    ((ObjectNode) node.at("/sections/0/items/0")).put("show", "bottle").put("note", 7);
    ((ObjectNode) node.at("/sections/0/items/0/probes/0")).put("id", "first-name");
    ((ObjectNode) node.at("/sections/1/items/0")).put("show", "film");
    ((ObjectNode) node.at("/sections/1/items/1")).put("question", " ").put("id", "?");
    stimulus(node).put("kind", "hologram").remove("title");

    assertThatThrownBy(() -> GuideJson.fromNetwork(node))
        .isInstanceOfSatisfying(
            MalformedDocument.class,
            wrong ->
                assertThat(wrong.flaws())
                    .extracting(MalformedDocument.Flaw::toString)
                    .containsExactlyInAnyOrder(
                        "title: is missing",
                        "format: the format must be in-depth-interview, dyad, triad, mini-group or"
                            + " focus-group",
                        "plannedMinutes must be 1 to 480, and is 900",
                        "colour: is not a field that is known here",
                        "sections[0]: the id of a section must be 1 to 64 of the characters A-Z a-z"
                            + " 0-9 _ -",
                        "sections[0].minutes: should be a whole number",
                        "sections[0].items[0].note: should be text; put it in quotes",
                        "sections[0].items[0].question: an item has either a question, something to"
                            + " show or an activity",
                        "sections[0].items[0].probes[0].id: item or probe \"first-name\" is there"
                            + " twice",
                        "sections[1].items[0].show: item \"see-bottle\" shows \"film\", which is"
                            + " not among the stimuli",
                        "sections[1].items[1]: the id of an item must be 1 to 64 of the characters"
                            + " A-Z a-z 0-9 _ -",
                        "sections[1].items[1]: the question of item \"?\" is missing",
                        "stimuli[0].kind: should be image, video or text",
                        "stimuli[0].title: is missing"));
  }

  @Test
  void what_is_wrong_in_many_places_is_told_in_fifty() throws Exception {
    ObjectNode node = written();
    for (int i = 0; i < 200; i++) {
      node.put("field" + i, i);
    }
    assertThatThrownBy(() -> GuideJson.fromNetwork(node))
        .isInstanceOfSatisfying(
            MalformedDocument.class, wrong -> assertThat(wrong.flaws()).hasSize(50));
  }

  @Test
  void a_moderator_gets_each_item_with_what_it_shows() {
    ObjectNode node = GuideJson.forModerator(Guides.small(), new Policy(Policy.Observers.TALLY));

    assertThat(node.at("/sections/1/items/0/show/title").textValue()).isEqualTo("The bottle");
    assertThat(node.at("/sections/1/items/0/show/kind").textValue()).isEqualTo("image");
    assertThat(node.at("/sections/0/items/0/note").textValue()).isEqualTo("Answer first.");
    assertThat(node.at("/sections/1/items/1").has("minutes")).isFalse();
    assertThat(node.at("/policy/observersBeforeReveal").textValue()).isEqualTo("tally");
    assertThat(Guides.small().sections().get(1).items().getFirst())
        .isInstanceOf(GuideItem.Showing.class);
  }

  private static JsonNode demo() throws IOException {
    try (InputStream file = GuideJsonTest.class.getResourceAsStream("/demo/guide.yaml")) {
      return new YAMLMapper().readTree(file);
    }
  }

  private static ObjectNode written() throws IOException {
    return (ObjectNode) Json.MAPPER.readTree(WRITTEN);
  }

  private static ObjectNode stimulus(ObjectNode guide) {
    return (ObjectNode) guide.at("/stimuli/0");
  }

  private static void assertRefused(String message, Consumer<ObjectNode> spoil) {
    assertThatThrownBy(
            () -> {
              ObjectNode node = written();
              spoil.accept(node);
              GuideJson.fromNetwork(node);
            })
        .isInstanceOf(MalformedDocument.class)
        .hasMessage(message);
  }
}
