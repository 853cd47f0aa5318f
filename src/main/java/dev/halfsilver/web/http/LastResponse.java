package dev.halfsilver.web.http;

import dev.halfsilver.wire.Json;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.ReferenceCountUtil;

/**
 * Answers where the HTTP server would cut a connection without an answer, or log a stack trace:
 * when the body of a request breaks the rules of HTTP, and when a request takes too long. It adds
 * nothing to an answer that has begun.
 */
final class LastResponse extends ChannelDuplexHandler {
  private final SafeHeaders safe;
  private boolean answered;
  private boolean over;

  LastResponse(SafeHeaders safe) {
    this.safe = safe;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (over) {
      ReferenceCountUtil.release(message);
      return;
    }
    if (message instanceof HttpRequest) {
      answered = false;
    } else if (message instanceof HttpContent content && content.decoderResult().isFailure()) {
      ReferenceCountUtil.release(message);
      say(context.channel(), Problem.MALFORMED);
      return;
    }
    context.fireChannelRead(message);
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    if (message instanceof HttpResponse) {
      answered = true;
    }
    ChannelFuture _ = context.write(message, promise);
  }

  /** Answers with a problem, unless this request has an answer, and closes the connection. */
  void say(Channel channel, Problem problem) {
    over = true;
    if (answered) {
      ChannelFuture _ = channel.close();
      return;
    }
    ChannelFuture _ =
        channel.writeAndFlush(answer(problem)).addListener(ChannelFutureListener.CLOSE);
  }

  private FullHttpResponse answer(Problem problem) {
    byte[] body = Json.written(problem);
    FullHttpResponse answer =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1,
            HttpResponseStatus.valueOf(problem.status()),
            Unpooled.wrappedBuffer(body));
    safe.all().forEach(answer.headers()::set);
    answer.headers().set("Content-Type", "application/json");
    answer.headers().set("Content-Length", body.length);
    answer.headers().set("Connection", "close");
    return answer;
  }
}
