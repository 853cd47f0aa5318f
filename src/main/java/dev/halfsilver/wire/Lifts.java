package dev.halfsilver.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * How one kind of stored document came to its present shape. A document says its version as {@code
 * v}. The first step makes a document of version 1 into one of version 2, the next goes from 2 to
 * 3, and so on; a step knows nothing of today's classes, so that it need never change.
 */
record Lifts(List<UnaryOperator<ObjectNode>> steps) {
  /** For what has the shape that it always had. */
  static final Lifts NONE = new Lifts(List.of());

  private static final String VERSION = "v";

  Lifts {
    steps = List.copyOf(steps);
  }

  /** The version in which documents are written. */
  int current() {
    return steps.size() + 1;
  }

  /**
   * The document in its present shape, without its version.
   *
   * @param stored is used up
   * @throws IllegalArgumentException when its version is not one that was ever written here
   */
  ObjectNode lift(ObjectNode stored) {
    JsonNode version = stored.remove(VERSION);
    if (version == null || !version.isInt() || version.intValue() < 1) {
      throw new IllegalArgumentException("a stored document without a version: " + version);
    }
    if (version.intValue() > current()) {
      throw new IllegalArgumentException(
          "a stored document of version %d, which only a newer Halfsilver can read"
              .formatted(version.intValue()));
    }
    ObjectNode lifted = stored;
    for (UnaryOperator<ObjectNode> step : steps.subList(version.intValue() - 1, steps.size())) {
      lifted = step.apply(lifted);
    }
    return lifted;
  }

  /** A document that says its version before everything else. */
  ObjectNode begun() {
    return Json.MAPPER.createObjectNode().put(VERSION, current());
  }
}
