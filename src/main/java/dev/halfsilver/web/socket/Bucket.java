package dev.halfsilver.web.socket;

/** Lets so many frames through at once and so many per second over time. */
final class Bucket {
  private final int perSecond;
  private final int atOnce;
  private double left;
  private long filledAt;
  private int refusals;

  Bucket(int perSecond, int atOnce, long now) {
    this.perSecond = perSecond;
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
  long take(long now) {
    left = Math.min(atOnce, left + (now - filledAt) * perSecond / 1000.0);
    filledAt = now;
    if (left >= atOnce) {
      refusals = 0;
    }
    if (left >= 1) {
      left--;
      return 0;
    }
    refusals++;
    return Math.max(1, (long) Math.ceil((1 - left) * 1000 / perSecond));
  }

  /** Whether somebody went on and on after having been told to wait. */
  boolean isAbused() {
    return refusals > 2 * atOnce;
  }
}
