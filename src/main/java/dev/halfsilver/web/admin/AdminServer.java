package dev.halfsilver.web.admin;

import dev.halfsilver.office.backup.Snapshots;
import dev.halfsilver.office.identity.Secrets;
import dev.halfsilver.office.settings.Catalogue;
import dev.halfsilver.office.settings.Settings;
import dev.halfsilver.web.http.SafeHeaders;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.function.BooleanSupplier;

/** Health and metrics, and what an operator asks of a running server. */
public final class AdminServer {
  private static final int IDLE_SECONDS = 60;

  private final HttpServer server;
  private final SafeHeaders safe;
  private final Metrics metrics;
  private final BooleanSupplier ready;
  private final SnapshotDoor snapshots;

  /**
   * Prepares it.
   *
   * @param ready whether people may be sent here
   */
  public AdminServer(
      Vertx vertx,
      Settings settings,
      Metrics metrics,
      BooleanSupplier ready,
      Secrets secrets,
      Snapshots snapshots) {
    this.safe = new SafeHeaders(settings);
    this.metrics = metrics;
    this.ready = ready;
    this.snapshots = new SnapshotDoor(vertx, secrets, snapshots);
    HttpServerOptions options = new HttpServerOptions();
    options.setHost(settings.get(Catalogue.ADMIN_HOST));
    options.setPort(settings.get(Catalogue.ADMIN_PORT));
    options.setHttp2ClearTextEnabled(false);
    options.setPerMessageWebSocketCompressionSupported(false);
    options.setPerFrameWebSocketCompressionSupported(false);
    options.setIdleTimeout(IDLE_SECONDS);
    this.server = vertx.createHttpServer(options).requestHandler(this::answer);
  }

  public Future<Integer> listen() {
    return server.listen().map(HttpServer::actualPort);
  }

  public Future<?> stop() {
    return server.close();
  }

  private void answer(HttpServerRequest request) {
    safe.put(request.response());
    if (request.method().equals(HttpMethod.POST) && "/snapshot".equals(request.path())) {
      if (snapshots.mayAsk(request)) {
        snapshots.answer(request.response());
      } else {
        say(request, 401, "text/plain", "Show the key that is in the server's data folder.\n");
      }
      return;
    }
    String path = request.method().equals(HttpMethod.GET) ? request.path() : null;
    switch (path == null ? "" : path) {
      case "/health/live" -> say(request, 200, "text/plain", "live\n");
      case "/health/ready" -> {
        boolean yes = ready.getAsBoolean();
        say(request, yes ? 200 : 503, "text/plain", yes ? "ready\n" : "not ready\n");
      }
      case "/metrics" -> say(request, 200, "text/plain; version=0.0.4", metrics.text());
      default -> say(request, 404, "text/plain", "There is nothing like that here.\n");
    }
  }

  private static void say(HttpServerRequest request, int status, String type, String text) {
    request.response().setStatusCode(status).putHeader("Content-Type", type + "; charset=utf-8");
    Future<?> _ = request.response().end(text);
  }
}
