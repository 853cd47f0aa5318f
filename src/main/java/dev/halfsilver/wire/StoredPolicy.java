package dev.halfsilver.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.halfsilver.room.Policy;
import java.io.IOException;

/** A policy as the store keeps it. It was checked when it came and is not checked again. */
public final class StoredPolicy {
  private static final Lifts LIFTS = Lifts.NONE;

  private StoredPolicy() {}

  public static byte[] write(Policy policy) {
    return Json.written(LIFTS.begun().setAll(Json.MAPPER.<ObjectNode>valueToTree(policy)));
  }

  /**
   * Reads what {@link #write} wrote, now or in an earlier version of this program.
   *
   * @throws IllegalArgumentException when these bytes are no policy
   */
  public static Policy read(byte[] bytes) {
    try {
      if (!(Json.MAPPER.readTree(bytes) instanceof ObjectNode node)) {
        throw new IllegalArgumentException("a stored policy is an object");
      }
      return Json.MAPPER.treeToValue(LIFTS.lift(node), Policy.class);
    } catch (IOException e) {
      throw new IllegalArgumentException("a stored policy that cannot be read", e);
    }
  }
}
