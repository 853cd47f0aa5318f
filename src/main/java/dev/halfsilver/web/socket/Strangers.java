package dev.halfsilver.web.socket;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts the connections that have not yet said who they are: only so many may be open at once. */
final class Strangers {
  private final int most;
  private final AtomicInteger count = new AtomicInteger();

  Strangers(int most) {
    this.most = most;
  }

  /** Another one comes; whether it may stay. */
  boolean comes() {
    return count.getAndUpdate(now -> Math.min(most, now + 1)) < most;
  }

  /** One that was allowed to stay has said who it is, or has gone. */
  void isNone() {
    count.decrementAndGet();
  }
}
