package dev.halfsilver.web.socket;

import dev.halfsilver.wire.CloseCode;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOutboundBuffer;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** The deadlines of one connection: to say who it is, to show a sign of life, to read. */
final class Deadlines {
  private static final long NEVER = Long.MAX_VALUE;
  private static final long CLOSING_MILLIS = 2_000;

  private final SocketLimits limits;
  private long helloBy;
  private long pingAt;
  private long pongBy = NEVER;
  private long progressAt;
  private long lastPending;
  private long gonePast = NEVER;

  Deadlines(SocketLimits limits, long now) {
    this.limits = limits;
    this.helloBy = now + limits.helloMillis();
    this.progressAt = now;
    this.pingAt = nextPing(now);
  }

  void saidHello() {
    helloBy = NEVER;
  }

  void heard() {
    pongBy = NEVER;
  }

  /** From here on the other side has a moment to go by itself. */
  void closing(long now) {
    gonePast = now + CLOSING_MILLIS;
  }

  /** Whether a connection that is being closed has had its moment. */
  boolean isOverdue(long now) {
    return now >= gonePast;
  }

  /**
   * Whether it is time to ask for a sign of life; if so, one is now awaited. Nobody is asked who
   * does not read: the question would only wait with the rest, and look like progress.
   */
  boolean shouldPing(long now, Channel channel) {
    if (now < pingAt || !channel.isWritable()) {
      return false;
    }
    pingAt = nextPing(now);
    if (pongBy == NEVER) {
      pongBy = now + limits.pongMillis();
    }
    return true;
  }

  /** Why this connection must end now, if it must. */
  Optional<CloseCode> verdict(long now, Channel channel) {
    if (now >= helloBy) {
      return Optional.of(CloseCode.NO_HELLO);
    }
    ChannelOutboundBuffer unsent = channel.unsafe().outboundBuffer();
    long pending = unsent == null ? 0 : unsent.totalPendingWriteBytes();
    if (channel.isWritable() || pending != lastPending) {
      lastPending = pending;
      progressAt = now;
    }
    if (now - progressAt >= limits.slowMillis()) {
      return Optional.of(CloseCode.SLOW);
    }
    // Behind a queue that moves, a pong may be late.
    if (now >= pongBy && channel.isWritable()) {
      return Optional.of(CloseCode.SILENT);
    }
    return Optional.empty();
  }

  /** A fifth sooner or later, so that a crowd that came together does not answer together. */
  private long nextPing(long now) {
    long fifth = limits.pingMillis() / 5;
    return now + limits.pingMillis() + ThreadLocalRandom.current().nextLong(-fifth, fifth + 1);
  }
}
