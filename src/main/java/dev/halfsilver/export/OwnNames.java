package dev.halfsilver.export;

import java.util.HashMap;
import java.util.Map;

/**
 * The names of what moderators opened of their own. They hold a number of the record, so an edition
 * that is numbered on its own has others.
 */
final class OwnNames {
  private static final String OWN = "own:";

  private final Map<String, String> names = new HashMap<>();

  /**
   * What {@code name} is here.
   *
   * @param seq the number here of the entry that has it
   */
  String of(String name, long seq) {
    return name.startsWith(OWN) ? names.computeIfAbsent(name, _ -> OWN + seq) : name;
  }
}
