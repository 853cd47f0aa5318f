package dev.halfsilver.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;

/** The messages that wait for one half of a room, and whether it is doing some. From any thread. */
final class Lane {
  private final int capacity;
  private final ArrayDeque<RoomMessage> waiting = new ArrayDeque<>();
  private boolean working;
  private boolean closed;

  Lane(int capacity) {
    this.capacity = capacity;
  }

  /** Takes a message in; false when too many wait, or nobody will ever come for it. */
  synchronized boolean offer(RoomMessage message) {
    if (closed || (waiting.size() >= capacity && !message.isUrgent())) {
      return false;
    }
    waiting.add(message);
    return true;
  }

  /**
   * The next messages, which are being worked on until {@link #done}.
   *
   * @param ready which of them can be done; the others go on waiting, in their order
   */
  synchronized List<RoomMessage> take(int most, Predicate<RoomMessage> ready) {
    List<RoomMessage> messages = new ArrayList<>(Math.min(most, waiting.size()));
    Iterator<RoomMessage> each = waiting.iterator();
    while (each.hasNext() && messages.size() < most) {
      RoomMessage message = each.next();
      if (ready.test(message)) {
        each.remove();
        messages.add(message);
      }
    }
    working |= !messages.isEmpty();
    return messages;
  }

  /** What was taken is done; whether more waits. */
  synchronized boolean done() {
    working = false;
    return !waiting.isEmpty();
  }

  synchronized boolean isIdle() {
    return waiting.isEmpty() && !working;
  }

  /** Takes nothing in from now on. Hands over what was waiting. */
  synchronized List<RoomMessage> close() {
    closed = true;
    List<RoomMessage> messages = List.copyOf(waiting);
    waiting.clear();
    return messages;
  }
}
