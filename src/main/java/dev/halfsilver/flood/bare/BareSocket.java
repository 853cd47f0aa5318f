package dev.halfsilver.flood.bare;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One connection. There is no other handler in its channel, and this one only reads: so what it
 * writes is at the pipeline's head at once.
 */
final class BareSocket extends ChannelInboundHandlerAdapter {
  private static final byte[] NOTHING = {};
  private static final byte[] TOKEN = BareFrames.ascii("token");

  private final BareRooms rooms;
  private final Channel channel;
  private byte[] rest = NOTHING;
  private boolean upgraded;
  private @Nullable BareRoom room;
  private byte[] member = NOTHING;

  /**
   * What it will be told of its own messages once they are on disk: those not yet being written.
   */
  @Nullable ByteBuf acks;

  /** The same of those that are being written. */
  @Nullable ByteBuf dueAcks;

  BareSocket(BareRooms rooms, Channel channel) {
    this.rooms = rooms;
    this.channel = channel;
  }

  byte[] member() {
    return member;
  }

  ByteBufAllocator allocator() {
    return channel.alloc();
  }

  void write(ByteBuf framed) {
    var _ = channel.write(framed, channel.voidPromise());
  }

  void flush() {
    var _ = channel.flush();
  }

  @Override
  public void channelRead(ChannelHandlerContext read, Object message) {
    ByteBuf arrived = (ByteBuf) message;
    int length = rest.length + arrived.readableBytes();
    byte[] bytes = rooms.inbox(length);
    System.arraycopy(rest, 0, bytes, 0, rest.length);
    arrived.readBytes(bytes, rest.length, arrived.readableBytes());
    arrived.release();
    int at = read(bytes, length);
    rest = at == length ? NOTHING : Arrays.copyOfRange(bytes, at, length);
  }

  /** Reads what is there in full; returns where the unfinished begins. */
  private int read(byte[] bytes, int length) {
    int at = 0;
    if (!upgraded) {
      at = BareUpgrade.end(bytes, length);
      if (at == 0) {
        return 0;
      }
      upgraded = true;
      write(BareUpgrade.answer(bytes, at, allocator()));
      flush();
    }
    for (int end = MaskedFrames.end(bytes, at, length); end > 0; ) {
      int payload = MaskedFrames.unmask(bytes, at, end);
      switch (bytes[at] & 0x0f) {
        case MaskedFrames.TEXT -> hears(bytes, payload, end);
        case MaskedFrames.CLOSE -> {
          var _ = channel.close();
        }
        default -> {}
      }
      at = end;
      end = MaskedFrames.end(bytes, at, length);
    }
    return at;
  }

  private void hears(byte[] bytes, int from, int to) {
    if (room == null) {
      greets(bytes, from, to);
    } else {
      rooms.say(room, this, bytes, from, to);
    }
  }

  /** The token is the room and the member, with a full stop between. */
  private void greets(byte[] bytes, int from, int to) {
    int begin = JsonStrings.value(TOKEN, bytes, from, to);
    int end = JsonStrings.end(bytes, begin, to);
    String token = new String(bytes, begin, end - begin, StandardCharsets.US_ASCII);
    int stop = token.indexOf('.');
    member = BareFrames.ascii(token.substring(stop + 1));
    room = rooms.enter(token.substring(0, stop), this);
    write(BareFrames.live(allocator()));
    flush();
  }

  @Override
  public void channelInactive(ChannelHandlerContext inactive) {
    if (room != null) {
      rooms.leave(room, this);
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext failed, Throwable cause) {
    var _ = failed.close();
  }
}
