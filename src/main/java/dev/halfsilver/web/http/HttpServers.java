package dev.halfsilver.web.http;

import dev.halfsilver.office.settings.Catalogue;
import dev.halfsilver.office.settings.Settings;
import dev.halfsilver.web.socket.Loops;
import dev.halfsilver.web.socket.Upgrade;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.ext.web.Router;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The HTTP server: one listener on each loop, all on the same port. */
public final class HttpServers {
  private static final int INITIAL_LINE_BYTES = 4 * 1024;
  private static final int HEADER_BYTES = 8 * 1024;
  private static final int SEND_BUFFER_BYTES = 128 * 1024;
  private static final int BACKLOG = 4096;

  private final Vertx vertx;
  private final Settings settings;
  private final Loops loops;
  private final SafeHeaders safe;
  private final Router router;
  private final List<DeclaredRoute> routes;
  private final List<HttpServer> servers = new CopyOnWriteArrayList<>();

  /**
   * Prepares it.
   *
   * @param draining whether nobody new shall come in
   */
  public HttpServers(
      Vertx vertx, Endpoints endpoints, Upgrade upgrade, Loops loops, BooleanSupplier draining) {
    this.vertx = vertx;
    this.settings = endpoints.settings();
    this.loops = loops;
    this.safe = new SafeHeaders(settings);
    this.router = Router.router(vertx);
    String folder = settings.get(Catalogue.HTTP_WEBROOT);
    Shelf shelf =
        new Shelf(
            folder.isEmpty() ? Optional.empty() : Optional.of(Path.of(folder)),
            endpoints.demo().isPresent());
    Routes all = new Routes(settings, shelf, upgrade, endpoints.computing(), draining);
    all.open(router, endpoints.list());
    this.routes = all.declared();
  }

  /** How many loops serve connections by these settings. */
  public static int loops(Settings settings) {
    int wanted = settings.get(Catalogue.HTTP_LOOPS);
    return wanted > 0 ? wanted : Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
  }

  /** Everything that can be asked. */
  public List<DeclaredRoute> routes() {
    return routes;
  }

  public Future<Integer> listen() {
    return vertx
        .deployVerticle(
            () ->
                new VerticleBase() {
                  @Override
                  public Future<?> start() {
                    HttpServer server = server();
                    servers.add(server);
                    return server.listen();
                  }
                },
            new DeploymentOptions().setInstances(loops(settings)))
        .map(_ -> servers.getFirst().actualPort());
  }

  /** Takes no more connections, and ends those that are left after so long. */
  public Future<?> stop(long seconds) {
    return Future.join(
        servers.stream().map(server -> server.shutdown(seconds, TimeUnit.SECONDS)).toList());
  }

  private HttpServer server() {
    HttpServer server = vertx.createHttpServer(options());
    server.connectionHandler(
        connection ->
            RequestTimeout.with(
                ((HttpServerConnection) connection).channelHandlerContext().channel(),
                loops,
                settings,
                safe));
    server.invalidRequestHandler(this::invalid);
    server.exceptionHandler(_ -> {}); // A connection that breaks is no failure of the server.
    return server.requestHandler(router);
  }

  private HttpServerOptions options() {
    int port = settings.get(Catalogue.HTTP_PORT);
    HttpServerOptions options = new HttpServerOptions();
    options.setHost(settings.get(Catalogue.HTTP_HOST));
    options.setPort(port == 0 ? -1 : port); // -1: any port, the same for all listeners.
    options.setMaxInitialLineLength(INITIAL_LINE_BYTES);
    options.setMaxHeaderSize(HEADER_BYTES);
    options.setHttp2ClearTextEnabled(false);
    options.setPerMessageWebSocketCompressionSupported(false);
    options.setPerFrameWebSocketCompressionSupported(false);
    options.setCompressionSupported(false);
    options.setDecompressionSupported(false);
    options.setIdleTimeout(settings.get(Catalogue.HTTP_IDLE_SECONDS));
    options.setTcpNoDelay(true);
    options.setAcceptBacklog(BACKLOG);
    // What the system may hold for a client that does not read.
    options.setSendBufferSize(SEND_BUFFER_BYTES);
    return options;
  }

  /** A request that is none. The connection cannot be understood any further. */
  private void invalid(HttpServerRequest request) {
    Throwable cause = request.decoderResult().cause();
    Problem problem =
        switch (cause) {
          case TooLongHttpLineException _ -> Problem.ADDRESS_TOO_LONG;
          case TooLongHttpHeaderException _ -> Problem.HEADERS_TOO_LARGE;
          case null, default -> Problem.MALFORMED;
        };
    safe.put(request.response());
    request.response().putHeader("Connection", "close");
    ResponseWriter.fail(request.response(), problem);
  }
}
