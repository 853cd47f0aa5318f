package dev.halfsilver.web.socket;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One of the threads that serve connections. Whatever has a deadline is looked at once a second:
 * ten thousand timers would cost more memory than the connections they watch.
 */
public final class Loop {
  private static final Logger LOG = LoggerFactory.getLogger(Loop.class);

  private final Pump pump;
  private final List<Watched> watched = new ArrayList<>();
  private final Future<?> beat;

  Loop(EventLoop thread) {
    this.pump = new Pump(thread);
    this.beat = thread.scheduleAtFixedRate(this::beat, 1, 1, TimeUnit.SECONDS);
  }

  /** Something with a deadline. */
  public interface Watched {
    /**
     * Looks at the deadline.
     *
     * @return whether to look again in a second
     */
    boolean beat(long now);
  }

  /** Milliseconds that never jump. */
  public static long now() {
    return System.nanoTime() / 1_000_000;
  }

  Pump pump() {
    return pump;
  }

  /** Only on this loop's thread. */
  public void watch(Watched one) {
    watched.add(one);
  }

  void stop() {
    boolean _ = beat.cancel(false);
  }

  private void beat() {
    long now = now();
    int kept = 0;
    for (int i = 0; i < watched.size(); i++) {
      Watched one = watched.get(i);
      if (isToBeWatched(one, now)) {
        watched.set(kept++, one);
      }
    }
    watched.subList(kept, watched.size()).clear();
  }

  /** Whatever happens to one, the deadlines of the others hold. */
  private static boolean isToBeWatched(Watched one, long now) {
    try {
      return one.beat(now);
    } catch (RuntimeException | OutOfMemoryError e) {
      LOG.warn("loop=not-looked-at", e);
      return true;
    }
  }
}
