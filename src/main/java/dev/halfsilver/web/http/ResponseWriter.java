package dev.halfsilver.web.http;

import dev.halfsilver.wire.Json;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.Optional;

/** Writes answers out. */
final class ResponseWriter {
  private ResponseWriter() {}

  static void send(HttpServerRequest request, Response.Ready answer) {
    HttpServerResponse response = request.response();
    if (response.ended() || response.closed()) {
      return;
    }
    switch (answer) {
      case Response.Data told -> json(response.setStatusCode(told.status()), told.data());
      case Response.Empty _ -> {
        Future<?> _ = response.setStatusCode(204).end();
      }
      case Response.Failed failed -> fail(response, failed.problem());
      case Response.StoredFile stored -> file(request, stored);
    }
  }

  static void fail(HttpServerResponse response, Problem problem) {
    if (problem.status() == 429 || problem.status() == 503) {
      response.putHeader("Retry-After", "60");
    }
    if (problem.status() == 401) {
      response.putHeader("WWW-Authenticate", "Bearer");
    }
    json(response.setStatusCode(problem.status()), problem);
  }

  private static void json(HttpServerResponse response, Object data) {
    response.putHeader("Content-Type", "application/json");
    Future<?> _ = response.end(Buffer.buffer(Json.written(data)));
  }

  private static void file(HttpServerRequest request, Response.StoredFile stored) {
    HttpServerResponse response = request.response();
    stored.headers().forEach(response::putHeader);
    response.putHeader("Content-Type", stored.mediaType());
    response.putHeader("Accept-Ranges", "bytes");
    Optional<ByteRange> range = ByteRange.read(request.getHeader("Range"), stored.length());
    if (range.isEmpty()) {
      Future<?> _ = response.sendFile(stored.file().toString());
      return;
    }
    ByteRange part = range.get();
    response.setStatusCode(206);
    response.putHeader(
        "Content-Range", "bytes %d-%d/%d".formatted(part.first(), part.last(), stored.length()));
    Future<?> _ = response.sendFile(stored.file().toString(), part.first(), part.length());
  }
}
