package dev.halfsilver.live;

import dev.halfsilver.store.Urgency;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Threads for what computes for long: a history that is replayed, a transcript, a picture. Answers
 * and hellos share virtual threads, from which nothing takes a core away, and rooms share their
 * loops; whatever computes there keeps others waiting. So it is done here, by threads that give
 * way, many under way at once and few of them computing.
 */
public final class Computing implements AutoCloseable {
  private static final int ROOMS_AT_ONCE = 16;
  private static final int REQUESTS_AT_ONCE = 8;
  private static final int REQUESTS_WAITING = 16;
  private static final int IDLE_SECONDS = 10;

  private final ThreadPoolExecutor threads;
  private final Semaphore turns =
      new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

  private Computing(String name, int atOnce, BlockingQueue<Runnable> waiting) {
    this.threads =
        new ThreadPoolExecutor(
            atOnce, atOnce, IDLE_SECONDS, TimeUnit.SECONDS, waiting, Urgency.PATIENT.threads(name));
    threads.allowCoreThreadTimeOut(true);
  }

  /** Where rooms wake. As many may wait as there are rooms. */
  public static Computing forRooms() {
    return new Computing("waking-", ROOMS_AT_ONCE, new LinkedBlockingQueue<>());
  }

  /** Where answers to requests are made. When too many wait already, one more is not taken. */
  public static Computing forRequests() {
    return new Computing(
        "computing-", REQUESTS_AT_ONCE, new ArrayBlockingQueue<>(REQUESTS_WAITING));
  }

  /**
   * Has something done as soon as may be. Returns at once.
   *
   * @return whether it will be done; it is not when too much is waiting or the server closes
   */
  public boolean offer(Consumer<Turn> work) {
    try {
      threads.execute(() -> inTurn(work));
      return true;
    } catch (RejectedExecutionException _) {
      return false;
    }
  }

  private void inTurn(Consumer<Turn> work) {
    turns.acquireUninterruptibly();
    try {
      work.accept(new Turn(turns));
    } finally {
      turns.release();
    }
  }

  /** The same for something that has a result. */
  <T> CompletableFuture<T> compute(Function<Turn, T> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    boolean taken =
        offer(
            turn -> {
              try {
                result.complete(work.apply(turn));
              } catch (Throwable e) { // Whatever it is, somebody waits to be told.
                result.completeExceptionally(e);
              }
            });
    return taken
        ? result
        : CompletableFuture.failedFuture(new RejectedExecutionException("too much is waiting"));
  }

  /** Interrupts what is under way and takes no more. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
