package dev.halfsilver.web.socket;

import dev.halfsilver.live.Bell;
import dev.halfsilver.live.Connection;
import dev.halfsilver.live.Seating;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Refusal;
import dev.halfsilver.wire.ClientFrame;
import dev.halfsilver.wire.ClientFrames;
import dev.halfsilver.wire.CloseCode;
import dev.halfsilver.wire.Frames;
import dev.halfsilver.wire.MalformedFrame;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One person's connection. It decides nothing: it holds the client to the protocol and to its
 * limits, brings what it asks to its seat, and sends what the seat has for it.
 *
 * <p>Everything but {@link #wake} and {@link #close} happens on its loop's thread. There may be ten
 * thousand of these, so it keeps no timer and, while idle, no buffer.
 */
final class RoomSocket implements Connection, Loop.Watched {
  private static final Logger LOG = LoggerFactory.getLogger(RoomSocket.class);
  private static final ByteBuf PING =
      Unpooled.unreleasableBuffer(Unpooled.directBuffer(2, 2).writeShort(0x8900));

  /** How far a connection has come. */
  private enum Stage {
    GREETING,
    ENTERING,
    SEATED,
    CLOSING,
    GONE
  }

  private final Channel channel;
  private final Loop loop;
  private final Reception reception;
  private final Vigil vigil;
  private final Bucket bucket;
  private final AtomicBoolean ready = new AtomicBoolean();
  private Stage stage = Stage.GREETING;
  private boolean stalled;
  private @Nullable Queue<ClientFrame> early;
  private volatile @Nullable MemberId member;
  private volatile @Nullable Seating seating;

  /** Linked by {@link ReadySet} while it is in one. */
  @Nullable RoomSocket nextReady;

  RoomSocket(Channel channel, Loop loop, Reception reception) {
    this.channel = channel;
    this.loop = loop;
    this.reception = reception;
    long now = Loop.now();
    this.vigil = new Vigil(reception.limits(), now);
    SocketLimits limits = reception.limits();
    this.bucket = new Bucket(limits.framesPerSecond(), limits.framesAtOnce(), now);
  }

  @Override
  public Bell wake() {
    Seating seat = seating;
    if (seat != null && ready.compareAndSet(false, true)) {
      loop.pump().ready(this, seat.outbox().front());
    }
    return loop.pump();
  }

  @Override
  public void close(CloseCode code) {
    if (channel.eventLoop().inEventLoop()) {
      end(code);
    } else {
      channel.eventLoop().execute(() -> end(code));
    }
  }

  /** A whole message came. */
  void message(String text) {
    vigil.heard();
    if (!isOpen()) {
      return;
    }
    ClientFrame frame;
    try {
      frame = ClientFrames.read(text);
    } catch (MalformedFrame _) {
      end(CloseCode.MALFORMED);
      return;
    }
    long wait = bucket.take(Loop.now());
    if (wait > 0) {
      refuse(frame, wait);
    } else if (stage == Stage.GREETING) {
      greet(frame);
    } else if (stage == Stage.ENTERING) {
      keepForLater(frame);
    } else {
      obey(frame);
    }
  }

  /** A pong, or a ping of the client's own, shows that somebody is there. */
  void heard() {
    vigil.heard();
  }

  void pong(ByteBuf ping) {
    vigil.heard();
    if (isOpen() && channel.isWritable()) {
      send(ControlFrames.pong(ping, channel.alloc()));
    }
  }

  /** The client wants to go, or agrees to. */
  void closed(ByteBuf words) {
    if (stage == Stage.CLOSING) {
      ChannelFuture _ = channel.close();
    } else if (stage != Stage.GONE) {
      beginClosing();
      ChannelFuture _ =
          channel
              .writeAndFlush(ControlFrames.echo(words, channel.alloc()))
              .addListener(ChannelFutureListener.CLOSE);
    }
  }

  /** The channel has ended, for whatever reason. */
  void gone() {
    stage = Stage.GONE;
    early = null;
    Seating seat = seating;
    if (seat != null) {
      seat.gone();
      reception.meters().left(seat.member().role());
    }
    reception.leave(this);
  }

  /** Whose connection this turned out to be. */
  @Nullable MemberId member() {
    return member;
  }

  void belongsTo(MemberId somebody) {
    member = somebody;
  }

  /** Somebody has been let in; or they have gone meanwhile. */
  void seat(Seating given) {
    channel.eventLoop().execute(() -> sitDown(given));
  }

  private void sitDown(Seating given) {
    if (stage == Stage.GONE) {
      given.gone();
      reception.leave(this);
      return;
    }
    seating = given;
    reception.meters().entered(given.member().role());
    if (stage != Stage.ENTERING) {
      return;
    }
    stage = Stage.SEATED;
    wake().ring();
    Queue<ClientFrame> waiting = early;
    early = null;
    while (waiting != null && !waiting.isEmpty() && stage == Stage.SEATED) {
      obey(waiting.remove());
    }
  }

  private void greet(ClientFrame frame) {
    if (frame instanceof ClientFrame.Hello hello) {
      vigil.saidHello();
      stage = Stage.ENTERING;
      reception.receive(hello, this);
    } else {
      end(CloseCode.MALFORMED);
    }
  }

  private void keepForLater(ClientFrame frame) {
    Queue<ClientFrame> waiting = early;
    if (waiting == null) {
      waiting = new ArrayDeque<>(4);
      early = waiting;
    }
    waiting.add(frame); // As many as the bucket lets through.
  }

  private void obey(ClientFrame frame) {
    Seating seat = seating;
    if (seat == null) {
      return;
    }
    switch (frame) {
      case ClientFrame.Ask ask -> seat.ask(ask);
      case ClientFrame.Typing typing -> seat.typing(typing);
      case ClientFrame.Ping _ -> seat.outbox().post(Frames.PONG);
      case ClientFrame.Hello _ -> end(CloseCode.MALFORMED);
    }
  }

  private void refuse(ClientFrame frame, long wait) {
    Seating seat = seating;
    if (seat == null || bucket.isAbused()) {
      end(CloseCode.TOO_FREQUENT);
    } else if (frame instanceof ClientFrame.Ask ask) {
      reception.meters().refusedTooFrequent();
      seat.outbox().post(Frames.refused(ask.id(), Refusal.TOO_FREQUENT, Duration.ofMillis(wait)));
    }
  }

  /** Sends what is waiting, as much as the socket takes. */
  void deliver() {
    ready.set(false);
    Seating seat = seating;
    if (stage != Stage.SEATED || seat == null) {
      return;
    }
    if (!channel.isWritable()) {
      stalled = true;
      return;
    }
    ByteBuf bytes = loop.pump().take(seat.outbox(), channel.alloc());
    if (bytes != null) {
      send(bytes);
    }
    if (seat.outbox().hasMore()) {
      if (channel.isWritable()) {
        wake().ring();
      } else {
        stalled = true;
      }
    }
  }

  void writabilityChanged() {
    if (stalled && channel.isWritable()) {
      stalled = false;
      wake().ring();
    }
  }

  @Override
  public boolean beat(long now) {
    if (stage == Stage.GONE) {
      return false;
    }
    if (stage == Stage.CLOSING) {
      if (vigil.isOverdue(now)) {
        ChannelFuture _ = channel.close();
      }
      return true;
    }
    Optional<CloseCode> verdict = vigil.verdict(now, channel);
    if (verdict.isPresent()) {
      end(verdict.get());
    } else if (isTooFarBehind()) {
      end(CloseCode.SLOW);
    } else if (vigil.shouldPing(now, channel)) {
      send(PING.duplicate());
    }
    return true;
  }

  private boolean isTooFarBehind() {
    Seating seat = seating;
    return stalled && seat != null && seat.outbox().backlog() > reception.limits().backlogBytes();
  }

  private boolean isOpen() {
    return stage != Stage.CLOSING && stage != Stage.GONE;
  }

  /** Says why and goes, whether or not the other side answers or even reads. */
  void end(CloseCode code) {
    if (!isOpen()) {
      return;
    }
    if (code != CloseCode.SLOW) {
      deliver();
    }
    beginClosing();
    reception.meters().closed(code);
    if (member != null && code != CloseCode.RESTART) {
      LOG.info("socket=closed code={} member={}", code.reason(), member);
    }
    send(ControlFrames.close(code, channel.alloc()));
  }

  private void beginClosing() {
    stage = Stage.CLOSING;
    early = null;
    vigil.closing(Loop.now());
  }

  private void send(ByteBuf bytes) {
    ChannelFuture _ = channel.writeAndFlush(bytes, channel.voidPromise());
  }
}
