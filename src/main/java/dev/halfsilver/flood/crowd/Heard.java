package dev.halfsilver.flood.crowd;

/**
 * Remembers which messages came and in which order without keeping them: their number, their sum,
 * and a sum that depends on their order.
 */
final class Heard {
  private long count;
  private long sum;
  private long order;

  void add(long stamp) {
    count++;
    // Mixed, so that two mistakes do not make up for each other.
    long mixed = (stamp ^ (stamp >>> 29)) * 0x9e3779b97f4a7c15L;
    sum += mixed;
    order = order * 31 + mixed;
  }

  long count() {
    return count;
  }

  long order() {
    return order;
  }

  boolean isSameSet(Heard other) {
    return count == other.count && sum == other.sum;
  }
}
