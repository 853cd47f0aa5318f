package dev.halfsilver.web.http;

import dev.halfsilver.web.settings.Catalogue;
import dev.halfsilver.web.settings.Settings;
import dev.halfsilver.web.socket.Loop;
import dev.halfsilver.web.socket.Loops;
import dev.halfsilver.web.socket.Upgrade;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.util.AttributeKey;
import io.vertx.core.http.HttpServerRequest;

/**
 * How long a connection may take to bring a whole request. An idle timeout does not see a client
 * that sends one byte every few seconds; this does.
 */
final class Patience implements Loop.Watched {
  private static final AttributeKey<Patience> KEY = AttributeKey.valueOf(Patience.class, "of");
  private static final long NEVER = Long.MAX_VALUE;

  private final Channel channel;
  private final long requestMillis;
  private long until;
  private boolean released;

  private Patience(Channel channel, long requestMillis) {
    this.channel = channel;
    this.requestMillis = requestMillis;
    awaitRequest();
  }

  /** Watches a new connection. */
  static void with(Channel channel, Loops loops, Settings settings) {
    Patience patience = new Patience(channel, settings.get(Catalogue.HTTP_REQUEST_SECONDS) * 1000L);
    channel.attr(KEY).set(patience);
    loops.of(channel.eventLoop()).watch(patience);
  }

  /** A request has begun; its body and then its answer follow. */
  static void during(HttpServerRequest request) {
    Patience patience = Upgrade.channel(request).attr(KEY).get();
    if (patience != null) {
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
  }

  @Override
  public boolean beat(long now) {
    if (released || !channel.isOpen()) {
      return false;
    }
    if (now >= until) {
      ChannelFuture _ = channel.close();
      return false;
    }
    return true;
  }
}
