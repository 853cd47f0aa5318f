package dev.halfsilver.web.http;

import io.vertx.core.http.HttpMethod;
import java.util.Optional;

/**
 * One thing that can be asked over HTTP. There is none without a rule of who may ask it.
 *
 * @param path with its variable parts in braces, as docs/openapi.yaml has it
 * @param mostBytes how long the body may be; 0 when none is read
 * @param <C> what is known about who calls
 */
record Endpoint<C>(
    HttpMethod method, String path, AccessRule<C> rule, long mostBytes, Handling<C> handling) {
  /** Answers a request; may block, but must not compute for long. */
  interface Handling<C> {
    Response answer(Request request, C caller);
  }

  static <C> Endpoint<C> get(String path, AccessRule<C> rule, Handling<C> handling) {
    return new Endpoint<>(HttpMethod.GET, path, rule, 0, handling);
  }

  static <C> Endpoint<C> post(
      String path, AccessRule<C> rule, long mostBytes, Handling<C> handling) {
    return new Endpoint<>(HttpMethod.POST, path, rule, mostBytes, handling);
  }

  static <C> Endpoint<C> delete(String path, AccessRule<C> rule, Handling<C> handling) {
    return new Endpoint<>(HttpMethod.DELETE, path, rule, 0, handling);
  }

  boolean takesBody() {
    return mostBytes > 0;
  }

  /** The path as the router writes it. */
  String route() {
    return path.replaceAll("\\{(\\w+)}", ":$1");
  }

  /** Lets only those go on who may. May block. */
  void check(Optional<String> bearer) {
    C _ = rule.admit(bearer);
  }

  /** Answers whoever may ask. May block. */
  Response answer(Request request, Optional<String> bearer) {
    return handling.answer(request, rule.admit(bearer));
  }
}
