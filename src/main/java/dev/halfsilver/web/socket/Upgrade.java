package dev.halfsilver.web.socket;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.ssl.SslHandler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerConnection;
import java.util.List;

/**
 * Takes a connection out of the HTTP server and makes it a socket. What HTTP needed is dropped, so
 * that an idle socket is small, and nothing but us writes to it, so that its frames stay in order.
 */
public final class Upgrade {
  private static final WriteBufferWaterMark WATER_MARK =
      new WriteBufferWaterMark(32 * 1024, 64 * 1024);

  private final Reception reception;
  private final Loops loops;
  private final WebSocketDecoderConfig decoding;

  public Upgrade(Reception reception, Loops loops) {
    this.reception = reception;
    this.loops = loops;
    this.decoding =
        WebSocketDecoderConfig.newBuilder()
            .allowExtensions(false)
            .allowMaskMismatch(false)
            .closeOnProtocolViolation(false)
            .expectMaskedFrames(true)
            .maxFramePayloadLength(reception.limits().messageBytes())
            .withUTF8Validator(false)
            .build();
  }

  /** The channel below a request. */
  public static Channel channel(HttpServerRequest request) {
    return ((HttpServerConnection) request.connection()).channelHandlerContext().channel();
  }

  /**
   * Only on the request's own thread, and for a request without {@link Handshake.Flaw}.
   *
   * @param caller what stands for who asks in a count
   */
  public void handle(HttpServerRequest request, String caller) {
    Channel channel = channel(request);
    Loop loop = loops.of(channel.eventLoop());
    RoomSocket socket = new RoomSocket(channel, caller, loops, reception);
    ChannelPipeline pipeline = channel.pipeline();
    List<String> http = pipeline.names();
    pipeline.addLast(new WebSocket13FrameDecoder(decoding));
    pipeline.addLast(new FrameReader(socket, reception.limits()));
    http.forEach(name -> remove(pipeline, name));
    channel.config().setWriteBufferWaterMark(WATER_MARK);
    channel.config().setAutoRead(true);
    ChannelFuture _ = channel.writeAndFlush(Handshake.answer(request), channel.voidPromise());
    socket.comes();
    // Last, because whatever it has read already goes on to us now.
    pipeline.remove(HttpRequestDecoder.class);
    loop.watch(socket);
  }

  private static void remove(ChannelPipeline pipeline, String name) {
    ChannelHandlerContext context = pipeline.context(name);
    // The pipeline's own end has a name but is no handler that could be taken out.
    if (context != null
        && !(context.handler() instanceof SslHandler)
        && !(context.handler() instanceof HttpRequestDecoder)) {
      pipeline.remove(name);
    }
  }
}
