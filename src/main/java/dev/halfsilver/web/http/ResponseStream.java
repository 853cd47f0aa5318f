package dev.halfsilver.web.http;

import dev.halfsilver.live.Turn;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * An answer that is sent while it is written. Whoever writes waits for a client that reads slowly,
 * without keeping others from computing, and stops when the client is gone or takes too long.
 */
final class ResponseStream extends OutputStream {
  private static final int CHUNK = 32 * 1024;

  private final Context loop;
  private final HttpServerRequest request;
  private final Response.Streamed answer;
  private final Turn turn;
  private final long until;
  private final byte[] chunk = new byte[CHUNK];
  private CompletableFuture<Void> taken = CompletableFuture.completedFuture(null);
  private int filled;
  private boolean begun;

  /**
   * Makes one.
   *
   * @param loop the request's own
   * @param turn of the thread that writes
   * @param patience how long the client may take for all of it
   */
  ResponseStream(
      Context loop,
      HttpServerRequest request,
      Response.Streamed answer,
      Turn turn,
      Duration patience) {
    this.loop = loop;
    this.request = request;
    this.answer = answer;
    this.turn = turn;
    this.until = System.nanoTime() + patience.toNanos();
  }

  /** Whether something was sent, so that nothing else can be answered any more. */
  boolean hasBegun() {
    return begun;
  }

  @Override
  public void write(int one) throws IOException {
    if (filled == CHUNK) {
      send();
    }
    chunk[filled++] = (byte) one;
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws IOException {
    int at = from;
    int left = count;
    while (left > 0) {
      if (filled == CHUNK) {
        send();
      }
      int part = Math.min(left, CHUNK - filled);
      System.arraycopy(bytes, at, chunk, filled, part);
      filled += part;
      at += part;
      left -= part;
    }
  }

  /** Sends what is left, and that this is all. */
  void finish() throws IOException {
    send();
    awaitTaken();
    Computations.onLoop(
        loop,
        () -> {
          if (!request.response().closed()) {
            Future<?> _ = request.response().end();
          }
        });
  }

  /** Lets the client see that the rest is missing. */
  void cut() {
    Computations.onLoop(
        loop,
        () -> {
          Future<?> _ = request.connection().close();
        });
  }

  /** While one chunk is on its way, the next is written. */
  private void send() throws IOException {
    awaitTaken();
    Buffer bytes = Buffer.buffer(Arrays.copyOf(chunk, filled));
    filled = 0;
    boolean first = !begun;
    begun = true;
    CompletableFuture<Void> next = new CompletableFuture<>();
    taken = next;
    Computations.onLoop(loop, () -> put(bytes, first, next));
  }

  private void put(Buffer bytes, boolean first, CompletableFuture<Void> next) {
    HttpServerResponse response = request.response();
    if (response.closed()) {
      next.completeExceptionally(new IOException("the client is gone"));
      return;
    }
    if (first) {
      answer.headers().forEach(response::putHeader);
      response.putHeader("Content-Type", answer.mediaType());
      response.setChunked(true);
    }
    response.closeHandler(_ -> next.completeExceptionally(new IOException("the client is gone")));
    Future<?> _ = response.write(bytes);
    if (response.writeQueueFull()) {
      response.drainHandler(_ -> next.complete(null));
    } else {
      next.complete(null);
    }
  }

  private void awaitTaken() throws IOException {
    if (taken.isDone() && !taken.isCompletedExceptionally()) {
      return;
    }
    try {
      Void _ = turn.await(taken, Duration.ofNanos(Math.max(0, until - System.nanoTime())));
    } catch (ExecutionException e) {
      throw new IOException("the client is gone", e);
    } catch (TimeoutException e) {
      throw new IOException("the client takes too long", e);
    }
  }
}
