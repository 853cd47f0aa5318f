package dev.halfsilver.wire;

import java.util.List;
import java.util.Map;

/**
 * The versions of stored events. Each kind of event counts its own from 1; only those that changed
 * stand here. All shapes that were ever stored lie in {@code src/test/resources/events}, and a test
 * reads them. How to change one: ARCHITECTURE.md, "To add a field to an event".
 */
final class EventVersions {
  private static final Lifts MAY_BE_A_REPLY = new Lifts(List.of(first -> first));

  private static final Map<String, Lifts> CHANGED =
      Map.of("said", MAY_BE_A_REPLY, "remarked", MAY_BE_A_REPLY);

  private EventVersions() {}

  /** How events of this name came to their present shape. */
  static Lifts of(String type) {
    return CHANGED.getOrDefault(type, Lifts.NONE);
  }
}
