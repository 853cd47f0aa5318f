package dev.halfsilver.live;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for something that nobody announces. */
final class Eventually {
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);
  private static final long LOOK_EVERY = TimeUnit.MILLISECONDS.toNanos(5);

  private Eventually() {}

  static void is(BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE;
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("it never came about");
      }
      LockSupport.parkNanos(LOOK_EVERY);
    }
  }
}
