package dev.halfsilver.web.socket;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Those that are to be served, each at most once. Added by any thread, taken by one. They are
 * themselves its links, so that adding ten thousand costs no memory.
 */
final class ReadySet {
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
