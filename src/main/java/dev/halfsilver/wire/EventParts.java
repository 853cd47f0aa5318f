package dev.halfsilver.wire;

import com.fasterxml.jackson.annotation.JsonFilter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.PropertyWriter;
import com.fasterxml.jackson.databind.ser.impl.SimpleBeanPropertyFilter;
import com.fasterxml.jackson.databind.ser.impl.SimpleFilterProvider;
import dev.halfsilver.room.Event;

/** Writes an event as two JSON objects: what it is, and the words in it. */
final class EventParts {
  private static final String PART = "part";
  private static final byte[] NOTHING = new byte[0];
  private static final ObjectWriter STRUCTURE = writer(Structure.class, false);
  private static final ObjectWriter WORDS = writer(Words.class, true);

  private EventParts() {}

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
