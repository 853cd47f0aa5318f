package dev.halfsilver.flood;

/**
 * What connections cost that only wait.
 *
 * @param heapBytes what they hold in the heap, each
 * @param nativeBytes what they hold of the process's other memory, each
 * @param cpuMillis what it cost to bring one in, entering over HTTP included
 */
record IdleFigures(
    String name, int connections, double heapBytes, double nativeBytes, double cpuMillis) {
  static final double MOST_BYTES = 30_000;

  double bytes() {
    return heapBytes + nativeBytes;
  }

  boolean isMet() {
    return bytes() <= MOST_BYTES;
  }
}
