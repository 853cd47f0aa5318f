package dev.halfsilver.web.socket;

import dev.halfsilver.wire.CloseCode;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.util.ReferenceCountUtil;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Makes messages of frames, and ends the connection with the right code when that cannot be done.
 * The frames themselves are Netty's to decode, which checks their form and the client's mask.
 */
final class FrameReader extends ChannelInboundHandlerAdapter {
  private static final int NO_CODE = -1;

  private final RoomSocket socket;
  private final SocketLimits limits;
  private @Nullable Assembly assembly;

  FrameReader(RoomSocket socket, SocketLimits limits) {
    this.socket = socket;
    this.limits = limits;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    try {
      if (message instanceof WebSocketFrame frame) {
        read(frame);
      }
    } catch (CharacterCodingException _) {
      socket.end(CloseCode.NOT_UTF8);
    } finally {
      ReferenceCountUtil.release(message);
    }
  }

  private void read(WebSocketFrame frame) throws CharacterCodingException {
    ByteBuf content = frame.content();
    switch (frame) {
      case TextWebSocketFrame text when text.isFinalFragment() ->
          socket.message(Assembly.text(content.nioBuffer()));
      case TextWebSocketFrame _ -> {
        assembly = new Assembly(limits);
        add(frame);
      }
      case ContinuationWebSocketFrame _ -> add(frame);
      case PingWebSocketFrame _ -> {
        if (!socket.isOneTooMany()) {
          socket.pong(content);
        }
      }
      case PongWebSocketFrame _ -> {
        if (!socket.isOneTooMany()) {
          socket.heard();
        }
      }
      case CloseWebSocketFrame close when isKnown(close.statusCode()) -> socket.closed(content);
      case CloseWebSocketFrame _ -> socket.end(CloseCode.PROTOCOL_ERROR);
      default -> socket.end(CloseCode.TEXT_ONLY);
    }
  }

  /** Whether a close says nothing, or something that one may say (RFC 6455, section 7.4). */
  private static boolean isKnown(int code) {
    return code == NO_CODE
        || (code >= 1000 && code <= 1003)
        || (code >= 1007 && code <= 1014)
        || (code >= 3000 && code <= 4999);
  }

  private void add(WebSocketFrame frame) throws CharacterCodingException {
    Assembly begun = assembly;
    if (begun == null) {
      socket.end(CloseCode.PROTOCOL_ERROR);
    } else if (!begun.add(frame.content())) {
      assembly = null;
      socket.end(CloseCode.TOO_BIG);
    } else if (frame.isFinalFragment()) {
      assembly = null;
      socket.message(begun.text());
    }
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext context) {
    socket.writabilityChanged();
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    socket.gone();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    if (cause instanceof CorruptedWebSocketFrameException corrupted) {
      socket.end(
          switch (corrupted.closeStatus().code()) {
            case 1009 -> CloseCode.TOO_BIG;
            case 1007 -> CloseCode.NOT_UTF8;
            default -> CloseCode.PROTOCOL_ERROR;
          });
    } else {
      ChannelFuture _ = context.close();
    }
  }

  /**
   * A message that comes in fragments, within bounds on their number and on their bytes together.
   */
  private static final class Assembly {
    private final SocketLimits limits;
    private byte[] bytes = new byte[0];
    private int fragments;

    Assembly(SocketLimits limits) {
      this.limits = limits;
    }

    /** Adds a fragment, which may be empty; says whether the message is still within its bounds. */
    boolean add(ByteBuf fragment) {
      fragments++;
      int more = fragment.readableBytes();
      if (fragments > limits.fragments() || bytes.length + more > limits.messageBytes()) {
        return false;
      }
      int before = bytes.length;
      bytes = Arrays.copyOf(bytes, before + more);
      fragment.getBytes(fragment.readerIndex(), bytes, before, more);
      return true;
    }

    String text() throws CharacterCodingException {
      return text(ByteBuffer.wrap(bytes));
    }

    /** Reads UTF-8 to the letter: nothing is replaced. */
    static String text(ByteBuffer bytes) throws CharacterCodingException {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    }
  }
}
