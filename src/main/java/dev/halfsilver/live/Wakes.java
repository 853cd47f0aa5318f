package dev.halfsilver.live;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Those who have been given something and are still to be woken. People in front come first, and
 * whatever takes a step for each observer waits until they have been: however many watch, nobody in
 * front waits for them.
 */
final class Wakes {
  private static final int FEW = 64;

  private final Set<Readers> readers = new LinkedHashSet<>();
  private final Set<Outbox> outboxes = new LinkedHashSet<>();
  private final List<Runnable> behind = new ArrayList<>();
  private final Set<Bell> bells = new HashSet<>(4);

  /** There is something new for all who read a channel. */
  void add(Readers channel) {
    readers.add(channel);
  }

  /** There is something new for one connection. */
  void add(Outbox outbox) {
    outboxes.add(outbox);
  }

  /** Something that is to be done for each observer. */
  void behind(Runnable step) {
    behind.add(step);
  }

  /** Wakes those in front; they are called at once unless what follows is soon done. */
  void front() {
    outboxes.stream().filter(Outbox::front).forEach(outbox -> outbox.wake(bells));
    readers.forEach(channel -> channel.wakeFront(bells));
    if (readers.stream().mapToInt(Readers::behind).sum() > FEW) {
      ring();
    }
  }

  void all() {
    front();
    behind.forEach(Runnable::run);
    behind.clear();
    outboxes.forEach(outbox -> outbox.wake(bells));
    outboxes.clear();
    readers.forEach(channel -> channel.wakeBack(bells));
    readers.clear();
    ring();
  }

  private void ring() {
    bells.forEach(Bell::ring);
    bells.clear();
  }
}
