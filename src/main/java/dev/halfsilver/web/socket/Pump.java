package dev.halfsilver.web.socket;

import dev.halfsilver.live.Connection.LoopSignal;
import dev.halfsilver.live.Outbox;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.EventLoop;
import io.netty.util.concurrent.Future;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Sends what rooms have put into outboxes to the sockets of one loop. However many frames wait,
 * each socket gets one write and one flush per turn of the loop. Participants and moderators go
 * first; observers follow in slices, and between two slices the loop looks at its other work, so
 * that ten thousand of them do not keep a participant waiting.
 */
final class Pump implements LoopSignal {
  private static final int SLICE = 128;
  private static final int MOST_BYTES = 64 * 1024;

  private final EventLoop thread;
  private final ReadySet front = new ReadySet();
  private final ReadySet back = new ReadySet();
  private final AtomicBoolean scheduled = new AtomicBoolean();
  private final Gathering gathering = new Gathering();
  private @Nullable Ready waitingBack;

  Pump(EventLoop thread) {
    this.thread = thread;
  }

  /** This one has something to send, which it will when the loop is called. From any thread. */
  void ready(Ready one, boolean isFront) {
    if (one.enlist()) {
      (isFront ? front : back).add(one);
    }
  }

  @Override
  public void send() {
    if (scheduled.compareAndSet(false, true)) {
      thread.execute(this::turn);
    }
  }

  private void turn() {
    scheduled.set(false);
    Ready one = front.takeAll();
    while (one != null) {
      Ready next = one.nextReady;
      deliver(one);
      one = next;
    }
    if (waitingBack == null) {
      waitingBack = back.takeAll();
    }
    for (int i = 0; i < SLICE && waitingBack != null; i++) {
      Ready observer = waitingBack;
      waitingBack = observer.nextReady;
      deliver(observer);
    }
    // Those who came while others still waited have no turn of their own to rely on.
    boolean more = waitingBack != null || !back.isEmpty();
    // A task would run before the sockets are read again; a timer waits until they have been.
    if (more && scheduled.compareAndSet(false, true)) {
      Future<?> _ = thread.schedule(this::turn, 0, TimeUnit.NANOSECONDS);
    }
  }

  /** Whatever happens to one, the others are served. */
  private static void deliver(Ready one) {
    one.delist();
    try {
      one.deliver();
    } catch (RuntimeException | OutOfMemoryError e) { // Netty throws its own when buffers run out.
      one.fail(e);
    }
  }

  /** Takes what an outbox has for one write; nothing when it has nothing. */
  @Nullable ByteBuf take(Outbox outbox, ByteBufAllocator memory) {
    try {
      int _ = outbox.drain(MOST_BYTES, gathering);
      return gathering.together(memory);
    } finally {
      gathering.clear(); // Never may what was meant for one go to the next.
    }
  }

  /** The bytes for one write, before it is known how many they are. */
  private static final class Gathering implements Outbox.Sink {
    private static final int KEPT = 256;

    private byte[][] sources = new byte[16][];
    private int[] ranges = new int[32];
    private int count;
    private int size;

    @Override
    public void take(byte[] bytes, int from, int length) {
      if (count == sources.length) {
        sources = Arrays.copyOf(sources, count * 2);
        ranges = Arrays.copyOf(ranges, count * 4);
      }
      sources[count] = bytes;
      ranges[2 * count] = from;
      ranges[2 * count + 1] = length;
      count++;
      size += length;
    }

    @Nullable ByteBuf together(ByteBufAllocator memory) {
      if (size == 0) {
        return null;
      }
      ByteBuf together = memory.directBuffer(size);
      for (int i = 0; i < count; i++) {
        together.writeBytes(sources[i], ranges[2 * i], ranges[2 * i + 1]);
      }
      return together;
    }

    void clear() {
      if (count > KEPT) {
        sources = new byte[16][];
        ranges = new int[32];
      } else {
        Arrays.fill(sources, 0, count, null);
      }
      count = 0;
      size = 0;
    }
  }

  /**
   * What a {@link Pump} serves: something that is in a {@link ReadySet} once or not at all. Only
   * the pump says that it no longer is, when it has taken it out: linked a second time it would
   * lose those who are linked behind it.
   */
  abstract static class Ready {
    /** Linked by {@link ReadySet} while it is in one. */
    @Nullable Ready nextReady;

    private final AtomicBoolean listed = new AtomicBoolean();

    /** Whether it is to be put into a set now, because it is in none. From any thread. */
    boolean enlist() {
      return listed.compareAndSet(false, true);
    }

    /**
     * It was taken out. Lets go of the one behind it, which a closed socket would keep in memory.
     */
    void delist() {
      nextReady = null;
      listed.set(false);
    }

    /** Does what it is ready for. On the loop's thread. */
    abstract void deliver();

    /** What it was ready for could not be done. On the loop's thread. */
    abstract void fail(Throwable why);
  }

  /**
   * Those that are to be served, each at most once. Added by any thread, taken by one. They are
   * themselves its links, so that adding ten thousand costs no memory.
   */
  private static final class ReadySet {
    private final AtomicReference<@Nullable Ready> newest = new AtomicReference<>();

    void add(Ready one) {
      Ready head;
      do {
        head = newest.get();
        one.nextReady = head;
      } while (!newest.compareAndSet(head, one));
    }

    boolean isEmpty() {
      return newest.get() == null;
    }

    /** Takes all, oldest first, linked by {@code nextReady}. */
    @Nullable Ready takeAll() {
      Ready rest = newest.getAndSet(null);
      Ready oldest = null;
      while (rest != null) {
        Ready next = rest.nextReady;
        rest.nextReady = oldest;
        oldest = rest;
        rest = next;
      }
      return oldest;
    }
  }
}
