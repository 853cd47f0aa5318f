package dev.halfsilver.flood.crowd;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;

/**
 * One WebSocket, seen from a person's side. It does as little as a client can, because thousands of
 * them share a core and must not be slower than the server they measure: no object for a frame, and
 * one array for what all of them read.
 */
final class Wire extends ChannelInboundHandlerAdapter {
  private static final byte[] NOTHING = {};

  private final Inbox inbox;
  private final Ear ear;
  private final Channel channel;
  private final CompletableFuture<Wire> opened;
  private byte[] rest = NOTHING;
  private int closeCode = 1006;
  private boolean reading;
  private boolean unflushed;

  /**
   * @param opened done when the server has agreed to speak WebSocket
   */
  Wire(Channel channel, Inbox inbox, Ear ear, CompletableFuture<Wire> opened) {
    this.channel = channel;
    this.inbox = inbox;
    this.ear = ear;
    this.opened = opened;
  }

  /** Sends a payload of UTF-8 text. Only the crowd's thread may call this. */
  void send(byte[] payload) {
    write(Rfc6455.TEXT, payload);
  }

  void close() {
    var _ = channel.close();
  }

  private void write(int opcode, byte[] payload) {
    ByteBuf frame = channel.alloc().buffer(payload.length + 8);
    Rfc6455.writeMasked(frame, opcode, payload, ThreadLocalRandom.current().nextInt());
    var _ = channel.write(frame, channel.voidPromise());
    if (reading) {
      unflushed = true;
    } else {
      channel.flush();
    }
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    int port = ((InetSocketAddress) channel.remoteAddress()).getPort();
    var _ = context.writeAndFlush(Upgrade.request(port, context.alloc()), context.voidPromise());
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    reading = true;
    ByteBuf arrived = (ByteBuf) message;
    int length = rest.length + arrived.readableBytes();
    byte[] bytes = inbox.holding(length);
    System.arraycopy(rest, 0, bytes, 0, rest.length);
    arrived.readBytes(bytes, rest.length, arrived.readableBytes());
    arrived.release();
    int at = read(bytes, length);
    rest = at == length ? NOTHING : Arrays.copyOfRange(bytes, at, length);
  }

  /** Reads what is there in full; returns where the unfinished begins. */
  private int read(byte[] bytes, int length) {
    int at = 0;
    if (!opened.isDone()) {
      at = Upgrade.end(bytes, length);
      if (at == 0) {
        return 0;
      }
      if (!Upgrade.isAgreed(bytes)) {
        opened.completeExceptionally(new IllegalStateException(Upgrade.firstLine(bytes)));
        var _ = channel.close();
        return length;
      }
      opened.complete(this);
    }
    for (int end = Rfc6455.end(bytes, at, length); end > 0; ) {
      frame(bytes, at, end);
      at = end;
      end = Rfc6455.end(bytes, at, length);
    }
    return at;
  }

  private void frame(byte[] bytes, int at, int end) {
    int from = Rfc6455.payload(bytes, at);
    switch (bytes[at] & 0x0f) {
      case Rfc6455.TEXT -> ear.hears(bytes, from, end);
      case Rfc6455.PING -> write(Rfc6455.PONG, Arrays.copyOfRange(bytes, from, end));
      case Rfc6455.CLOSE ->
          closeCode =
              end - from < 2 ? 1005 : ((bytes[from] & 0xff) << 8) | (bytes[from + 1] & 0xff);
      default -> {}
    }
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext context) {
    reading = false;
    if (unflushed) {
      unflushed = false;
      channel.flush();
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    opened.completeExceptionally(new IllegalStateException("cut off while connecting"));
    ear.isCutOff(closeCode);
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    opened.completeExceptionally(cause);
    var _ = context.close();
  }
}
