package dev.halfsilver.live;

import dev.halfsilver.wire.Frame;
import org.jspecify.annotations.Nullable;

/**
 * The encoded entries of one channel, from the first on, as bytes in a row. The thread of the half
 * that writes the channel adds; any thread reads. Readers hold no copy, only a position, so a slow
 * one costs nothing but that; and the collector has no objects to look at, however long the talk.
 */
final class ChannelLog {
  private static final int FIRST_BYTES = 1 << 10;
  private static final int MOST_BYTES = 64 << 10;

  /** Room for as many entries as could be in a chunk if they were this short. */
  private static final int SHORTEST_ENTRY = 64;

  /** Some entries, one behind the other. */
  private static final class Chunk {
    private final byte[] bytes;

    /** Where each entry ends in {@link #bytes}. */
    private final int[] ends;

    private final int firstSeq;
    private final long before;
    private int entries;
    private @Nullable Chunk next;

    /**
     * @param before how many bytes all earlier chunks hold
     */
    Chunk(int size, int firstSeq, long before) {
      this.bytes = new byte[size];
      this.ends = new int[size / SHORTEST_ENTRY];
      this.firstSeq = firstSeq;
      this.before = before;
    }

    int used() {
      return entries == 0 ? 0 : ends[entries - 1];
    }

    int start(int seq) {
      return seq == firstSeq ? 0 : ends[seq - firstSeq - 1];
    }

    int end(int seq) {
      return ends[seq - firstSeq];
    }

    boolean takes(Frame frame) {
      return entries < ends.length && used() + frame.size() <= bytes.length;
    }

    void add(Frame frame) {
      int start = used();
      System.arraycopy(frame.bytes(), 0, bytes, start, frame.size());
      ends[entries++] = start + frame.size();
    }
  }

  private final Chunk first = new Chunk(FIRST_BYTES, 1, 0);
  private Chunk last = first;
  private volatile int head;
  private volatile long bytes;

  /** Adds the next entry. Only the channel's own thread may call this. */
  @SuppressWarnings("NonAtomicVolatileUpdate")
  void add(Frame frame) {
    if (!last.takes(frame)) {
      int size = Math.max(Math.min(MOST_BYTES, last.bytes.length * 2), frame.size());
      Chunk next = new Chunk(size, head + 1, last.before + last.used());
      last.next = next;
      last = next;
    }
    last.add(frame);
    bytes += frame.size();
    head++; // Last: whoever sees it sees the rest.
  }

  /** The number of the last entry, 0 for none. */
  int head() {
    return head;
  }

  /** How many bytes its entries have. */
  long bytes() {
    return bytes;
  }

  /** A position after entry {@code seq}, which must not be past the head. */
  Position after(int seq) {
    Chunk chunk = first;
    while (chunk.next != null && chunk.next.firstSeq <= seq + 1) {
      chunk = chunk.next;
    }
    return new Position(chunk, seq);
  }

  /** How far somebody has read. For one thread at a time. */
  final class Position {
    private Chunk chunk;
    private volatile int seq;

    private Position(Chunk chunk, int seq) {
      this.chunk = chunk;
      this.seq = seq;
    }

    /** The last entry that was read. From any thread. */
    int seq() {
      return seq;
    }

    /** How many bytes follow. */
    long backlog() {
      int upTo = head;
      if (seq >= upTo) {
        return 0;
      }
      long all = bytes;
      settle();
      return all - chunk.before - chunk.start(seq + 1);
    }

    /**
     * Reads on, to the entry with which about {@code mostBytes} are reached, but not past {@code
     * until}.
     *
     * @return how many bytes were read
     */
    int read(int mostBytes, int until, Outbox.Sink to) {
      int upTo = Math.min(head, until);
      int read = 0;
      while (seq < upTo && read < mostBytes) {
        settle();
        int from = chunk.start(seq + 1);
        int through = seq + 1;
        int lastHere = Math.min(upTo, lastIn(chunk));
        while (through < lastHere && read + chunk.end(through) - from < mostBytes) {
          through++;
        }
        int length = chunk.end(through) - from;
        to.take(chunk.bytes, from, length);
        read += length;
        seq = through;
      }
      return read;
    }

    /** Goes to the chunk in which the next entry is, which must exist. */
    private void settle() {
      while (chunk.next != null && seq + 1 >= chunk.next.firstSeq) {
        chunk = chunk.next;
      }
    }

    private static int lastIn(Chunk chunk) {
      Chunk next = chunk.next;
      return next == null ? Integer.MAX_VALUE : next.firstSeq - 1;
    }
  }
}
