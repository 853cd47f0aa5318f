package dev.halfsilver.web.http;

import dev.halfsilver.live.Computing;
import dev.halfsilver.office.settings.Catalogue;
import dev.halfsilver.office.settings.Settings;
import dev.halfsilver.web.door.CallerAddress;
import dev.halfsilver.web.socket.Handshake;
import dev.halfsilver.web.socket.Upgrade;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Everything that can be asked over HTTP, and what holds for all of it. */
final class Routes {
  private static final List<Integer> LIBRARY_FAILURES =
      List.of(400, 404, 405, 406, 408, 410, 413, 414, 415, 431, 500, 501, 503);

  private static final String FILES = "/v/:edition/*";

  private final SafeHeaders safe;
  private final Origins origins;
  private final Shelf shelf;
  private final Upgrade upgrade;
  private final RequestExecutor executor;
  private final BooleanSupplier draining;
  private final List<DeclaredRoute> declared = new ArrayList<>();

  Routes(
      Settings settings,
      Shelf shelf,
      Upgrade upgrade,
      Computing computing,
      BooleanSupplier draining) {
    this.safe = new SafeHeaders(settings);
    this.origins = new Origins(settings);
    this.shelf = shelf;
    this.upgrade = upgrade;
    this.executor =
        new RequestExecutor(
            new CallerAddress(settings.get(Catalogue.HTTP_TRUSTED_PROXIES)),
            new Computations(
                computing, Duration.ofSeconds(settings.get(Catalogue.HTTP_DOCUMENT_SECONDS))));
    this.draining = draining;
  }

  void open(Router router, List<Endpoint<?>> endpoints) {
    router.route().handler(this::forAll);
    for (int status : LIBRARY_FAILURES) {
      router.errorHandler(status, context -> failed(context, status));
    }
    declare(HttpMethod.GET, "/socket", AccessRules.shownInside("token in the first frame"));
    router.get("/socket").handler(this::socket);
    for (Endpoint<?> endpoint : endpoints) {
      declare(endpoint.method(), endpoint.path(), endpoint.rule());
      if (endpoint.takesBody()) {
        router
            .route(endpoint.method(), endpoint.route())
            .handler(context -> beforeBody(context, endpoint));
      }
      Route route = router.route(endpoint.method(), endpoint.route());
      if (endpoint.takesBody()) {
        route.handler(
            BodyHandler.create(false)
                .setBodyLimit(endpoint.mostBytes())
                .setMergeFormAttributes(false));
      }
      route.handler(context -> executor.serve(context, endpoint));
    }
    methods(endpoints)
        .forEach(
            (path, allowed) -> router.route(path).handler(context -> refuse(context, allowed)));
    router.route("/api/*").handler(context -> context.fail(404));
    declare(HttpMethod.GET, "/v/{edition}/{file}", AccessRules.anybody());
    router.get(FILES).handler(this::file);
    router.head(FILES).handler(this::file);
    declare(HttpMethod.GET, "/{page}", AccessRules.anybody());
    router.get().handler(this::page);
    router.head().handler(this::page);
    router.route().handler(context -> refuse(context, "GET, HEAD"));
  }

  private void declare(HttpMethod method, String path, AccessRule<?> rule) {
    declared.add(new DeclaredRoute(method.name(), path, rule.words()));
  }

  /** How each address can be used. */
  private static Map<String, String> methods(List<Endpoint<?>> endpoints) {
    Map<String, String> methods = new HashMap<>();
    methods.put("/socket", "GET");
    endpoints.forEach(
        endpoint ->
            methods.merge(
                endpoint.route(), endpoint.method().name(), (one, other) -> one + ", " + other));
    return methods;
  }

  /** Says how this address can be used instead. */
  private static void refuse(RoutingContext context, String allowed) {
    context.response().putHeader("Allow", allowed);
    refuse(context, Problem.WRONG_METHOD);
  }

  List<DeclaredRoute> declared() {
    return List.copyOf(declared);
  }

  private void forAll(RoutingContext context) {
    HttpServerRequest request = context.request();
    safe.put(request.response());
    RequestTimeout.during(request);
    boolean reads =
        request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
    if (!reads && !origins.mayChange(request)) {
      refuse(context, Problem.WRONG_ORIGIN);
    } else {
      context.next();
    }
  }

  private void beforeBody(RoutingContext context, Endpoint<?> endpoint) {
    executor.check(
        context, endpoint, () -> checkType(context), problem -> refuse(context, problem));
  }

  private static void checkType(RoutingContext context) {
    String type = context.request().getHeader("Content-Type");
    if (type == null || !type.matches("application/json(; ?charset=(?i:utf-8))?")) {
      refuse(context, Problem.NOT_JSON);
    } else {
      context.next();
    }
  }

  private void socket(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (draining.getAsBoolean()) {
      refuse(context, Problem.UNAVAILABLE);
      return;
    }
    switch (Handshake.flawIn(request)) {
      case NO_UPGRADE, VERSION -> {
        request.response().putHeader("Upgrade", "websocket");
        request.response().putHeader("Sec-WebSocket-Version", "13");
        refuse(context, Problem.UPGRADE_NEEDED);
      }
      case MALFORMED -> refuse(context, Problem.MALFORMED);
      case PROTOCOL -> refuse(context, Problem.WRONG_PROTOCOL);
      case NONE -> {
        if (origins.mayOpenSocket(request)) {
          RequestTimeout.release(Upgrade.channel(request));
          upgrade.handle(request, executor.caller(request));
        } else {
          refuse(context, Problem.WRONG_ORIGIN);
        }
      }
    }
  }

  private void file(RoutingContext context) {
    String[] parts = context.normalizedPath().split("/", 4);
    String edition = parts[2];
    shelf
        .file(edition, parts[3])
        .ifPresentOrElse(
            file -> Pages.send(context.request(), file),
            () -> context.fail(shelf.edition().equals(edition) ? 404 : 410));
  }

  private void page(RoutingContext context) {
    executor.lookUp(
        context,
        () -> shelf.page(context.normalizedPath(), AskedLanguage.of(context.request())),
        page -> Pages.send(context.request(), page),
        () -> nowhere(context));
  }

  /** At an address where there is nothing: a page for people, a problem for programs. */
  private void nowhere(RoutingContext context) {
    if (Pages.isForAPerson(context.request())) {
      executor.lookUp(
          context,
          () -> shelf.missing(AskedLanguage.of(context.request())),
          page -> Pages.sendMissing(context.request(), page),
          () -> context.fail(404));
    } else {
      context.fail(404);
    }
  }

  /** Answers before the body has come, so nothing more can be said on this connection. */
  private static void refuse(RoutingContext context, Problem problem) {
    context.response().putHeader("Connection", "close");
    ResponseWriter.fail(context.response(), problem);
  }

  private void failed(RoutingContext context, int status) {
    if (status >= 500) {
      RequestExecutor.log(context.failure());
    }
    if (!context.response().ended()) {
      safe.put(context.response());
      ResponseWriter.fail(context.response(), Problem.of(status));
    }
  }
}
