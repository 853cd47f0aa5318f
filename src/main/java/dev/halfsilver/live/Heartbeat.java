package dev.halfsilver.live;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Has every room that is awake look at the time now and then. A room that waited with a limit of
 * its own would set and drop a timer for every message, which costs as much as deciding one.
 */
final class Heartbeat {
  private static final Duration BEAT = Duration.ofSeconds(1);

  private final Collection<RoomLoop> rooms;
  private final AtomicBoolean beating = new AtomicBoolean();

  /**
   * @param rooms those that are awake, at any moment
   */
  Heartbeat(Collection<RoomLoop> rooms) {
    this.rooms = rooms;
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

  private void run() {
    try {
      do {
        do {
          Thread.sleep(BEAT);
          rooms.forEach(RoomLoop::lookAtTheTime);
        } while (!rooms.isEmpty());
        beating.set(false);
        // Somebody may have come in just before that and relied on it.
      } while (!rooms.isEmpty() && beating.compareAndSet(false, true));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
