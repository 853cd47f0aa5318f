package dev.halfsilver.web.socket;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Pump} serves: something that is in a {@link ReadySet} once or not at all. Only the
 * pump says that it no longer is, when it has taken it out: linked a second time it would lose
 * those who are linked behind it.
 */
abstract class Ready {
  /** Linked by {@link ReadySet} while it is in one. */
  @Nullable Ready nextReady;

  private final AtomicBoolean listed = new AtomicBoolean();

  /** Whether it is to be put into a set now, because it is in none. From any thread. */
  boolean enlist() {
    return listed.compareAndSet(false, true);
  }

  /** It was taken out. Lets go of the one behind it, which a closed socket would keep in memory. */
  void delist() {
    nextReady = null;
    listed.set(false);
  }

  /** Does what it is ready for. On the loop's thread. */
  abstract void deliver();

  /** What it was ready for could not be done. On the loop's thread. */
  abstract void fail(Throwable why);
}
