package dev.halfsilver.web.socket;

import org.jspecify.annotations.Nullable;

/** What a {@link Pump} serves: something that can be in one {@link ReadySet} at a time. */
abstract class Ready {
  /** Linked by {@link ReadySet} while it is in one. */
  @Nullable Ready nextReady;

  /** Does what it is ready for. On the loop's thread. */
  abstract void deliver();
}
