package dev.halfsilver.web.socket;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts the connections that have not yet said who they are: only so many may be open at once, and
 * only so many of them from one address, so that nobody can shut the door for others.
 */
final class Strangers {
  private final int most;
  private final int mostOfOneAddress;
  private final AtomicInteger count = new AtomicInteger();
  private final ConcurrentMap<String, Integer> addresses = new ConcurrentHashMap<>();

  Strangers(int most, int mostOfOneAddress) {
    this.most = most;
    this.mostOfOneAddress = mostOfOneAddress;
  }

  /** Another one comes; whether it may stay. */
  boolean comes(String address) {
    int before = count.getAndUpdate(now -> Math.min(most, now + 1));
    if (before >= most) {
      return false;
    }
    if (addresses.merge(address, 1, Integer::sum) > mostOfOneAddress) {
      leaves(address);
      return false;
    }
    return true;
  }

  /** One that was allowed to stay has said who it is, or has gone. */
  void leaves(String address) {
    addresses.computeIfPresent(address, (_, open) -> open > 1 ? open - 1 : null);
    count.decrementAndGet();
  }

  /** From how many addresses those come that have not said who they are. */
  int addresses() {
    return addresses.size();
  }
}
