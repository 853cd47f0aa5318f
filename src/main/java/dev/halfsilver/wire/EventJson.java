package dev.halfsilver.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.halfsilver.room.Event;
import java.io.IOException;

/**
 * Events as they are stored: {@code {"v":1,"type":"said","text":"…"}}. What was written once is
 * readable for ever: when a shape changes, {@code v} goes up and older ones are lifted here.
 */
public final class EventJson {
  private static final int VERSION = 1;
  private static final Names<Event> NAMES = new Names<>(Event.class);

  private EventJson() {}

  public static byte[] write(Event event) {
    ObjectNode node = Json.MAPPER.createObjectNode().put("v", VERSION);
    node.setAll(toNode(event));
    try {
      return Json.MAPPER.writeValueAsBytes(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an event that cannot be written", e);
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException when these bytes are no event of a known version
   */
  public static Event read(byte[] bytes) {
    try {
      if (!(Json.MAPPER.readTree(bytes) instanceof ObjectNode node)) {
        throw new IllegalArgumentException("a stored event is an object");
      }
      JsonNode version = node.remove("v");
      if (version == null || version.asInt() != VERSION) {
        throw new IllegalArgumentException("an event of an unknown version: " + version);
      }
      JsonNode type = node.remove("type");
      Class<? extends Event> known =
          NAMES
              .type(type == null ? "" : type.asText())
              .orElseThrow(() -> new IllegalArgumentException("an unknown event: " + type));
      return Json.MAPPER.treeToValue(node, known);
    } catch (IOException e) {
      throw new IllegalArgumentException("an event that cannot be read", e);
    }
  }

  /** The event as clients and transcripts see it: its type first, then its fields. */
  public static ObjectNode toNode(Event event) {
    ObjectNode node = Json.MAPPER.createObjectNode().put("type", Names.of(event.getClass()));
    node.setAll(Json.MAPPER.<ObjectNode>valueToTree(event));
    return node;
  }
}
