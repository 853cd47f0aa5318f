package dev.halfsilver.web.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/**
 * Answers for our pages and their files. A page's address stays while its bytes change, so a
 * browser asks each time whether it is still the same; a file's address changes with its bytes, so
 * a browser asks once.
 */
final class Pages {
  private Pages() {}

  static void send(HttpServerRequest request, WebPage page) {
    HttpServerResponse response = request.response();
    response.putHeader("Cache-Control", "no-cache");
    response.putHeader("ETag", page.tag());
    response.putHeader("Vary", "Accept-Language");
    response.putHeader("Content-Security-Policy", page.policy());
    if (page.tag().equals(request.getHeader("If-None-Match"))) {
      Future<?> _ = response.setStatusCode(304).end();
      return;
    }
    sendPage(request, page);
  }

  /** For whoever came to an address where there is nothing. */
  static void sendMissing(HttpServerRequest request, WebPage page) {
    request.response().putHeader("Content-Security-Policy", page.policy());
    request.response().setStatusCode(404);
    sendPage(request, page);
  }

  static void send(HttpServerRequest request, ServedFile file) {
    HttpServerResponse response = request.response();
    response.putHeader("Cache-Control", "public, max-age=31536000, immutable");
    response.putHeader("Content-Type", file.mediaType());
    if (!file.isPacked()) {
      body(request, file.bytes());
      return;
    }
    response.putHeader("Vary", "Accept-Encoding");
    if (takesPacked(request)) {
      response.putHeader("Content-Encoding", "gzip");
      body(request, file.packed());
    } else {
      body(request, file.bytes());
    }
  }

  /** Whether a person looks at the answer, and not a program. */
  static boolean isForAPerson(HttpServerRequest request) {
    String accepted = request.getHeader("Accept");
    return accepted != null && accepted.contains("text/html");
  }

  /** Only what is the same for everybody is ever packed, so its length tells nothing. */
  private static boolean takesPacked(HttpServerRequest request) {
    String accepted = request.getHeader("Accept-Encoding");
    return accepted != null && accepted.matches("(.*,)?\\s*gzip\\s*(,.*)?");
  }

  private static void sendPage(HttpServerRequest request, WebPage page) {
    request.response().putHeader("Content-Type", "text/html; charset=utf-8");
    body(request, page.bytes());
  }

  private static void body(HttpServerRequest request, byte[] bytes) {
    HttpServerResponse response = request.response();
    if (request.method().equals(HttpMethod.HEAD)) {
      response.putHeader("Content-Length", String.valueOf(bytes.length));
      Future<?> _ = response.end();
    } else {
      Future<?> _ = response.end(Buffer.buffer(bytes));
    }
  }
}
