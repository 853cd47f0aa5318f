package dev.halfsilver.flood;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The same load on one server, once in each round. */
final class Series {
  private final String name;
  private final List<Figures> rounds = new ArrayList<>();

  Series(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  void add(Figures figures) {
    rounds.add(figures);
  }

  List<Figures> rounds() {
    return rounds;
  }

  double median(Measure measure) {
    return median(rounds.stream().mapToDouble(measure.of()).toArray());
  }

  /** The median of what each round says for itself: what slowed the machine slowed both. */
  double ratio(Series to, Measure measure) {
    return median(ratios(to, measure));
  }

  /** What each round says, in their order. */
  double[] ratios(Series to, Measure measure) {
    return IntStream.range(0, rounds.size())
        .mapToDouble(
            i ->
                measure.of().applyAsDouble(rounds.get(i))
                    / measure.of().applyAsDouble(to.rounds.get(i)))
        .toArray();
  }

  /** NaN when there is none. */
  static double median(double[] values) {
    if (values.length == 0) {
      return Double.NaN;
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
