package dev.halfsilver.web.socket;

/** Lets so much through at once and so much over time. May be used from any thread. */
final class Bucket {
  private final double perMillisecond;
  private final int atOnce;
  private double left;
  private long filledAt;
  private int refusals;

  Bucket(double perSecond, int atOnce, long now) {
    this.perMillisecond = perSecond / 1000;
    this.atOnce = atOnce;
    this.left = atOnce;
    this.filledAt = now;
  }

  /**
   * Takes one.
   *
   * @param now in milliseconds
   * @return 0, or after how many milliseconds there will be one
   */
  synchronized long take(long now) {
    fill(now);
    if (left >= 1) {
      left--;
      return 0;
    }
    refusals++;
    return Math.max(1, (long) Math.ceil((1 - left) / perMillisecond));
  }

  /** Whether it is as it was in the beginning: nobody would notice a new one in its place. */
  synchronized boolean isFull(long now) {
    fill(now);
    return left >= atOnce;
  }

  /** Whether somebody went on and on after having been told to wait. */
  synchronized boolean isAbused() {
    return refusals > 2 * atOnce;
  }

  private void fill(long now) {
    if (now > filledAt) {
      left = Math.min(atOnce, left + (now - filledAt) * perMillisecond);
      filledAt = now;
    }
    if (left >= atOnce) {
      refusals = 0;
    }
  }
}
