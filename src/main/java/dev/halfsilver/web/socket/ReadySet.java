package dev.halfsilver.web.socket;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Sockets that have something to send, each at most once. Added by any thread, taken by one. The
 * sockets themselves are its links, so that adding ten thousand costs no memory.
 */
final class ReadySet {
  private final AtomicReference<@Nullable RoomSocket> newest = new AtomicReference<>();

  void add(RoomSocket socket) {
    RoomSocket head;
    do {
      head = newest.get();
      socket.nextReady = head;
    } while (!newest.compareAndSet(head, socket));
  }

  boolean isEmpty() {
    return newest.get() == null;
  }

  /** Takes all, oldest first, linked by {@code nextReady}. */
  @Nullable RoomSocket takeAll() {
    RoomSocket rest = newest.getAndSet(null);
    RoomSocket oldest = null;
    while (rest != null) {
      RoomSocket next = rest.nextReady;
      rest.nextReady = oldest;
      oldest = rest;
      rest = next;
    }
    return oldest;
  }
}
