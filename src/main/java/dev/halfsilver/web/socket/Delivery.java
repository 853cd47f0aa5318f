package dev.halfsilver.web.socket;

import dev.halfsilver.live.Connection.LoopSignal;
import dev.halfsilver.live.Outbox;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what one person's outbox holds, as much as their socket takes. Everything but {@link #wake}
 * happens on the loop's thread.
 */
final class Delivery extends Pump.Ready {
  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

  private final Channel channel;
  private Pump pump;
  private boolean stalled;
  private volatile @Nullable Outbox outbox;

  Delivery(Channel channel, Pump pump) {
    this.channel = channel;
    this.pump = pump;
  }

  /** It is on another loop now. Only before it begins. */
  void moveTo(Pump other) {
    pump = other;
  }

  /** From here on there is something to send. */
  void begin(Outbox from) {
    outbox = from;
    wake().send();
  }

  /** From here on nothing is sent any more. */
  void stop() {
    outbox = null;
  }

  /** The outbox may hold something; it is sent once the loop is called. From any thread. */
  LoopSignal wake() {
    Outbox from = outbox;
    if (from != null) {
      pump.ready(this, from.front());
    }
    return pump;
  }

  @Override
  void deliver() {
    Outbox from = outbox;
    if (from == null) {
      return;
    }
    if (!channel.isWritable()) {
      stalled = true;
      return;
    }
    ByteBuf bytes = pump.take(from, channel.alloc());
    if (bytes != null) {
      ChannelFuture _ = channel.writeAndFlush(bytes, channel.voidPromise());
    }
    if (from.hasMore()) {
      if (channel.isWritable()) {
        wake().send();
      } else {
        stalled = true;
      }
    }
  }

  /** What was taken from the outbox is lost, so they have to come again and say what they have. */
  @Override
  void fail(Throwable why) {
    LOG.warn("socket=not-written", why);
    ChannelFuture _ = channel.close();
  }

  void writabilityChanged() {
    if (stalled && channel.isWritable()) {
      stalled = false;
      wake().send();
    }
  }

  /** Whether more than so many bytes wait for a socket that takes none. */
  boolean isBehind(long bytes) {
    Outbox from = outbox;
    return stalled && from != null && from.backlog() > bytes;
  }
}
