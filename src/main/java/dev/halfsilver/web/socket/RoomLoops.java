package dev.halfsilver.web.socket;

import dev.halfsilver.live.RoomThreads;
import dev.halfsilver.store.Urgency;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * The threads on which rooms live together with the sockets of their people. A command is read,
 * decided and answered on one of them, and only the disk is elsewhere. Those behind the mirror have
 * threads of their own that give way to the others, so that serving them, however many they are,
 * keeps nobody in front waiting.
 */
public final class RoomLoops implements RoomThreads, AutoCloseable {
  private final EventLoopGroup front;
  private final EventLoopGroup back;

  public RoomLoops(int frontThreads) {
    front = group(frontThreads, Urgency.PROMPT.threads("room-"));
    back = group(Math.max(1, frontThreads / 2), Urgency.YIELDING.threads("backroom-"));
  }

  private static EventLoopGroup group(int threads, ThreadFactory factory) {
    return new MultiThreadIoEventLoopGroup(threads, factory, NioIoHandler.newFactory());
  }

  @Override
  public EventLoop front() {
    return front.next();
  }

  @Override
  public EventLoop back() {
    return back.next();
  }

  /** Ends the threads. What they still have to do is not done. */
  @Override
  public void close() {
    var _ = front.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
    var _ = back.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
  }
}
