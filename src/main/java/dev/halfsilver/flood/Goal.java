package dev.halfsilver.flood;

import java.util.OptionalDouble;

/**
 * What a comparison should come to: the figure of its first column divided by that of its second.
 *
 * @param atMost whether the bound is an upper one
 */
record Goal(Measure measure, double bound, boolean atMost) {
  boolean isMetBy(OptionalDouble found) {
    double ratio = found.orElse(Double.NaN);
    return atMost ? ratio <= bound : ratio >= bound;
  }

  String sentence(OptionalDouble ratio) {
    return "%s: %.2f times, the goal is at %s %.2f times: %s"
        .formatted(
            measure.name(),
            ratio.orElse(Double.NaN),
            atMost ? "most" : "least",
            bound,
            isMetBy(ratio) ? "met" : "NOT MET");
  }
}
