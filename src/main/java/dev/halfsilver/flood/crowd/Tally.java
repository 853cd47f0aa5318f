package dev.halfsilver.flood.crowd;

import org.HdrHistogram.Histogram;

/** How late everything was, in nanoseconds from the moment a message was meant to be sent. */
public final class Tally {
  private static final long LONGEST = 60_000_000_000L;
  private static final int DIGITS = 3;

  private final Histogram acks = new Histogram(LONGEST, DIGITS);
  private final Histogram front = new Histogram(LONGEST, DIGITS);
  private final Histogram back = new Histogram(LONGEST, DIGITS);

  void acked(long nanos) {
    acks.recordValue(Math.clamp(nanos, 0, LONGEST));
  }

  void heard(boolean inFront, long nanos) {
    (inFront ? front : back).recordValue(Math.clamp(nanos, 0, LONGEST));
  }

  /** Until the sender knew that it was kept. */
  public Histogram acks() {
    return acks;
  }

  /** Until participants and moderators had it. */
  public Histogram front() {
    return front;
  }

  /** Until observers had it. */
  public Histogram back() {
    return back;
  }

  /** How many entries reached somebody. */
  public long deliveries() {
    return front.getTotalCount() + back.getTotalCount();
  }
}
