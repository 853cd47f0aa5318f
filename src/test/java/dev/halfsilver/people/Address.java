package dev.halfsilver.people;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.halfsilver.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** Where a running server is, and what a researcher does there. */
public record Address(URI base) {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static final String GUIDE =
      """
      {"title":"Refill","topic":"A new way to refill","format":"focus-group","plannedMinutes":30,
       "sections":[{"id":"start","title":"Start","minutes":30,"items":[
         {"id":"hello","question":"Who are you?","probes":[{"id":"why","question":"Why?"}]},
         {"id":"see","show":"concept","probes":[]}]}],
       "stimuli":[{"id":"concept","kind":"text","title":"The idea","text":"A bottle you keep."}]}
      """;

  /** Sets up a session with a small guide. */
  public List<Invitation> invites(String apiKey, int participants, int observers) {
    try {
      ObjectNode wish = Json.MAPPER.createObjectNode();
      wish.set("guide", Json.MAPPER.readTree(GUIDE));
      wish.put("participants", participants).put("observers", observers).put("moderators", 1);
      return invites(apiKey, wish);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  /** Sets up a session as wished. */
  public List<Invitation> invites(String apiKey, ObjectNode wish) {
    try {
      HttpResponse<String> answer =
          send(request("/api/sessions", apiKey).POST(body(wish.toString())).build());
      if (answer.statusCode() != 201) {
        throw new AssertionError(answer.statusCode() + " " + answer.body());
      }
      return Invitation.all(Json.MAPPER.readTree(answer.body()).path("seats"));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  public HttpResponse<String> post(String path, String json) {
    return send(
        HttpRequest.newBuilder(base.resolve(path))
            .header("Content-Type", "application/json")
            .header("Origin", base.toString())
            .POST(body(json))
            .build());
  }

  public HttpResponse<String> get(String path, String bearer) {
    return send(request(path, bearer).GET().build());
  }

  public HttpResponse<String> delete(String path, String bearer) {
    return send(request(path, bearer).DELETE().build());
  }

  private HttpRequest.Builder request(String path, String bearer) {
    return HttpRequest.newBuilder(base.resolve(path))
        .header("Content-Type", "application/json")
        .header("Authorization", "Bearer " + bearer);
  }

  private static HttpRequest.BodyPublisher body(String json) {
    return HttpRequest.BodyPublishers.ofString(json);
  }

  private static HttpResponse<String> send(HttpRequest request) {
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(request.uri() + " cannot be reached", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
