package dev.halfsilver.store.sqlite;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What waits to be written, in two bounded lanes. What happens behind the mirror has its own lane
 * and is written only now and then, in transactions of its own: else a participant's words would
 * wait for observers' transactions, and who watches could be told from how long they wait.
 *
 * @param <T> what waits
 */
final class WaitingWorks<T extends WaitingWorks.Sized> {
  /** Something that is about so many bytes to write. */
  interface Sized {
    int size();
  }

  private static final int MOST_WAITING = 10_000;
  private static final long MOST_WAITING_BYTES = 64L << 20;
  private static final int MOST_AT_ONCE = 512;
  private static final int MOST_BEHIND_AT_ONCE = 32;
  private static final long MOST_BYTES_AT_ONCE = 4L << 20;

  /** Writing for observers takes at most one part of the time in so many. */
  private static final long SHARE_BEHIND = 20;

  private static final long SHORTEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(20);
  private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(250);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition filled = lock.newCondition();
  private final Lane<T> front = new Lane<>();
  private final Lane<T> behind = new Lane<>();
  private long behindDue = System.nanoTime();
  private long behindTakenAt;
  private boolean writingBehind;
  private boolean closed;

  private static final class Lane<T extends Sized> {
    private final ArrayDeque<T> works = new ArrayDeque<>();
    private long bytes;

    boolean offer(T work) {
      if (works.size() >= MOST_WAITING || bytes + work.size() > MOST_WAITING_BYTES) {
        return false;
      }
      works.add(work);
      bytes += work.size();
      return true;
    }

    List<T> take(int most, long mostBytes) {
      List<T> taken = new ArrayList<>();
      long size = 0;
      while (!works.isEmpty() && taken.size() < most && size < mostBytes) {
        T work = works.remove();
        size += work.size();
        taken.add(work);
      }
      bytes -= size;
      return taken;
    }
  }

  /** Takes something in; false when too much waits already, or nobody will ever come for it. */
  boolean offer(T work, boolean isFront) {
    lock.lock();
    try {
      if (closed || !(isFront ? front : behind).offer(work)) {
        return false;
      }
      filled.signal();
      return true;
    } finally {
      lock.unlock();
    }
  }

  /**
   * What is to be written together now; waits for it.
   *
   * @return nothing when nothing came for so long, or nothing will come any more
   */
  List<T> take(long mostMillis) throws InterruptedException {
    lock.lock();
    try {
      long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(mostMillis);
      if (writingBehind) {
        writingBehind = false;
        pauseBehind();
      }
      while (true) {
        long now = System.nanoTime();
        if (!front.works.isEmpty()) {
          List<T> batch = front.take(MOST_AT_ONCE, MOST_BYTES_AT_ONCE);
          if (now - behindDue >= LONGEST_PAUSE) {
            // In front somebody always wants something; those behind have waited long enough.
            batch.addAll(behind.take(MOST_BEHIND_AT_ONCE, MOST_BYTES_AT_ONCE));
            behindDue = now;
          }
          return batch;
        }
        boolean waits = !behind.works.isEmpty();
        if (waits && (now - behindDue >= 0 || closed)) {
          writingBehind = true;
          behindTakenAt = now;
          return behind.take(MOST_BEHIND_AT_ONCE, MOST_BYTES_AT_ONCE);
        }
        long wait = waits ? Math.min(end - now, behindDue - now) : end - now;
        if (wait <= 0 || closed) {
          return List.of();
        }
        long _ = filled.awaitNanos(wait);
      }
    } finally {
      lock.unlock();
    }
  }

  /** What was taken for observers alone has been written. */
  private void pauseBehind() {
    long now = System.nanoTime();
    long pause = Math.clamp((now - behindTakenAt) * SHARE_BEHIND, SHORTEST_PAUSE, LONGEST_PAUSE);
    behindDue = now + pause;
  }

  /** Whether nothing waits and nothing will come any more. */
  boolean isOver() {
    lock.lock();
    try {
      return closed && front.works.isEmpty() && behind.works.isEmpty();
    } finally {
      lock.unlock();
    }
  }

  /** What still waits when nothing is written any more. */
  List<T> takeAll() {
    lock.lock();
    try {
      List<T> all = front.take(Integer.MAX_VALUE, Long.MAX_VALUE);
      all.addAll(behind.take(Integer.MAX_VALUE, Long.MAX_VALUE));
      return all;
    } finally {
      lock.unlock();
    }
  }

  int size() {
    lock.lock();
    try {
      return front.works.size() + behind.works.size();
    } finally {
      lock.unlock();
    }
  }

  /** Takes nothing in from now on; what waits can still be taken, without further pauses. */
  void close() {
    lock.lock();
    try {
      closed = true;
      filled.signal();
    } finally {
      lock.unlock();
    }
  }
}
