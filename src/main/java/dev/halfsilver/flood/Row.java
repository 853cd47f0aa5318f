package dev.halfsilver.flood;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One figure in a table: of each round, one for each of two columns; NaN where there is none. */
final class Row {
  private record Pair(double first, double second) {}

  private final String key;
  private final String name;
  private final String format;
  private final Optional<Bound> bound;
  private final List<Pair> rounds = new ArrayList<>();

  /**
   * @param key its name in JSON
   * @param format how its numbers are written
   */
  Row(String key, String name, String format, Optional<Bound> bound) {
    this.key = key;
    this.name = name;
    this.format = format;
    this.bound = bound;
  }

  void add(double first, double second) {
    rounds.add(new Pair(first, second));
  }

  String key() {
    return key;
  }

  String name() {
    return name;
  }

  Optional<Bound> bound() {
    return bound;
  }

  double median(int column) {
    return Series.median(
        rounds.stream().mapToDouble(pair -> column == 0 ? pair.first : pair.second).toArray());
  }

  /** The median of what each round says for itself. */
  double ratio() {
    return Series.median(rounds.stream().mapToDouble(pair -> pair.first / pair.second).toArray());
  }

  /** Whether a ratio is what this row is about. */
  boolean isCompared() {
    return bound.isPresent() && bound.get().of() == Bound.Of.RATIO;
  }

  String cell(int column) {
    double median = median(column);
    return Double.isNaN(median) ? "-" : format.formatted(median);
  }

  /** What its goal is about, of each round. */
  String roundByRound() {
    return rounds.stream()
        .map(pair -> "%.2f".formatted(isCompared() ? pair.first / pair.second : pair.first))
        .collect(Collectors.joining(", "));
  }
}
