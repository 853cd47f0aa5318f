package dev.halfsilver.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.halfsilver.room.Terms;
import java.io.IOException;

/** Terms as the store keeps them. They were checked when they came and are not checked again. */
public final class StoredTerms {
  private static final Lifts LIFTS = Lifts.NONE;

  private StoredTerms() {}

  public static byte[] write(Terms terms) {
    return Json.written(LIFTS.begun().setAll(Json.MAPPER.<ObjectNode>valueToTree(terms)));
  }

  /**
   * Reads what {@link #write} wrote, now or in an earlier version of this program.
   *
   * @throws IllegalArgumentException when these bytes are no terms
   */
  public static Terms read(byte[] bytes) {
    try {
      if (!(Json.MAPPER.readTree(bytes) instanceof ObjectNode node)) {
        throw new IllegalArgumentException("stored terms are an object");
      }
      return Json.MAPPER.treeToValue(LIFTS.lift(node), Terms.class);
    } catch (IOException e) {
      throw new IllegalArgumentException("stored terms that cannot be read", e);
    }
  }
}
