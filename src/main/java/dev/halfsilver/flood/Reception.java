package dev.halfsilver.flood;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.halfsilver.flood.crowd.Invitation;
import dev.halfsilver.flood.crowd.Shape;
import dev.halfsilver.room.Role;
import dev.halfsilver.wire.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;

/** What happens over HTTP before a socket is opened: sessions are prepared and people enter. */
final class Reception implements AutoCloseable {
  private static final String GUIDE =
      """
      {"title":"Flood","topic":"A new way to refill","format":"focus-group","plannedMinutes":75,
       "sections":[{"id":"talk","title":"Talk","items":[
         {"id":"first-thought","question":"What comes to mind first?"}]}]}
      """;

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private final String url;
  private final String apiKey;

  Reception(String url, String apiKey) {
    this.url = url;
    this.apiKey = apiKey;
  }

  /** Prepares a session as a researcher does. */
  JsonNode prepare(Shape shape) throws IOException, InterruptedException {
    ObjectNode session =
        Json.MAPPER
            .createObjectNode()
            .put("participants", shape.participants())
            .put("observers", shape.observers())
            .put("moderators", 1);
    session.set("guide", Json.MAPPER.readTree(GUIDE));
    return post("/api/sessions", session);
  }

  /** Enters by a personal link. */
  Invitation enter(String link) throws IOException, InterruptedException {
    String secret = link.substring(link.indexOf('#') + 1);
    JsonNode entered = post("/api/enter", Json.MAPPER.createObjectNode().put("secret", secret));
    JsonNode you = entered.path("you");
    return new Invitation(
        Role.valueOf(you.path("role").asText().toUpperCase(Locale.ROOT)),
        you.path("member").asText(),
        entered.path("token").asText(),
        entered.path("session").path("terms").path("version").asText());
  }

  /** Asks for a session's transcript, reads it to its end, and says how long it was. */
  long transcript(String session) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(url + "/api/sessions/" + session + "/transcript?format=jsonl"))
            .timeout(Duration.ofMinutes(2))
            .header("Authorization", "Bearer " + apiKey)
            .build();
    HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
    try (InputStream body = response.body()) {
      if (response.statusCode() != 200) {
        throw new IOException("the transcript says " + response.statusCode());
      }
      return body.transferTo(OutputStream.nullOutputStream());
    }
  }

  private JsonNode post(String path, ObjectNode body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + path))
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + apiKey)
            .POST(BodyPublishers.ofString(body.toString()))
            .build();
    HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
    if (response.statusCode() / 100 != 2) {
      throw new IOException(path + " says " + response.statusCode() + ": " + response.body());
    }
    return Json.MAPPER.readTree(response.body());
  }

  @Override
  public void close() {
    http.close();
  }
}
