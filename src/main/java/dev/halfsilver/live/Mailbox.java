package dev.halfsilver.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The orders that wait for one room, in two bounded lanes: what observers do waits in its own, so
 * that however much it is, it neither fills nor delays the lane of the others.
 */
final class Mailbox {
  private static final int MOST_FRONT = 512;
  private static final int MOST_BACK = 128;

  private final int capacity;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition filled = lock.newCondition();
  private final ArrayDeque<Order> front = new ArrayDeque<>();
  private final ArrayDeque<Order> back = new ArrayDeque<>();
  private boolean nudged;
  private boolean closed;

  Mailbox(int capacity) {
    this.capacity = capacity;
  }

  /** Takes an order in; false when its lane is full, or nobody will ever come for it. */
  boolean offer(Order order) {
    lock.lock();
    try {
      ArrayDeque<Order> lane = order.isFront() ? front : back;
      if (closed || (lane.size() >= capacity && !order.isUrgent())) {
        return false;
      }
      lane.add(order);
      filled.signal();
      return true;
    } finally {
      lock.unlock();
    }
  }

  /**
   * The next orders, those in front first; waits for one. After a {@link #nudge} a beat comes
   * before them, whatever waits behind the mirror.
   */
  List<Order> take() throws InterruptedException {
    lock.lock();
    try {
      while (front.isEmpty() && back.isEmpty() && !nudged) {
        filled.await();
      }
      List<Order> orders = new ArrayList<>();
      if (nudged) {
        orders.add(new Order.Beat());
        nudged = false;
      }
      move(front, orders, MOST_FRONT);
      move(back, orders, MOST_BACK);
      return orders;
    } finally {
      lock.unlock();
    }
  }

  /** Ends the wait for an order, now or when it begins. */
  void nudge() {
    lock.lock();
    try {
      nudged = true;
      filled.signal();
    } finally {
      lock.unlock();
    }
  }

  /** Takes nothing in from now on. Hands over what was waiting. */
  List<Order> close() {
    lock.lock();
    try {
      closed = true;
      List<Order> orders = new ArrayList<>();
      move(front, orders, Integer.MAX_VALUE);
      move(back, orders, Integer.MAX_VALUE);
      return orders;
    } finally {
      lock.unlock();
    }
  }

  boolean isEmpty() {
    lock.lock();
    try {
      return front.isEmpty() && back.isEmpty();
    } finally {
      lock.unlock();
    }
  }

  private static void move(ArrayDeque<Order> from, List<Order> to, int most) {
    for (int i = 0; i < most && !from.isEmpty(); i++) {
      to.add(from.remove());
    }
  }
}
