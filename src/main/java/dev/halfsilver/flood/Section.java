package dev.halfsilver.flood;

import dev.halfsilver.flood.crowd.Verdict;
import java.util.List;
import java.util.OptionalDouble;

/**
 * One load and what each server made of it.
 *
 * @param key its name in JSON
 * @param columns what is compared; the first with the second, if there is one
 */
record Section(String key, String title, List<Series> columns, List<Goal> goals) {
  boolean isCompared() {
    return columns.size() > 1;
  }

  /** The first column's figure divided by the second's; none where that means nothing. */
  OptionalDouble ratio(Measure measure) {
    double ratio = columns.getFirst().ratio(columns.get(1), measure);
    return Double.isFinite(ratio) && !measure.equals(Measure.COMPILING)
        ? OptionalDouble.of(ratio)
        : OptionalDouble.empty();
  }

  /** The same of each round. */
  double[] ratios(Measure measure) {
    return columns.getFirst().ratios(columns.get(1), measure);
  }

  List<Verdict> verdicts() {
    return columns.stream()
        .flatMap(series -> series.rounds().stream())
        .map(figures -> figures.outcome().verdict())
        .toList();
  }

  boolean isClean() {
    return verdicts().stream().allMatch(Verdict::isClean);
  }
}
