package dev.halfsilver.wire;

import com.fasterxml.jackson.annotation.JsonFilter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.PropertyWriter;
import com.fasterxml.jackson.databind.ser.impl.SimpleBeanPropertyFilter;
import com.fasterxml.jackson.databind.ser.impl.SimpleFilterProvider;
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

  private static final byte[] VERSION = "{\"v\":".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] TYPE = ",\"type\":\"".getBytes(StandardCharsets.US_ASCII);
  private static final ObjectReader READER = Json.MAPPER.readerFor(Event.class);

  private EventJson() {}

  /** As clients see it, in two parts, with the version put before everything else. */
  public static StoredEvent stored(Event event) {
    byte[] seen = Parts.structure(event);
    byte[] beginning = BEGINNINGS.get(event.getClass());
    byte[] structure = Arrays.copyOf(beginning, beginning.length + seen.length - 1);
    System.arraycopy(seen, 1, structure, beginning.length, seen.length - 1);
    return new StoredEvent(structure, Parts.words(event));
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
      int type = typeInToday(bytes);
      return type < 0 ? lifted(bytes) : today(bytes, type);
    } catch (IOException e) {
      throw new IllegalArgumentException("an event that cannot be read", e);
    }
  }

  private static Event lifted(byte[] bytes) throws IOException {
    if (!(Json.MAPPER.readTree(bytes) instanceof ObjectNode node)) {
      throw new IllegalArgumentException("a stored event is an object");
    }
    JsonNode type = node.path("type");
    return Json.MAPPER.treeToValue(EventVersions.of(type.asText()).lift(node), Event.class);
  }

  /** Reads today's shape from its type on, without a tree: long records are read whole. */
  private static Event today(byte[] bytes, int type) throws IOException {
    byte[] event = Arrays.copyOfRange(bytes, type - 1, bytes.length);
    event[0] = '{'; // In place of the comma behind the version.
    return READER.readValue(event);
  }

  /** Where the type begins when the event has the shape that is written today; otherwise -1. */
  private static int typeInToday(byte[] bytes) {
    int at = VERSION.length;
    if (!has(bytes, 0, VERSION)) {
      return -1;
    }
    int version = 0;
    while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9' && version < 1_000) {
      version = 10 * version + bytes[at++] - '0';
    }
    if (!has(bytes, at, TYPE)) {
      return -1;
    }
    int name = at + TYPE.length;
    int end = name;
    while (end < bytes.length && bytes[end] != '"') {
      end++;
    }
    String type = new String(bytes, name, end - name, StandardCharsets.US_ASCII);
    return EventVersions.of(type).current() == version ? at + 1 : -1;
  }

  private static boolean has(byte[] bytes, int at, byte[] part) {
    return bytes.length >= at + part.length
        && Arrays.equals(bytes, at, at + part.length, part, 0, part.length);
  }

  /** Writes an event as two JSON objects: what it is, and the words in it. */
  private static final class Parts {
    private static final String PART = "part";
    private static final byte[] NOTHING = new byte[0];
    private static final ObjectWriter STRUCTURE = writer(Structure.class, false);
    private static final ObjectWriter WORDS = writer(Words.class, true);

    private Parts() {}

    /** The type first, then all fields but the words. */
    static byte[] structure(Event event) {
      return bytes(STRUCTURE, event);
    }

    /** The words; no bytes when this event has none. */
    static byte[] words(Event event) {
      return EventWords.of(event).isEmpty() ? NOTHING : bytes(WORDS, event);
    }

    private static byte[] bytes(ObjectWriter writer, Event event) {
      try {
        return writer.writeValueAsBytes(event);
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("an event that cannot be written", e);
      }
    }

    private static ObjectWriter writer(Class<?> shape, boolean words) {
      return Json.MAPPER
          .rebuild()
          .addMixIn(Event.class, shape)
          .filterProvider(new SimpleFilterProvider().addFilter(PART, new Part(words)))
          .build()
          .writer();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonFilter(PART)
    private interface Structure {}

    @JsonFilter(PART)
    private interface Words {}

    /** Lets through the fields that are words, or those that are not. */
    private static final class Part extends SimpleBeanPropertyFilter {
      private final boolean words;

      Part(boolean words) {
        this.words = words;
      }

      @Override
      public void serializeAsField(
          Object event, JsonGenerator json, SerializerProvider provider, PropertyWriter field)
          throws Exception {
        if (EventWords.of((Event) event).contains(field.getName()) == words) {
          field.serializeAsField(event, json, provider);
        }
      }
    }
  }
}
