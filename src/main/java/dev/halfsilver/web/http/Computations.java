package dev.halfsilver.web.http;

import dev.halfsilver.live.Computing;
import dev.halfsilver.live.Turn;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.store.StoreFailure;
import io.vertx.core.Context;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where answers are made that take long to compute: few at a time, and not more than can wait. */
final class Computations {
  private static final Logger LOG = LoggerFactory.getLogger(Computations.class);
  private static final int PER_PERSON = 2;

  private final Computing computing;
  private final Duration patience;
  private final Map<MemberId, Integer> asked = new ConcurrentHashMap<>();

  /**
   * Makes answers.
   *
   * @param patience how long a client may take to read one
   */
  Computations(Computing computing, Duration patience) {
    this.computing = computing;
    this.patience = patience;
  }

  /** Computes an answer and sends it. */
  void compute(RoutingContext context, Endpoint<?> endpoint, Response.Computed computed) {
    Context loop = context.vertx().getOrCreateContext();
    HttpServerRequest request = context.request();
    boolean taken =
        computing.offer(
            turn -> {
              if (request.response().closed()) {
                return;
              }
              try {
                Response.Ready answer = computed.work().apply(turn);
                onLoop(loop, () -> ResponseWriter.send(request, answer));
              } catch (RuntimeException e) {
                onLoop(loop, () -> fail(context, endpoint, e));
              }
            });
    if (!taken) {
      ResponseWriter.fail(request.response(), Problem.BUSY);
    }
  }

  /** Sends a document while it is written. */
  void stream(RoutingContext context, Endpoint<?> endpoint, Response.Streamed streamed) {
    if (!begin(streamed.person())) {
      ResponseWriter.fail(context.response(), Problem.TOO_FREQUENT);
      return;
    }
    Context loop = context.vertx().getOrCreateContext();
    boolean taken =
        computing.offer(
            turn -> {
              try {
                write(context, loop, endpoint, streamed, turn);
              } finally {
                end(streamed.person());
              }
            });
    if (!taken) {
      end(streamed.person());
      ResponseWriter.fail(context.response(), Problem.BUSY);
    }
  }

  private void write(
      RoutingContext context,
      Context loop,
      Endpoint<?> endpoint,
      Response.Streamed streamed,
      Turn turn) {
    if (context.response().closed()) {
      return;
    }
    ResponseStream out = new ResponseStream(loop, context.request(), streamed, turn, patience);
    try {
      streamed.writing().write(out, turn);
      out.finish();
    } catch (IOException | RuntimeException e) {
      if (out.hasBegun()) {
        LOG.info("http=cut path={} why={}", endpoint.path(), e.getMessage());
        out.cut();
      } else {
        onLoop(loop, () -> fail(context, endpoint, e));
      }
    }
  }

  /** Does something on a request's own thread, if that is still there to tell anybody anything. */
  static void onLoop(Context loop, Runnable action) {
    try {
      loop.runOnContext(_ -> action.run());
    } catch (RejectedExecutionException _) {
      LOG.debug("http=closed");
    }
  }

  private static void fail(RoutingContext context, Endpoint<?> endpoint, Exception e) {
    switch (e) {
      case Refused refused ->
          ResponseWriter.send(context.request(), new Response.Failed(refused.problem()));
      case StoreFailure failure ->
          ResponseWriter.send(context.request(), RequestExecutor.unavailable(endpoint, failure));
      case CancellationException _ ->
          ResponseWriter.send(context.request(), new Response.Failed(Problem.UNAVAILABLE));
      default -> context.fail(500, e);
    }
  }

  private boolean begin(Optional<MemberId> person) {
    if (person.isEmpty() || asked.merge(person.get(), 1, Integer::sum) <= PER_PERSON) {
      return true;
    }
    end(person);
    return false;
  }

  private void end(Optional<MemberId> person) {
    person.ifPresent(
        member -> asked.computeIfPresent(member, (_, known) -> known == 1 ? null : known - 1));
  }
}
