package dev.halfsilver.live;

import dev.halfsilver.room.Channel;
import dev.halfsilver.wire.CloseCode;
import dev.halfsilver.wire.Frame;
import dev.halfsilver.wire.Frames;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * What one connection has still to send. Entries are not queued here: the outbox holds a position
 * in each channel it follows, and the transport takes as much as the socket accepts. Only answers
 * and signals are held, and those are bounded.
 *
 * <p>Written by the thread of the half of the room in which its person sits, drained by the
 * transport's. The half first gives everybody all that a batch brings and only then wakes them, so
 * that it travels in one write, in an order that does not hang on how fast the transport was.
 */
public final class Outbox {
  private static final int MOST_DIRECT_BYTES = 256 * 1024;
  private static final int MOST_SIGNALS = 128;
  private static final Cursor[] NOTHING = {};

  /** Takes bytes of frames, whole ones, which must not be changed or kept. */
  public interface Sink {
    void take(byte[] bytes, int from, int length);
  }

  /** How far the connection has come in one channel. */
  private static final class Cursor {
    private final Channel channel;
    private final ChannelLog log;
    private final ChannelLog.Position position;

    /** The head when the reader came: behind it lies what they missed. */
    private final int caughtUpAt;

    /** The last entry they may read, since they have read the channel no more. */
    private volatile int until = Integer.MAX_VALUE;

    Cursor(Channel channel, ChannelLog log, int from) {
      this.channel = channel;
      this.log = log;
      this.position = log.after(from);
      this.caughtUpAt = log.head();
    }

    boolean hasMore() {
      return position.seq() < Math.min(log.head(), until);
    }

    boolean caughtUp() {
      return position.seq() >= Math.min(caughtUpAt, until);
    }
  }

  private final Connection connection;
  private final boolean front;
  private final AtomicBoolean woken = new AtomicBoolean();
  private volatile Cursor[] cursors = NOTHING;
  private volatile boolean seated;

  // Channels that were read and are not now: the half's thread only, and absent for most.
  private @Nullable Map<Channel, Cursor> left;

  // Whether the client was told that it has everything: the transport's thread only.
  private boolean live;

  // Guarded by this; absent while empty, because most connections are idle.
  private @Nullable ArrayDeque<Frame> direct;
  private @Nullable Map<String, Frame> signals;
  private int directBytes;

  Outbox(Connection connection, boolean front) {
    this.connection = connection;
    this.front = front;
  }

  /** Whether it goes before those of observers. */
  public boolean front() {
    return front;
  }

  /** Sends one frame to this connection alone, before any entry. From any thread. */
  public void post(Frame frame) {
    put(frame);
    wake();
  }

  /** The same for a room, which wakes everybody once all of them have everything. */
  void put(Frame frame) {
    boolean full;
    synchronized (this) {
      if (direct == null) {
        direct = new ArrayDeque<>(4);
      }
      direct.add(frame);
      directBytes += frame.size();
      full = directBytes > MOST_DIRECT_BYTES;
    }
    if (full) {
      connection.close(CloseCode.SLOW);
    }
  }

  /** Holds a signal that replaces an unsent one of the same subject. */
  void signal(String subject, Frame frame) {
    synchronized (this) {
      if (signals == null) {
        signals = new LinkedHashMap<>(4);
      }
      if (signals.size() < MOST_SIGNALS || signals.containsKey(subject)) {
        signals.put(subject, frame);
      }
    }
  }

  /**
   * Begins to read a channel after entry {@code from}; whoever read it before over this connection
   * goes on where they were. Only the half's thread may call this.
   */
  void follow(Channel channel, ChannelLog log, int from) {
    List<Cursor> more = new ArrayList<>(Arrays.asList(cursors));
    Cursor before = left == null ? null : left.remove(channel);
    // The same one, since the transport may be moving it at this moment.
    Cursor cursor = before == null ? new Cursor(channel, log, from) : before;
    cursor.until = Integer.MAX_VALUE;
    more.add(cursor);
    more.sort(Comparator.comparingInt(each -> rank(each.channel)));
    cursors = more.toArray(NOTHING);
  }

