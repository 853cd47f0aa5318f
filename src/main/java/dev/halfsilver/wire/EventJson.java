package dev.halfsilver.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.halfsilver.room.Event;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Events as they are stored: {@code {"v":1,"type":"said","text":"…"}}. What was written once is
 * readable for ever: when the shape of an event changes, its own {@code v} goes up, and older ones
 * are lifted ({@link EventVersions}).
 */
public final class EventJson {
  private static final ClassValue<byte[]> BEGINNINGS =
      new ClassValue<>() {
        @Override
        protected byte[] computeValue(Class<?> type) {
          return "{\"v\":%d,"
              .formatted(EventVersions.of(Names.of(type)).current())
              .getBytes(StandardCharsets.US_ASCII);
        }
      };

  private EventJson() {}

  /** As clients see it, in two parts, with the version put before everything else. */
  public static StoredEvent stored(Event event) {
    byte[] seen = EventParts.structure(event);
    byte[] beginning = BEGINNINGS.get(event.getClass());
    byte[] structure = Arrays.copyOf(beginning, beginning.length + seen.length - 1);
    System.arraycopy(seen, 1, structure, beginning.length, seen.length - 1);
    return new StoredEvent(structure, EventParts.words(event));
  }

  /**
   * Reads what was written as {@link #stored} says, now or in an earlier version of this program.
   *
   * @throws IllegalArgumentException when these bytes are no event of a known version
   */
  public static Event read(StoredEvent event) {
    return read(event.whole());
  }

  /**
   * The same for an event in one part, as all were once.
   *
   * @throws IllegalArgumentException when these bytes are no event of a known version
   */
  public static Event read(byte[] bytes) {
    try {
      if (!(Json.MAPPER.readTree(bytes) instanceof ObjectNode node)) {
        throw new IllegalArgumentException("a stored event is an object");
      }
      JsonNode type = node.path("type");
      return Json.MAPPER.treeToValue(EventVersions.of(type.asText()).lift(node), Event.class);
    } catch (IOException e) {
      throw new IllegalArgumentException("an event that cannot be read", e);
    }
  }

  /** The event as clients and transcripts see it: its type first, then its fields. */
  public static ObjectNode toNode(Event event) {
    return Json.MAPPER.valueToTree(event);
  }
}
