package dev.halfsilver.web.http;

import io.vertx.core.http.HttpMethod;
import java.util.Optional;

/**
 * One thing that can be asked over HTTP.
 *
 * @param path with its variable parts in braces, as docs/openapi.yaml has it
 * @param mostBytes how long the body may be
 * @param gate looks at what was shown as authorization before any of the body is taken
 */
record Endpoint(HttpMethod method, String path, long mostBytes, Gate gate, Handling handling) {
  /** Answers a request; may block, but must not compute for long. */
  interface Handling {
    Answer answer(Asked asked);
  }

  /** Throws {@link Refused} for those who need not even go on. Must not block. */
  interface Gate {
    void check(Optional<String> bearer);
  }

  static Endpoint get(String path, Handling handling) {
    return new Endpoint(HttpMethod.GET, path, 0, _ -> {}, handling);
  }

  static Endpoint post(String path, long mostBytes, Gate gate, Handling handling) {
    return new Endpoint(HttpMethod.POST, path, mostBytes, gate, handling);
  }

  static Endpoint delete(String path, Handling handling) {
    return new Endpoint(HttpMethod.DELETE, path, 0, _ -> {}, handling);
  }

  boolean takesBody() {
    return mostBytes > 0;
  }

  /** The path as the router writes it. */
  String route() {
    return path.replaceAll("\\{(\\w+)}", ":$1");
  }
}
