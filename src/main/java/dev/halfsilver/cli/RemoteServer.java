package dev.halfsilver.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.study.SessionId;
import dev.halfsilver.wire.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** A running server, as a researcher's program talks to it. */
final class RemoteServer {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final URI url;
  private final String key;

  private RemoteServer(URI url, String key) {
    this.url = url;
    this.key = key;
  }

  /** The server at an address, for somebody with its key. */
  static RemoteServer at(URI url, String key) {
    boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
    if (!web || url.getHost() == null || !url.getPath().matches("/?") || url.getQuery() != null) {
      throw new Failure(
          Failure.USAGE,
          "--url cannot be " + url + "; right is an address such as https://groups.example.com.");
    }
    if (!key.matches("[A-Za-z0-9_-]+")) {
      throw new Failure(
          Failure.REFUSED, "This is no key; it is the line in api.key in the data folder.");
    }
    return new RemoteServer(url, key);
  }

  JsonNode createSession(JsonNode wanted) {
    return json(
        send(
            request("/api/sessions")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(wanted.toString()))));
  }

  /** Writes a transcript as it comes. */
  void transcript(SessionId session, Map<String, String> query, OutputStream out)
      throws IOException {
    String path = "/api/sessions/" + session.value() + "/transcript";
    try (HttpClient http = HttpClient.newHttpClient();
        InputStream body = body(http, request(path + "?" + written(query)).GET())) {
      long _ = body.transferTo(out);
    }
  }

  JsonNode sessions(Map<String, String> query) {
    return json(send(request("/api/sessions?" + written(query)).GET()));
  }

  JsonNode session(SessionId session, Map<String, String> query) {
    return json(send(request("/api/sessions/" + session.value() + "?" + written(query)).GET()));
  }

  private static String written(Map<String, String> query) {
    return query.entrySet().stream()
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  void revoke(MemberId member) {
    byte[] _ = send(request("/api/seats/" + member.value()).DELETE());
  }

  JsonNode reissue(MemberId member) {
    return json(
        send(request("/api/seats/" + member.value() + "/link").POST(BodyPublishers.noBody())));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(url.resolve(path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + key);
  }

  private byte[] send(HttpRequest.Builder request) {
    try (HttpClient http = HttpClient.newHttpClient();
        InputStream body = body(http, request)) {
      return body.readAllBytes();
    } catch (IOException e) {
      throw unreachable(e);
    }
  }

  private InputStream body(HttpClient http, HttpRequest.Builder request) {
    try {
      HttpResponse<InputStream> response = http.send(request.build(), BodyHandlers.ofInputStream());
      int status = response.statusCode();
      if (status / 100 == 2) {
        return response.body();
      }
      int exitCode =
          switch (status) {
            case 404 -> Failure.NOT_FOUND;
            case 401, 403, 409 -> Failure.REFUSED;
            default -> Failure.FAILED;
          };
      throw new Failure(exitCode, message(response.body().readAllBytes(), status));
    } catch (IOException e) {
      throw unreachable(e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new Failure(Failure.FAILED, "Stopped.");
    }
  }

  private Failure unreachable(IOException e) {
    return new Failure(
        Failure.FAILED, "The server at " + url + " cannot be reached: " + Why.of(e) + ".");
  }

  private static String message(byte[] body, int status) {
    try {
      return Json.MAPPER.readTree(body).path("message").asText(answered(status));
    } catch (IOException _) {
      return answered(status);
    }
  }

  private static String answered(int status) {
    return "What answers there is not Halfsilver, or it is not well: its answer was "
        + status
        + ".";
  }

  private static JsonNode json(byte[] body) {
    try {
      return Json.MAPPER.readTree(body);
    } catch (IOException _) {
      throw new Failure(Failure.FAILED, "What answers there is not Halfsilver.");
    }
  }
}
