package dev.halfsilver.web.http;

import dev.halfsilver.office.settings.Catalogue;
import dev.halfsilver.office.settings.Settings;
import dev.halfsilver.web.socket.Loop;
import dev.halfsilver.web.socket.Loops;
import dev.halfsilver.web.socket.Upgrade;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.util.AttributeKey;
import io.vertx.core.http.HttpServerRequest;

/**
 * How long a connection may take to bring a whole request. An idle timeout does not see a client
 * that sends one byte every few seconds; this does. Who has begun to send one is told that it took
 * too long; a connection over which nothing comes just ends.
 */
final class RequestTimeout extends ChannelInboundHandlerAdapter implements Loop.Watched {
  private static final AttributeKey<RequestTimeout> KEY =
      AttributeKey.valueOf(RequestTimeout.class, "of");
  private static final long NEVER = Long.MAX_VALUE;

  private final Channel channel;
  private final LastResponse lastResponse;
  private final long requestMillis;
  private long until;
  private boolean begun;
  private boolean released;

  private RequestTimeout(Channel channel, LastResponse lastResponse, long requestMillis) {
    this.channel = channel;
    this.lastResponse = lastResponse;
    this.requestMillis = requestMillis;
    awaitRequest();
  }

  /** Watches a new connection. */
  static void with(Channel channel, Loops loops, Settings settings, SafeHeaders safe) {
    LastResponse lastResponse = new LastResponse(safe);
    RequestTimeout timeout =
        new RequestTimeout(
            channel, lastResponse, settings.get(Catalogue.HTTP_REQUEST_SECONDS) * 1000L);
    channel.attr(KEY).set(timeout);
    ChannelPipeline pipeline = channel.pipeline();
    String decoder = pipeline.context(HttpRequestDecoder.class).name();
    pipeline.addBefore(decoder, null, timeout);
    pipeline.addAfter(decoder, null, lastResponse);
    loops.of(channel.eventLoop()).watch(timeout);
  }

  /** A request has begun; its body and then its answer follow. */
  static void during(HttpServerRequest request) {
    RequestTimeout timeout = Upgrade.channel(request).attr(KEY).get();
    if (timeout != null) {
      timeout.begun = true;
      request.end().onComplete(_ -> timeout.until = NEVER);
      request.response().endHandler(_ -> timeout.awaitRequest());
    }
  }

  /** The connection is no longer HTTP's. */
  static void release(Channel channel) {
    RequestTimeout timeout = channel.attr(KEY).getAndSet(null);
    if (timeout != null) {
      timeout.released = true;
    }
  }

  private void awaitRequest() {
    until = Loop.now() + requestMillis;
    begun = false;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object bytes) {
    begun = true;
    context.fireChannelRead(bytes);
  }

  @Override
  public boolean beat(long now) {
    if (released || !channel.isOpen()) {
      return false;
    }
    if (now >= until) {
      if (begun) {
        lastResponse.say(channel, Problem.TOO_SLOW);
      } else {
        ChannelFuture _ = channel.close();
      }
      return false;
    }
    return true;
  }
}
