package dev.halfsilver.live;

import dev.halfsilver.wire.Frame;
import java.util.Arrays;

/**
 * The encoded entries of one channel, from the first on. The room's thread adds; any thread reads.
 * Readers hold no copy, only a position, so a slow one costs nothing but that number.
 */
final class ChannelLog {
  private volatile Frame[] frames = new Frame[16];
  private volatile long[] ends = new long[17];
  private volatile int size;

  /** Adds the next entry. Only the room's thread may call this. */
  @SuppressWarnings("NonAtomicVolatileUpdate")
  void add(Frame frame) {
    int at = size;
    if (at == frames.length) {
      frames = Arrays.copyOf(frames, at * 2);
      ends = Arrays.copyOf(ends, at * 2 + 1);
    }
    frames[at] = frame;
    ends[at + 1] = ends[at] + frame.size();
    size = at + 1;
  }

  /** The number of the last entry, 0 for none. */
  int head() {
    return size;
  }

  /** The entry numbered {@code seq}, which must not be past the head. */
  Frame frame(int seq) {
    return frames[seq - 1];
  }

  /** How many bytes follow the entry numbered {@code seq}. */
  long bytesAfter(int seq) {
    int head = size;
    long[] sums = ends;
    return sums[head] - sums[seq];
  }
}
