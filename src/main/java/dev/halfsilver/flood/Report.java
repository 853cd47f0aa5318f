package dev.halfsilver.flood;

import java.util.List;

/**
 * Everything that came out.
 *
 * @param where what it was measured on
 */
public record Report(List<String> where, List<Section> sections, List<IdleFigures> idle) {
  /** Whether every message reached everybody it should have, exactly once and in order. */
  public boolean isClean() {
    return sections.stream().allMatch(Section::isClean);
  }
}
