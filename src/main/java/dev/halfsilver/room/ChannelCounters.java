package dev.halfsilver.room;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The last number of each channel in one half of the room, and its last time. Each half has its
 * own, so that neither numbers nor times on the floor depend on what happens behind the mirror.
 *
 * <p>Immutable. Arrays rather than a map: it is copied with every entry, and a room has few
 * channels.
 */
public final class ChannelCounters {
  public static final ChannelCounters NONE =
      new ChannelCounters(new Channel[0], new long[0], Instant.EPOCH);

  private final Channel[] channels;
  private final long[] last;
  private final Instant lastAt;

  private ChannelCounters(Channel[] channels, long[] last, Instant lastAt) {
    this.channels = channels;
    this.last = last;
    this.lastAt = lastAt;
  }

  public long of(Channel channel) {
    int at = indexOf(channel);
    return at < 0 ? 0 : last[at];
  }

  private int indexOf(Channel channel) {
    for (int i = 0; i < channels.length; i++) {
      if (channels[i].equals(channel)) {
        return i;
      }
    }
    return -1;
  }

  /** Gives proposals their numbers and time. */
  public List<Entry> number(List<Proposal> proposals, Instant now) {
    Instant at = now.isBefore(lastAt) ? lastAt : now;
    List<Entry> entries = new ArrayList<>(proposals.size());
    for (Proposal proposal : proposals) {
      Channel channel = proposal.channel();
      long before = entries.stream().filter(entry -> entry.channel().equals(channel)).count();
      entries.add(
          new Entry(channel, of(channel) + before + 1, at, proposal.author(), proposal.event()));
    }
    return entries;
  }

  /**
   * These heads after one more entry.
   *
   * @throws IllegalStateException when the entry is not the next one of its channel
   */
  public ChannelCounters after(Entry entry) {
    if (entry.seq() != of(entry.channel()) + 1) {
      throw new IllegalStateException(
          entry.channel() + " jumps from " + of(entry.channel()) + " to " + entry.seq());
    }
    int known = indexOf(entry.channel());
    int at = known < 0 ? channels.length : known;
    Channel[] grown = channels;
    if (known < 0) {
      grown = Arrays.copyOf(channels, at + 1);
      grown[at] = entry.channel();
    }
    long[] counted = Arrays.copyOf(last, grown.length);
    counted[at] = entry.seq();
    return new ChannelCounters(grown, counted, entry.at());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ChannelCounters that
        && Arrays.equals(channels, that.channels)
        && Arrays.equals(last, that.last)
        && lastAt.equals(that.lastAt);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(last);
  }
}
