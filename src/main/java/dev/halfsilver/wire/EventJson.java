package dev.halfsilver.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.halfsilver.room.Event;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Events as they are stored: {@code {"v":1,"type":"said","text":"…"}}. What was written once is
 * readable for ever: when a shape changes, {@code v} goes up and older ones are lifted here.
 */
public final class EventJson {
  private static final int VERSION = 1;
  private static final byte[] BEGINNING =
      "{\"v\":%d,".formatted(VERSION).getBytes(StandardCharsets.US_ASCII);

  private EventJson() {}

  /** As clients see it, with the version put before everything else. */
  public static byte[] write(Event event) {
    byte[] seen = Json.bytes(json -> json.writePOJO(event));
    byte[] stored = Arrays.copyOf(BEGINNING, BEGINNING.length + seen.length - 1);
    System.arraycopy(seen, 1, stored, BEGINNING.length, seen.length - 1);
    return stored;
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
      return Json.MAPPER.treeToValue(node, Event.class);
    } catch (IOException e) {
      throw new IllegalArgumentException("an event that cannot be read", e);
    }
  }

  /** The event as clients and transcripts see it: its type first, then its fields. */
  public static ObjectNode toNode(Event event) {
    return Json.MAPPER.valueToTree(event);
  }
}
