package dev.halfsilver.flood;

/**
 * What a row of a table should come to.
 *
 * @param of what is looked at
 */
record Bound(Of of, double bound) {
  enum Of {
    /** The first column divided by the second: at most so much. */
    RATIO,
    /** The first column: at most so much. */
    VALUE,
    /** The first column, a probability: at most so far from one half, on either side. */
    CHANCE
  }

  /** What is compared with the bound. */
  double judged(Row row) {
    return switch (of) {
      case RATIO -> row.ratio();
      case VALUE -> row.median(0);
      case CHANCE -> Math.max(row.median(0), 1 - row.median(0));
    };
  }

  boolean isMetBy(Row row) {
    return judged(row) <= bound;
  }

  String sentence(Row row) {
    return "%s: %.2f%s, the goal is at most %.2f%s: %s"
        .formatted(
            row.name(),
            judged(row),
            of == Of.RATIO ? " times" : "",
            bound,
            of == Of.RATIO ? " times" : "",
            isMetBy(row) ? "met" : "NOT MET");
  }
}
