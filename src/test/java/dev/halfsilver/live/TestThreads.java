package dev.halfsilver.live;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** A thread for every half of a room. */
public final class TestThreads implements RoomThreads {
  @Override
  public Executor front() {
    return Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());
  }

  @Override
  public Executor back() {
    return front();
  }
}
