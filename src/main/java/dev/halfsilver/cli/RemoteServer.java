package dev.halfsilver.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.halfsilver.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A running server, as a researcher's program talks to it. */
final class RemoteServer {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final URI url;
  private final String key;

  RemoteServer(URI url, String key) {
    this.url = url;
    this.key = key;
  }

  JsonNode createSession(JsonNode wanted) {
    return json(
        send(
            request("/api/sessions")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(wanted.toString()))));
  }

  byte[] transcript(String session, String format) {
    return send(request("/api/sessions/" + session + "/transcript?format=" + format).GET());
  }

  void revoke(String member) {
    byte[] _ = send(request("/api/seats/" + member).DELETE());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(url.resolve(path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + key);
  }

  private byte[] send(HttpRequest.Builder request) {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
      int status = response.statusCode();
      if (status / 100 == 2) {
        return response.body();
      }
      int exitCode =
          switch (status) {
            case 404 -> Failure.NOT_FOUND;
            case 401, 403 -> Failure.REFUSED;
            default -> Failure.FAILED;
          };
      throw new Failure(exitCode, message(response.body(), status));
    } catch (IOException e) {
      throw new Failure(Failure.FAILED, url + " cannot be reached: " + e + ".");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new Failure(Failure.FAILED, "Stopped.");
    }
  }

  private static String message(byte[] body, int status) {
    try {
      return Json.MAPPER.readTree(body).path("message").asText("The server answered " + status);
    } catch (IOException _) {
      return "The server answered " + status + ".";
    }
  }

  private static JsonNode json(byte[] body) {
    try {
      return Json.MAPPER.readTree(body);
    } catch (IOException _) {
      throw new Failure(Failure.FAILED, "The server's answer is not JSON.");
    }
  }
}
