package dev.halfsilver.live;

import java.util.concurrent.Executor;

/**
 * Threads on which rooms run, each of which does one thing after the other, in the order in which
 * it was told. What is behind the mirror has threads of its own.
 */
public interface RoomThreads {
  /** A thread for the front half of another room. */
  Executor front();

  /** A thread for its other half. */
  Executor back();
}
