package dev.halfsilver.web.door;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/**
 * Counts attempts per name and minute. It forgets some when there are too many names, so that a
 * flood of names cannot fill the memory.
 */
public final class RateLimiter {
  private static final int MOST_NAMES = 10_000;
  private static final long WINDOW = Duration.ofMinutes(1).toMillis();

  private final int perMinute;
  private final InstantSource clock;
  private final Map<String, int[]> counts = new HashMap<>();
  private long windowEnds;

  public RateLimiter(int perMinute, InstantSource clock) {
    this.perMinute = perMinute;
    this.clock = clock;
  }

  /** Counts one attempt and says whether it is still within the limit. */
  public synchronized boolean pass(String name) {
    long now = clock.millis();
    if (now >= windowEnds) {
      counts.clear();
      windowEnds = now + WINDOW;
    }
    if (counts.size() >= MOST_NAMES && !counts.containsKey(name)) {
      Iterator<String> names = counts.keySet().iterator();
      names.next();
      names.remove();
    }
    return ++counts.computeIfAbsent(name, _ -> new int[1])[0] <= perMinute;
  }
}
