package dev.halfsilver.web.socket;

import dev.halfsilver.live.Connection;
import dev.halfsilver.live.Connection.LoopSignal;
import dev.halfsilver.live.Seating;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.wire.ClientFrame;
import dev.halfsilver.wire.ClientFrames;
import dev.halfsilver.wire.CloseCode;
import dev.halfsilver.wire.MalformedFrame;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.EventLoop;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One person's connection, from its first byte to its last. It decides nothing: {@link Requests}
 * brings what the client asks to its seat, {@link Delivery} sends what the seat has for it, and
 * {@link Deadlines} says when it must end.
 *
 * <p>Everything but {@link #wake}, {@link #close} and {@link #seat} happens on its loop's thread:
 * first one that reads HTTP, and once it is known whose it is the one of their room. There may be
 * ten thousand of these, so it keeps no timer and, while idle, no buffer.
 */
final class RoomSocket implements Connection, Loop.Watched {
  private static final Logger LOG = LoggerFactory.getLogger(RoomSocket.class);
  private static final ByteBuf PING =
      Unpooled.unreleasableBuffer(Unpooled.directBuffer(2, 2).writeShort(0x8900));

  /** How far a connection has come. */
  private enum Stage {
    OPEN,
    /** It is on no loop, on its way to the one of its room. */
    MOVING,
    CLOSING,
    GONE
  }

  private final Channel channel;
  private final String address;
  private final Reception reception;
  private final Deadlines deadlines;
  private final Requests requests;
  private final Delivery delivery;
  private final Loops loops;
  private Stage stage = Stage.OPEN;
  private @Nullable CloseCode endAfterMove;
  private boolean stranger;
  private @Nullable Seating seating;
  private int strangersControls;
  private volatile @Nullable MemberId member;
  private volatile @Nullable Person person;

  /**
   * Takes a connection over.
   *
   * @param address what stands for its other end in a count
   */
  RoomSocket(Channel channel, String address, Loops loops, Reception reception) {
    this.channel = channel;
    this.loops = loops;
    this.address = address;
    this.reception = reception;
    long now = Loop.now();
    this.deadlines = new Deadlines(reception.limits(), now);
    this.requests = new Requests(this, reception.limits(), reception.meters());
    this.delivery = new Delivery(channel, loops.of(channel.eventLoop()).pump());
  }

  @Override
  public LoopSignal wake() {
    return delivery.wake();
  }

  @Override
  public void close(CloseCode code) {
    if (isToEndAfterMove(code)) {
      return;
    }
    EventLoop loop = channel.eventLoop();
    if (loop.inEventLoop()) {
      end(code);
    } else {
      loop.execute(() -> close(code)); // It may have moved until then.
    }
  }

  private synchronized boolean isToEndAfterMove(CloseCode code) {
    if (stage != Stage.MOVING) {
      return false;
    }
    if (endAfterMove == null) {
      endAfterMove = code;
    }
    return true;
  }

  /** The connection is open, and has not said whose it is. */
  void comes() {
    stranger = reception.strangers().comes(address);
    if (!stranger) {
      end(CloseCode.TOO_MANY);
    }
  }

  private void introduced() {
    if (stranger) {
      stranger = false;
      reception.strangers().leaves(address);
    }
  }

  /** A whole message came. */
  void message(String text) {
    deadlines.heard();
    if (stage != Stage.OPEN && stage != Stage.MOVING) {
      return;
    }
    ClientFrame frame;
    try {
      frame = ClientFrames.read(text);
    } catch (MalformedFrame _) {
      end(CloseCode.MALFORMED);
      return;
    }
    requests.take(frame);
  }

  /** Whether a ping or a pong is one more than they may send; then this is the end. */
  boolean isOneTooMany() {
    Person known = person;
    boolean within =
        known == null
            ? ++strangersControls <= reception.limits().controlPerSecond()
            : known.controls().take(Loop.now()) == 0;
    if (!within) {
      end(CloseCode.TOO_FREQUENT);
    }
    return !within;
  }

  /** A pong, or a ping of the client's own, shows that somebody is there. */
  void heard() {
    deadlines.heard();
  }

  void pong(ByteBuf ping) {
    deadlines.heard();
    if ((stage == Stage.OPEN || stage == Stage.MOVING) && channel.isWritable()) {
      send(ControlFrames.pong(ping, channel.alloc()));
    }
  }

  /** The client says who it is. */
  void hello(ClientFrame.Hello hello) {
    deadlines.saidHello();
    introduced();
    reception.receive(hello, this);
  }

  /** Whose connection this turned out to be. */
  void belongsTo(MemberId id, Person somebody) {
    member = id;
    person = somebody;
  }

  /** It is theirs no more. Saying so twice does nothing. */
  void leave() {
    Person somebody = person;
    if (somebody != null) {
      somebody.goes(this);
    }
  }

  /** Somebody has been let in; or they have gone meanwhile. */
  void seat(Seating given) {
    channel.eventLoop().execute(() -> sitDown(given));
  }

  private void sitDown(Seating given) {
    if (stage == Stage.GONE) {
      given.gone();
      leave();
      return;
    }
    seating = given;
    reception.meters().entered(given.member().role());
    if (stage != Stage.OPEN) {
      return;
    }
    if (given.thread() instanceof EventLoop home && !home.inEventLoop()) {
      moveTo(home, given);
    } else {
      begin(given);
    }
  }

  /**
   * Goes to the loop of its room, so that what it asks is decided and answered on the thread that
   * reads it. What is read until it has left waits until it is there.
   */
  private void moveTo(EventLoop home, Seating given) {
    synchronized (this) {
      stage = Stage.MOVING;
    }
    ChannelFuture _ =
        channel
            .deregister()
            .addListener(
                _ -> {
                  ChannelFuture _ =
                      home.register(channel).addListener(moved -> arrive(moved.isSuccess(), given));
                });
  }

  private void arrive(boolean isThere, Seating given) {
    CloseCode code;
    synchronized (this) {
      if (stage != Stage.MOVING) {
        return;
      }
      stage = Stage.OPEN;
      code = endAfterMove;
    }
    if (!isThere || !channel.isActive()) {
      ChannelFuture _ = channel.close();
      gone();
      return;
    }
    Loop loop = loops.of(channel.eventLoop());
    delivery.moveTo(loop.pump());
    loop.watch(this);
    if (code == null) {
      begin(given);
    } else {
      delivery.begin(given.outbox());
      end(code);
    }
  }

  private void begin(Seating given) {
    Person somebody = person;
    if (somebody != null) {
      delivery.begin(given.outbox());
      requests.begin(given, somebody.frames());
    }
  }

  void writabilityChanged() {
    delivery.writabilityChanged();
  }

  @Override
  public boolean beat(long now) {
    if (!channel.eventLoop().inEventLoop()) {
      return false; // It has moved, and is watched there.
    }
    return switch (stage) {
      case MOVING -> true;
      case OPEN -> {
        watch(now);
        yield true;
      }
      case CLOSING -> {
        if (deadlines.isOverdue(now)) {
          ChannelFuture _ = channel.close();
        }
        yield true;
      }
      case GONE -> false;
    };
  }

  private void watch(long now) {
    Optional<CloseCode> verdict = deadlines.verdict(now, channel);
    if (verdict.isPresent()) {
      end(verdict.get());
    } else if (delivery.isBehind(reception.limits().backlogBytes())) {
      end(CloseCode.SLOW);
    } else if (deadlines.shouldPing(now, channel)) {
      send(PING.duplicate());
    }
  }

  /** Says why and goes, whether or not the other side answers or even reads. */
  void end(CloseCode code) {
    if (isToEndAfterMove(code) || stage != Stage.OPEN) {
      return;
    }
    if (code != CloseCode.SLOW) {
      delivery.deliver();
    }
    beginClosing();
    reception.meters().closed(code);
    if (member != null && code != CloseCode.RESTART) {
      LOG.info("socket=closed code={} member={}", code.reason(), member);
    }
    send(ControlFrames.close(code, channel.alloc()));
  }

  /** The client wants to go, or agrees to. */
  void closed(ByteBuf words) {
    switch (stage) {
      case OPEN -> {
        beginClosing();
        ChannelFuture _ =
            channel
                .writeAndFlush(ControlFrames.echo(words, channel.alloc()))
                .addListener(ChannelFutureListener.CLOSE);
      }
      case MOVING, CLOSING -> {
        ChannelFuture _ = channel.close();
      }
      case GONE -> {}
    }
  }

  private void beginClosing() {
    stage = Stage.CLOSING;
    stop();
    deadlines.closing(Loop.now());
  }

  private void stop() {
    requests.stop();
    delivery.stop();
  }

  /** The channel has ended, for whatever reason. */
  void gone() {
    if (stage == Stage.GONE) {
      return;
    }
    stage = Stage.GONE;
    stop();
    introduced();
    Seating seat = seating;
    if (seat != null) {
      seat.gone();
      reception.meters().left(seat.member().role());
    }
    leave();
  }

  private void send(ByteBuf bytes) {
    ChannelFuture _ = channel.writeAndFlush(bytes, channel.voidPromise());
  }
}
