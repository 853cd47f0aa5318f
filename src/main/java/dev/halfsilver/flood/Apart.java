package dev.halfsilver.flood;

/** Whether two samples can be told apart, and what lies where in one of them. */
final class Apart {
  private Apart() {}

  /**
   * The area under the curve (Mann and Whitney): how likely it is that one drawn from {@code a} is
   * larger than one drawn from {@code b}. One half says that nothing can be told.
   *
   * @param a in order
   * @param b in order
   */
  static double auc(double[] a, double[] b) {
    double wins = 0;
    int below = 0;
    int upTo = 0;
    for (double value : a) {
      while (below < b.length && b[below] < value) {
        below++;
      }
      upTo = Math.max(upTo, below);
      while (upTo < b.length && b[upTo] <= value) {
        upTo++;
      }
      wins += below + (upTo - below) / 2.0;
    }
    return wins / ((double) a.length * b.length);
  }

  /**
   * The value below which so many of a hundred lie.
   *
   * @param sorted in order
   */
  static double percentile(double[] sorted, double percent) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    int place = (int) Math.ceil(percent / 100 * sorted.length) - 1;
    return sorted[Math.clamp(place, 0, sorted.length - 1)];
  }
}
