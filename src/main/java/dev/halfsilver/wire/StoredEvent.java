package dev.halfsilver.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Arrays;

/**
 * An event as it is kept: what it is, and apart from that the words that somebody typed, so that
 * these can be erased.
 *
 * @param structure a JSON object
 * @param words another, with fields of the same event; no bytes where it has no words
 */
@SuppressWarnings("ArrayRecordComponent")
public record StoredEvent(byte[] structure, byte[] words) {
  /**
   * The event as one JSON object, as all were kept once.
   *
   * @throws IllegalArgumentException when its parts do not belong together
   */
  public byte[] whole() {
    if (words.length == 0) {
      return structure;
    }
    int end = structure.length - 1;
    if (end < 1 || structure[end] != '}' || words[0] != '{') {
      throw new IllegalArgumentException("an event whose words belong to no object");
    }
    byte[] whole = Arrays.copyOf(structure, end + words.length);
    whole[end] = ',';
    System.arraycopy(words, 1, whole, end + 1, words.length - 1);
    return whole;
  }

  /** Whether nothing is in any of these words: there were none, or they were erased. */
  public static boolean isBlank(byte[] words) {
    if (words.length == 0) {
      return true;
    }
    try {
      return Json.MAPPER.readTree(words) instanceof ObjectNode fields
          && fields.properties().stream()
              .map(field -> field.getValue())
              .allMatch(StoredEvent::isEmpty);
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isEmpty(JsonNode word) {
    return word.isTextual() && word.asText().isEmpty();
  }
}
