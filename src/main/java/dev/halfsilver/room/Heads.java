package dev.halfsilver.room;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The last number of each channel in one half of the room, and its last time. Each half has its
 * own, so that neither numbers nor times on the floor depend on what happens behind the mirror.
 */
record Heads(Map<Channel, Long> last, Instant lastAt) {
  static final Heads NONE = new Heads(Map.of(), Instant.EPOCH);

  Heads {
    last = Map.copyOf(last);
  }

  long of(Channel channel) {
    return last.getOrDefault(channel, 0L);
  }

  /** Gives happenings their numbers and time. */
  List<Entry> number(List<Happening> happenings, MemberId author, Instant now) {
    Instant at = now.isBefore(lastAt) ? lastAt : now;
    Map<Channel, Long> next = new HashMap<>();
    List<Entry> entries = new ArrayList<>(happenings.size());
    for (Happening happening : happenings) {
      long seq = next.merge(happening.channel(), of(happening.channel()) + 1, (had, _) -> had + 1);
      entries.add(new Entry(happening.channel(), seq, at, author, happening.event()));
    }
    return entries;
  }

  /**
   * These heads after one more entry.
   *
   * @throws IllegalStateException when the entry is not the next one of its channel
   */
  Heads after(Entry entry) {
    if (entry.seq() != of(entry.channel()) + 1) {
      throw new IllegalStateException(
          entry.channel() + " jumps from " + of(entry.channel()) + " to " + entry.seq());
    }
    Map<Channel, Long> grown = new HashMap<>(last);
    grown.put(entry.channel(), entry.seq());
    return new Heads(grown, entry.at());
  }
}
