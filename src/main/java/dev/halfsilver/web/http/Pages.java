package dev.halfsilver.web.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/**
 * Answers for files of our pages. Their names stay while their bytes change, so a browser keeps
 * them but asks each time whether they still are the same.
 */
final class Pages {
  private Pages() {}

  static void send(HttpServerRequest request, Shelf.Item item) {
    HttpServerResponse response = request.response();
    response.putHeader("Cache-Control", "no-cache");
    response.putHeader("ETag", item.tag());
    if (!item.policy().isEmpty()) {
      response.putHeader("Content-Security-Policy", item.policy());
    }
    if (item.tag().equals(request.getHeader("If-None-Match"))) {
      Future<?> _ = response.setStatusCode(304).end();
      return;
    }
    response.putHeader("Content-Type", item.mediaType());
    if (request.method().equals(HttpMethod.HEAD)) {
      response.putHeader("Content-Length", String.valueOf(item.bytes().length));
      Future<?> _ = response.end();
    } else {
      Future<?> _ = response.end(Buffer.buffer(item.bytes()));
    }
  }
}
