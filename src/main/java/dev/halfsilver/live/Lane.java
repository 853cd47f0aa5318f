package dev.halfsilver.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** The orders that wait for one half of a room, and whether it is doing some. From any thread. */
final class Lane {
  private final int capacity;
  private final ArrayDeque<Order> waiting = new ArrayDeque<>();
  private boolean working;
  private boolean closed;

  Lane(int capacity) {
    this.capacity = capacity;
  }

  /** Takes an order in; false when too many wait, or nobody will ever come for it. */
  synchronized boolean offer(Order order) {
    if (closed || (waiting.size() >= capacity && !order.isUrgent())) {
      return false;
    }
    waiting.add(order);
    return true;
  }

  /** The next orders, which are being worked on until {@link #done}. */
  synchronized List<Order> take(int most) {
    List<Order> orders = new ArrayList<>(Math.min(most, waiting.size()));
    while (!waiting.isEmpty() && orders.size() < most) {
      orders.add(waiting.remove());
    }
    working |= !orders.isEmpty();
    return orders;
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
  synchronized List<Order> close() {
    closed = true;
    List<Order> orders = List.copyOf(waiting);
    waiting.clear();
    return orders;
  }
}
