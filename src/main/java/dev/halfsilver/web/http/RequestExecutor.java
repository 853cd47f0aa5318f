package dev.halfsilver.web.http;

import dev.halfsilver.store.StoreFailure;
import dev.halfsilver.web.door.CallerAddress;
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
final class RequestExecutor {
  private static final Logger LOG = LoggerFactory.getLogger(RequestExecutor.class);
  private static final String BEARER = "Bearer ";

  private final CallerAddress callers;
  private final Computations computations;

  RequestExecutor(CallerAddress callers, Computations computations) {
    this.callers = callers;
    this.computations = computations;
  }

  /** Lets only those go on who may. Nothing of the body is read meanwhile. */
  void check(
      RoutingContext context, Endpoint<?> endpoint, Runnable then, Consumer<Problem> otherwise) {
    Optional<String> bearer = bearer(context.request());
    context.request().pause();
    away(
        context,
        () -> whyNot(endpoint, bearer),
        why -> {
          why.ifPresentOrElse(otherwise, then);
          context.request().resume();
        });
  }

  private static Optional<Problem> whyNot(Endpoint<?> endpoint, Optional<String> bearer) {
    try {
      endpoint.check(bearer);
      return Optional.empty();
    } catch (Refused refused) {
      return Optional.of(refused.problem());
    } catch (StoreFailure failure) {
      return Optional.of(unavailable(endpoint, failure).problem());
    }
  }

  /** Has an endpoint answer. */
  void serve(RoutingContext context, Endpoint<?> endpoint) {
    Request request = request(context);
    Optional<String> bearer = bearer(context.request());
    away(
        context,
        () -> response(endpoint, request, bearer),
        response -> {
          switch (response) {
            case Response.Ready ready -> ResponseWriter.send(context.request(), ready);
            case Response.Computed computed -> computations.compute(context, endpoint, computed);
            case Response.Streamed streamed -> computations.stream(context, endpoint, streamed);
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

  private static Response response(Endpoint<?> endpoint, Request request, Optional<String> bearer) {
    try {
      return endpoint.answer(request, bearer);
    } catch (Refused refused) {
      return new Response.Failed(refused.problem());
    } catch (StoreFailure failure) {
      return unavailable(endpoint, failure);
    }
  }

  static Response.Failed unavailable(Endpoint<?> endpoint, StoreFailure failure) {
    LOG.warn("http=failed path={} why=store kind={}", endpoint.path(), failure.kind());
    return new Response.Failed(Problem.UNAVAILABLE);
  }

  private Request request(RoutingContext context) {
    HttpServerRequest request = context.request();
    Map<String, String> query = new HashMap<>();
    request.params(true).forEach(query::putIfAbsent);
    Buffer body = context.body() == null ? null : context.body().buffer();
    return new Request(
        Map.copyOf(context.pathParams()),
        Map.copyOf(query),
        caller(request),
        body == null ? Buffer.buffer() : body);
  }

  private static Optional<String> bearer(HttpServerRequest request) {
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
