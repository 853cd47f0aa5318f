package dev.halfsilver.flood;

import dev.halfsilver.flood.crowd.Verdict;
import java.util.List;

/**
 * Everything that came out.
 *
 * @param where what it was measured on
 * @param warmUp what was delivered before any figure counted
 */
public record Report(
    List<String> where,
    List<Verdict> warmUp,
    List<Section> sections,
    List<Table> tables,
    List<IdleFigures> idle) {
  /** Whether every message reached everybody it should have, exactly once and in order. */
  public boolean isClean() {
    return warmUp.stream().allMatch(Verdict::isClean)
        && sections.stream().allMatch(Section::isClean)
        && tables.stream().allMatch(Table::isClean);
  }
}
