package dev.halfsilver.flood;

import dev.halfsilver.flood.crowd.Samples;
import java.util.Optional;

/** The rows of a table that are about how late something was. */
final class Lateness {
  private static final double TOLD_APART = 0.55;

  /** Takes what was measured between two moments. */
  @FunctionalInterface
  interface Part {
    double[] of(Samples samples, long from, long to);
  }

  private final Part part;
  private final Row p50;
  private final Row p99;
  private final Optional<Row> atOnce;
  private final Optional<Row> before;

  /** Only what lies in the middle, and what is late. */
  Lateness(Table table, String key, String name, Part part, Bound p99) {
    this.part = part;
    this.p50 = table.row(key + "P50Millis", name + " p50, ms", "%,.2f");
    this.p99 = table.row(key + "P99Millis", name + " p99, ms", "%,.2f", p99);
    this.atOnce = Optional.empty();
    this.before = Optional.empty();
  }

  /** Those that belong to who watches. */
  Lateness(Table table, String key, String name, boolean onlyWatch, Part part) {
    this.part = part;
    this.p50 =
        table.row(key + "P50Millis", name + " p50, ms", "%,.2f", new Bound(Bound.Of.RATIO, 1.2));
    this.p99 =
        table.row(key + "P99Millis", name + " p99, ms", "%,.2f", new Bound(Bound.Of.RATIO, 2));
    String told = name + ", told apart (AUC)";
    String format = "%.3f";
    this.atOnce =
        Optional.of(
            onlyWatch
                ? table.row(key + "Auc", told, format, new Bound(Bound.Of.CHANCE, TOLD_APART))
                : table.row(key + "Auc", told, format));
    this.before = Optional.of(table.row(key + "AucBefore", "  the same from before", format));
  }

  double[] of(Samples samples, long from, long to) {
    return part.of(samples, from, to);
  }

  /** Two samples, each in order. */
  void compare(double[] first, double[] second) {
    p50.add(Apart.percentile(first, 50), Apart.percentile(second, 50));
    p99.add(Apart.percentile(first, 99), Apart.percentile(second, 99));
  }

  /** The watched room and the empty one, then and before, each in order. */
  void tellApart(double[] watched, double[] empty, double[] watchedBefore, double[] emptyBefore) {
    atOnce.ifPresent(
        row -> row.add(Apart.auc(watched, empty), Apart.auc(watchedBefore, emptyBefore)));
    before.ifPresent(
        row -> row.add(Apart.auc(watched, watchedBefore), Apart.auc(empty, emptyBefore)));
  }
}
