package dev.halfsilver.flood.bare;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** One connection. It reads no JSON: it cuts out what it needs where its clients put it. */
final class BareSocket extends SimpleChannelInboundHandler<TextWebSocketFrame> {
  private final BareRooms rooms;
  private final Channel channel;
  private @Nullable BareRoom room;
  private String member = "";
  private boolean unflushed;

  BareSocket(BareRooms rooms, Channel channel) {
    this.rooms = rooms;
    this.channel = channel;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, TextWebSocketFrame frame) {
    String text = frame.text();
    if (room != null) {
      rooms.say(new Said(room, this, member, cut(text, "\"id\":\""), words(text)));
      return;
    }
    // The token is the room and the member, with a full stop between.
    String token = cut(text, "\"token\":\"");
    int stop = token.indexOf('.');
    member = token.substring(stop + 1);
    room = rooms.enter(token.substring(0, stop), this);
    boolean _ = write(BareFrames.live(allocator()));
    flush();
  }

  ByteBufAllocator allocator() {
    return channel.alloc();
  }

  /** Writes; true when this is the first since the last flush. */
  boolean write(ByteBuf framed) {
    Future<?> _ = channel.write(framed, channel.voidPromise());
    boolean first = !unflushed;
    unflushed = true;
    return first;
  }

  void flush() {
    unflushed = false;
    Channel _ = channel.flush();
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    if (room != null) {
      rooms.leave(room, this);
    }
  }

  private static String cut(String text, String before) {
    int from = text.indexOf(before) + before.length();
    return text.substring(from, text.indexOf('"', from));
  }

  /** What is said, as it is quoted: it goes out as it came. */
  private static String words(String text) {
    int from = text.indexOf("\"text\":\"") + "\"text\":\"".length();
    return text.substring(from, text.lastIndexOf('"'));
  }
}
