package dev.halfsilver.flood.crowd;

import java.util.Arrays;

/** How late things were in one room, each with the moment the message was sent. */
public final class Samples {
  /** Grows as it is added to. */
  private static final class Column {
    private long[] moments = new long[1_024];
    private long[] late = new long[1_024];
    private int count;

    void add(long moment, long nanos) {
      if (count == moments.length) {
        moments = Arrays.copyOf(moments, 2 * count);
        late = Arrays.copyOf(late, 2 * count);
      }
      moments[count] = moment;
      late[count++] = nanos;
    }

    double[] between(long from, long to) {
      double[] found = new double[count];
      int size = 0;
      for (int i = 0; i < count; i++) {
        if (moments[i] >= from && moments[i] < to) {
          found[size++] = late[i] / 1e6;
        }
      }
      double[] sorted = Arrays.copyOf(found, size);
      Arrays.sort(sorted);
      return sorted;
    }
  }

  private final Column acks = new Column();
  private final Column front = new Column();

  void acked(long moment, long late) {
    acks.add(moment, late);
  }

  void heard(long moment, long late) {
    front.add(moment, late);
  }

  /** Milliseconds until authors knew of messages sent between two moments, the shortest first. */
  public double[] acks(long from, long to) {
    return acks.between(from, to);
  }

  /** Milliseconds until people in front of the mirror had them, the shortest first. */
  public double[] front(long from, long to) {
    return front.between(from, to);
  }
}
