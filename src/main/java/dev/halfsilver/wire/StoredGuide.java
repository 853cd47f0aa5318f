package dev.halfsilver.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.halfsilver.room.Stimulus;
import dev.halfsilver.room.activity.Activity;
import dev.halfsilver.room.activity.Masking;
import dev.halfsilver.study.Format;
import dev.halfsilver.study.Guide;
import dev.halfsilver.study.GuideItem;
import dev.halfsilver.study.Probe;
import dev.halfsilver.study.Section;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * Guides as the store keeps them. They were checked when they came and are not checked again: a
 * rule that became stricter later must not close an old session.
 */
public final class StoredGuide {
  private static final Lifts LIFTS = new Lifts(List.of(first -> first));

  private StoredGuide() {}

  public static byte[] write(Guide guide) {
    ObjectNode node = LIFTS.begun();
    node.setAll(GuideTree.of(guide, GuideTree::byName));
    ArrayNode stimuli = node.putArray("stimuli");
    guide.stimuli().forEach(s -> stimuli.add(GuideTree.of(s)));
    return Json.written(node);
  }

  /**
   * Reads what {@link #write} wrote, now or in an earlier version of this program. The first guides
   * did not say their version, which is 1.
   *
   * @throws IllegalArgumentException when these bytes are no guide
   */
  public static Guide read(byte[] bytes) {
    try {
      if (!(Json.MAPPER.readTree(bytes) instanceof ObjectNode node)) {
        throw new IllegalArgumentException("a stored guide is an object");
      }
      return guide(LIFTS.lift(node.has("v") ? node : node.put("v", 1)));
    } catch (IOException e) {
      throw new IllegalArgumentException("a stored guide that cannot be read", e);
    }
  }

  private static Guide guide(JsonNode node) {
    return new Guide(
        text(node, "title"),
        text(node, "topic"),
        Format.parse(text(node, "format")),
        node.required("plannedMinutes").intValue(),
        list(node, "sections", StoredGuide::section),
        list(node, "stimuli", StoredGuide::stimulus));
  }

  private static Section section(JsonNode node) {
    return new Section(
        text(node, "id"),
        text(node, "title"),
        minutes(node),
        list(node, "items", StoredGuide::item));
  }

  private static GuideItem item(JsonNode node) {
    String id = text(node, "id");
    String note = node.path("note").asText();
    List<Probe> probes = list(node, "probes", p -> new Probe(text(p, "id"), text(p, "question")));
    if (node.has("show")) {
      return new GuideItem.Showing(id, text(node, "show"), note, minutes(node), probes);
    }
    return node.has("activity")
        ? new GuideItem.Doing(
            id, value(node, "activity", Activity.class), note, minutes(node), probes)
        : new GuideItem.Question(
            id, text(node, "question"), masking(node), note, minutes(node), probes);
  }

  /** A question that says nothing of it is open, as all were in version 1. */
  private static Masking masking(JsonNode node) {
    return node.has("masking") ? value(node, "masking", Masking.class) : Masking.OPEN;
  }

  private static <T> T value(JsonNode node, String field, Class<T> type) {
    try {
      return Json.MAPPER.treeToValue(node.required(field), type);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a stored guide that cannot be read", e);
    }
  }

  private static Stimulus stimulus(JsonNode node) {
    return new Stimulus(
        text(node, "id"),
        Stimulus.Kind.valueOf(text(node, "kind").toUpperCase(Locale.ROOT)),
        text(node, "title"),
        text(node, "alt"),
        text(node, "text"));
  }

  /** What is not planned is left out. */
  private static int minutes(JsonNode node) {
    return node.path("minutes").intValue();
  }

  private static String text(JsonNode node, String field) {
    return node.required(field).textValue();
  }

  private static <T> List<T> list(JsonNode node, String field, Function<JsonNode, T> read) {
    return StreamSupport.stream(node.required(field).spliterator(), false).map(read).toList();
  }
}
