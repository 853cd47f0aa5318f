package dev.halfsilver.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.halfsilver.room.Stimulus;
import dev.halfsilver.room.activity.Masking;
import dev.halfsilver.study.Guide;
import dev.halfsilver.study.GuideItem;
import dev.halfsilver.study.Section;
import java.util.Locale;
import java.util.function.Function;

/** A guide as a JSON tree; what is empty or not planned is left out. */
final class GuideTree {
  private GuideTree() {}

  /**
   * Everything but the stimuli.
   *
   * @param show how an item refers to what it shows
   */
  static ObjectNode of(Guide guide, Function<GuideItem.Showing, JsonNode> show) {
    ObjectNode node =
        Json.MAPPER
            .createObjectNode()
            .put("title", guide.title())
            .put("topic", guide.topic())
            .put("format", guide.format().code())
            .put("plannedMinutes", guide.plannedMinutes());
    ArrayNode sections = node.putArray("sections");
    guide.sections().forEach(section -> sections.add(of(section, show)));
    return node;
  }

  private static ObjectNode of(Section section, Function<GuideItem.Showing, JsonNode> show) {
    ObjectNode node =
        Json.MAPPER.createObjectNode().put("id", section.id()).put("title", section.title());
    putMinutes(node, section.minutes());
    ArrayNode items = node.putArray("items");
    section.items().forEach(item -> items.add(of(item, show)));
    return node;
  }

  private static ObjectNode of(GuideItem item, Function<GuideItem.Showing, JsonNode> show) {
    ObjectNode node = Json.MAPPER.createObjectNode().put("id", item.id());
    switch (item) {
      case GuideItem.Question q -> question(node, q);
      case GuideItem.Doing d -> node.set("activity", Json.MAPPER.valueToTree(d.activity()));
      case GuideItem.Showing s -> node.set("show", show.apply(s));
    }
    if (!item.note().isEmpty()) {
      node.put("note", item.note());
    }
    putMinutes(node, item.minutes());
    ArrayNode probes = node.putArray("probes");
    item.probes().forEach(p -> probes.addObject().put("id", p.id()).put("question", p.question()));
    return node;
  }

  /** A question that is not masked says nothing of it. */
  private static void question(ObjectNode node, GuideItem.Question question) {
    node.put("question", question.question());
    if (question.masking() != Masking.OPEN) {
      node.set("masking", Json.MAPPER.valueToTree(question.masking()));
    }
  }

  static JsonNode byName(GuideItem.Showing item) {
    return TextNode.valueOf(item.show());
  }

  static ObjectNode of(Stimulus stimulus) {
    return Json.MAPPER
        .createObjectNode()
        .put("id", stimulus.id())
        .put("kind", stimulus.kind().name().toLowerCase(Locale.ROOT))
        .put("title", stimulus.title())
        .put("alt", stimulus.alt())
        .put("text", stimulus.text());
  }

  private static void putMinutes(ObjectNode node, int minutes) {
    if (minutes > 0) {
      node.put("minutes", minutes);
    }
  }
}
