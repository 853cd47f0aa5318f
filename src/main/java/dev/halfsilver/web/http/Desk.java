package dev.halfsilver.web.http;

import dev.halfsilver.store.StoreFailure;
import dev.halfsilver.web.door.Callers;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where requests are worked on: on virtual threads, which may wait for the store, while the
 * connections' own threads go on. Hellos are read on virtual threads too, so what takes long to
 * compute is not done here but handed to the {@link Computations}.
 */
final class Desk {
  private static final Logger LOG = LoggerFactory.getLogger(Desk.class);
  private static final String BEARER = "Bearer ";

  private final Callers callers;
  private final Computations computations;

  Desk(Callers callers, Computations computations) {
    this.callers = callers;
    this.computations = computations;
  }

  /** Has an endpoint answer. */
  void serve(RoutingContext context, Endpoint endpoint) {
    Asked asked = asked(context);
    HttpServerRequest request = context.request();
    away(
        context,
        () -> answer(endpoint, asked),
        answer -> {
          switch (answer) {
            case Answer.Ready ready -> Sending.send(request, ready);
            case Answer.Computed computed -> computations.compute(context, endpoint, computed);
            case Answer.Streamed streamed -> computations.stream(context, endpoint, streamed);
          }
        });
  }

  /** Looks something up that may not be there. */
  <T> void lookUp(
      RoutingContext context, Supplier<Optional<T>> search, Consumer<T> then, Runnable otherwise) {
    away(context, search, found -> found.ifPresentOrElse(then, otherwise));
  }

  private static <T> void away(RoutingContext context, Supplier<T> work, Consumer<T> then) {
    Context thread = context.vertx().getOrCreateContext();
    Thread.ofVirtual()
        .name("http")
        .start(
            () -> {
              try {
                T done = work.get();
                thread.runOnContext(_ -> then.accept(done));
              } catch (RuntimeException e) {
                thread.runOnContext(_ -> context.fail(500, e));
              }
            });
  }

  private static Answer answer(Endpoint endpoint, Asked asked) {
    try {
      return endpoint.handling().answer(asked);
    } catch (Refused refused) {
      return new Answer.Failed(refused.problem());
    } catch (StoreFailure failure) {
      return unavailable(endpoint, failure);
    }
  }

  static Answer.Failed unavailable(Endpoint endpoint, StoreFailure failure) {
    LOG.warn("http=failed path={} why=store kind={}", endpoint.path(), failure.kind());
    return new Answer.Failed(Problem.UNAVAILABLE);
  }

  private Asked asked(RoutingContext context) {
    HttpServerRequest request = context.request();
    Map<String, String> query = new HashMap<>();
    request.params(true).forEach(query::putIfAbsent);
    Buffer body = context.body() == null ? null : context.body().buffer();
    return new Asked(
        Map.copyOf(context.pathParams()),
        Map.copyOf(query),
        bearer(request),
        caller(request),
        body == null ? Buffer.buffer() : body);
  }

  static Optional<String> bearer(HttpServerRequest request) {
    String header = request.getHeader("Authorization");
    return header != null && header.startsWith(BEARER)
        ? Optional.of(header.substring(BEARER.length()))
        : Optional.empty();
  }

  /** What stands for who asks in a count. */
  String caller(HttpServerRequest request) {
    String peer = request.remoteAddress() == null ? "" : request.remoteAddress().hostAddress();
    return callers.of(peer, request.headers().getAll("X-Forwarded-For"));
  }

  static void log(@Nullable Throwable failure) {
    LOG.error("http=failed", failure);
  }
}
