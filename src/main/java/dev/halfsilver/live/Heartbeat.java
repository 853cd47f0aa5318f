package dev.halfsilver.live;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * Has every room that is awake look at the time now and then. A room that waited with a limit of
 * its own would set and drop a timer for every message, which costs as much as deciding one.
 */
final class Heartbeat {
  private static final Duration BEAT = Duration.ofSeconds(1);

  private final BooleanSupplier noneAwake;
  private final Runnable beat;
  private final AtomicBoolean beating = new AtomicBoolean();
  private volatile boolean stopped;

  /**
   * Does nothing yet.
   *
   * @param noneAwake whether no room is awake, at any moment
   * @param beat has all of them look
   */
  Heartbeat(BooleanSupplier noneAwake, Runnable beat) {
    this.noneAwake = noneAwake;
    this.beat = beat;
  }

  /**
   * To be called when a room that may be new can be seen among those that are awake. It beats at
   * least once more, and stops by itself when none is awake.
   */
  void goOn() {
    if (beating.compareAndSet(false, true)) {
      Thread.ofVirtual().name("heartbeat").start(this::run);
    }
  }

  /** Beats no more. */
  void stop() {
    stopped = true;
  }

  private void run() {
    try {
      do {
        do {
          Thread.sleep(BEAT);
          if (!stopped) {
            beat.run();
          }
        } while (!stopped && !noneAwake.getAsBoolean());
        beating.set(false);
        // Somebody may have come in just before that and relied on it.
      } while (!stopped && !noneAwake.getAsBoolean() && beating.compareAndSet(false, true));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
