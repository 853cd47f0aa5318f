package dev.halfsilver.live;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The right of a thread to compute, which it hands on every few milliseconds. */
public final class Turn {
  private final Semaphore turns;

  Turn(Semaphore turns) {
    this.turns = turns;
  }

  /**
   * Lets those who wait compute before it goes on.
   *
   * @throws CancellationException when the server closes
   */
  public void pass() {
    if (turns.hasQueuedThreads()) {
      turns.release();
      turns.acquireUninterruptibly();
    }
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("the server closes");
    }
  }

  /**
   * Waits for something while others compute.
   *
   * @throws CancellationException when the server closes
   */
  public <T> T await(Future<T> done, Duration atMost) throws ExecutionException, TimeoutException {
    turns.release();
    try {
      return done.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new CancellationException("the server closes");
    } finally {
      turns.acquireUninterruptibly();
    }
  }
}
