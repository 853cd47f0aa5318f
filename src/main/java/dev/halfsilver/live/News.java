package dev.halfsilver.live;

import dev.halfsilver.room.Channel;
import dev.halfsilver.wire.Frame;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one half of a room has to tell the other, for those of the other who read its channels: that
 * a channel has grown, and signals. It is gathered until the other half comes for it, and a signal
 * replaces an earlier one of its subject, so it stays small however slow the other is.
 */
final class News {
  private static final int MOST_SIGNALS = 512;

  /** A signal for those who read a channel. */
  record Signal(Channel channel, String subject, Frame frame) {}

  /** What is told at once. */
  record Told(Set<Channel> grown, Collection<Signal> signals) {}

  private Set<Channel> grown = new LinkedHashSet<>();
  private Map<String, Signal> signals = new LinkedHashMap<>();

  synchronized void grown(Channel channel) {
    grown.add(channel);
  }

  synchronized void signal(Channel channel, String subject, Frame frame) {
    if (signals.size() < MOST_SIGNALS || signals.containsKey(subject)) {
      signals.put(subject, new Signal(channel, subject, frame));
    }
  }

  synchronized boolean isEmpty() {
    return grown.isEmpty() && signals.isEmpty();
  }

  /** Hands over what there is, if there is anything. */
  synchronized @Nullable Told take() {
    if (isEmpty()) {
      return null;
    }
    Told told = new Told(grown, signals.values());
    grown = new LinkedHashSet<>();
    signals = new LinkedHashMap<>();
    return told;
  }
}