  /**
   * Stops reading a channel after its last entry of now, whatever comes while the transport still
   * reads. Only the half's thread may call this.
   */
  void unfollow(Channel channel) {
    for (Cursor cursor : cursors) {
      if (cursor.channel.equals(channel)) {
        cursor.until = cursor.log.head();
        left = left == null ? new HashMap<>(2) : left;
        left.put(channel, cursor);
      }
    }
    cursors = Arrays.stream(cursors).filter(c -> !c.channel.equals(channel)).toArray(Cursor[]::new);
  }

  boolean follows(Channel channel) {
    for (Cursor cursor : cursors) {
      if (cursor.channel.equals(channel)) {
        return true;
      }
    }
    return false;
  }

  /** All that was missed is being followed: when it has been sent, the client is told so. */
  void seated() {
    seated = true;
  }

  /** Has the transport come and drain, unless it is coming already. From any thread. */
  private void wake() {
    if (woken.compareAndSet(false, true)) {
      connection.wake().send();
    }
  }

  /** The same once the loop is called that is added to {@code loops}. */
  void wake(Set<Connection.LoopSignal> loops) {
    if (woken.compareAndSet(false, true)) {
      loops.add(connection.wake());
    }
  }

  /**
   * Hands over frames until about {@code mostBytes} are reached: answers and signals first, then
   * the floor, asides, desk, backroom and notes. Only the transport's thread may call this; when
   * {@link #hasMore} it must come again, and otherwise it will be woken.
   *
   * @return the bytes handed over
   */
  public int drain(int mostBytes, Sink to) {
    woken.set(false);
    if (!seated) {
      return 0; // Not before all that a newcomer is given is in place.
    }
    int bytes = drainDirect(to);
    Cursor[] now = cursors;
    for (Cursor cursor : now) {
      bytes += cursor.position.read(mostBytes - bytes, cursor.until, to);
    }
    if (!live && haveCaughtUp(now)) {
      live = true;
      give(Frames.LIVE, to);
      bytes += Frames.LIVE.size();
    }
    return bytes;
  }

  private static boolean haveCaughtUp(Cursor[] cursors) {
    for (Cursor cursor : cursors) {
      if (!cursor.caughtUp()) {
        return false;
      }
    }
    return true;
  }

  private static void give(Frame frame, Sink to) {
    to.take(frame.bytes(), 0, frame.size());
  }

  private synchronized int drainDirect(Sink to) {
    int bytes = 0;
    if (direct != null) {
      for (Frame frame : direct) {
        give(frame, to);
        bytes += frame.size();
      }
      direct = null;
      directBytes = 0;
    }
    if (signals != null) {
      for (Frame frame : signals.values()) {
        give(frame, to);
        bytes += frame.size();
      }
      signals = null;
    }
    return bytes;
  }

  /** Whether there is something to send at this moment. */
  public boolean hasMore() {
    if (!seated) {
      return false;
    }
    synchronized (this) {
      if (direct != null || signals != null) {
        return true;
      }
    }
    for (Cursor cursor : cursors) {
      if (cursor.hasMore()) {
        return true;
      }
    }
    return !live;
  }

  /**
   * How many bytes of entries wait, or 0 while the client is still getting what it had missed. Only
   * the transport's thread may call this.
   */
  public long backlog() {
    if (!live) {
      return 0;
    }
    long bytes = 0;
    for (Cursor cursor : cursors) {
      bytes += cursor.position.backlog();
    }
    return bytes;
  }

  private static int rank(Channel channel) {
    return switch (channel) {
      case Channel.Floor _ -> 0;
      case Channel.Aside _ -> 1;
      case Channel.Hand _ -> 2;
      case Channel.Answers _ -> 3;
      case Channel.Tallies _ -> 4;
      case Channel.Desk _ -> 5;
      case Channel.Backroom _ -> 6;
      case Channel.Arrivals _ -> 7;
      case Channel.Notes _ -> 8;
    };
  }
}
