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
final class Patience extends ChannelInboundHandlerAdapter implements Loop.Watched {
  private static final AttributeKey<Patience> KEY = AttributeKey.valueOf(Patience.class, "of");
  private static final long NEVER = Long.MAX_VALUE;

  private final Channel channel;
  private final LastAnswer lastAnswer;
  private final long requestMillis;
  private long until;
  private boolean begun;
  private boolean released;

  private Patience(Channel channel, LastAnswer lastAnswer, long requestMillis) {
    this.channel = channel;
    this.lastAnswer = lastAnswer;
    this.requestMillis = requestMillis;
    awaitRequest();
  }

  /** Watches a new connection. */
  static void with(Channel channel, Loops loops, Settings settings, SafeHeaders safe) {
    LastAnswer lastAnswer = new LastAnswer(safe);
    Patience patience =
        new Patience(channel, lastAnswer, settings.get(Catalogue.HTTP_REQUEST_SECONDS) * 1000L);
    channel.attr(KEY).set(patience);
    ChannelPipeline pipeline = channel.pipeline();
    String decoder = pipeline.context(HttpRequestDecoder.class).name();
    pipeline.addBefore(decoder, null, patience);
    pipeline.addAfter(decoder, null, lastAnswer);
    loops.of(channel.eventLoop()).watch(patience);
  }

  /** A request has begun; its body and then its answer follow. */
  static void during(HttpServerRequest request) {
    Patience patience = Upgrade.channel(request).attr(KEY).get();
    if (patience != null) {
      patience.begun = true;
      request.end().onComplete(_ -> patience.until = NEVER);
      request.response().endHandler(_ -> patience.awaitRequest());
    }
  }

  /** The connection is no longer HTTP's. */
  static void release(Channel channel) {
    Patience patience = channel.attr(KEY).getAndSet(null);
    if (patience != null) {
      patience.released = true;
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
        lastAnswer.say(channel, Problem.TOO_SLOW);
      } else {
        ChannelFuture _ = channel.close();
      }
      return false;
    }
    return true;
  }
}
