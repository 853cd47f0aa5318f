package dev.halfsilver.flood.crowd;

/**
 * Remembers which messages came, under which numbers and in which order, without keeping them: how
 * many, their sum, and a sum that depends on their order.
 */
final class Heard {
  private long count;
  private long sum;
  private long order;

  void add(long stamp, long seq) {
    count++;
    // Mixed, so that two mistakes do not make up for each other.
    long mixed = mix(mix(stamp) + seq);
    sum += mixed;
    order = order * 31 + mixed;
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 29)) * 0x9e3779b97f4a7c15L;
    return mixed ^ (mixed >>> 32);
  }

  long count() {
    return count;
  }

  long order() {
    return order;
  }

  /** Whether the same messages came under the same numbers. */
  boolean isSameSet(Heard other) {
    return count == other.count && sum == other.sum;
  }
}
