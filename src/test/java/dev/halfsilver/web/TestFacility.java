package dev.halfsilver.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.halfsilver.office.settings.Catalogue;
import dev.halfsilver.office.settings.Settings;
import dev.halfsilver.people.Invitation;
import dev.halfsilver.people.RawClient;
import dev.halfsilver.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;

/** A real server on a free port, with what tests need to talk to it. */
public final class TestFacility implements AutoCloseable {
  /** A guide with a question, a picture of one pixel and a text to show. */
  public static final String GUIDE =
      """
      {"title":"Refill study","topic":"A new way to refill","format":"focus-group","plannedMinutes":75,
       "sections":[{"id":"talk","title":"Talk","items":[
         {"id":"first-thought","question":"What comes to mind first?"},
         {"id":"see-bottle","show":"bottle"}]}],
       "stimuli":[{"id":"bottle","kind":"image","title":"The bottle","alt":"A tall green bottle.",
         "data":"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="}]}
      """;

  private final Facility facility;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private TestFacility(Facility facility) {
    this.facility = facility;
  }

  public static TestFacility open(Path folder) throws IOException {
    return open(Settings.defaults(), folder);
  }

  /** One that shows all links on a page. */
  public static TestFacility demo(Path folder) throws IOException {
    return open(Settings.defaults(), folder, true);
  }

  public static TestFacility open(Settings settings, Path folder) throws IOException {
    return open(settings, folder, false);
  }

  private static TestFacility open(Settings settings, Path folder, boolean demo)
      throws IOException {
    return new TestFacility(
        Facility.open(
            settings
                .with(Catalogue.HTTP_PORT, 0)
                .with(Catalogue.ADMIN_PORT, 0)
                .with(Catalogue.DATA_FOLDER, folder.toString()),
            demo));
  }

  /** A session and everybody invited to it. */
  public record Prepared(String id, List<Invitation> seats) {
    public Invitation first(String role) {
      return all(role).getFirst();
    }

    public List<Invitation> all(String role) {
      return seats.stream().filter(seat -> seat.role().equals(role)).toList();
    }
  }

  /** Begins another history, as a backup does that is restored. */
  public void beginEpoch() {
    facility.store().beginEpoch();
  }

  /** The name of the history that its records are. */
  public String epoch() {
    return facility.store().journal().epoch().name();
  }

  public Facility facility() {
    return facility;
  }

  public int port() {
    return facility.port();
  }

  /** What the server calls itself, which is not where it is: tests take any free port. */
  public String origin() {
    return facility.settings().publicUrl();
  }

  public URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port() + path);
  }

  public Prepared prepare(int participants, int observers) throws Exception {
    ObjectNode wanted =
        Json.MAPPER
            .createObjectNode()
            .put("participants", participants)
            .put("observers", observers)
            .put("moderators", 1);
    wanted.set("guide", Json.MAPPER.readTree(GUIDE));
    JsonNode made = json(post("/api/sessions", facility.secrets().apiKey(), wanted.toString()));
    return new Prepared(made.path("session").asText(), Invitation.all(made.path("seats")));
  }

  public HttpResponse<String> enter(String secret) throws Exception {
    return post("/api/enter", "", Json.MAPPER.createObjectNode().put("secret", secret).toString());
  }

  public String token(Invitation invited) throws Exception {
    return json(enter(invited.secret())).path("token").asText();
  }

  public HttpResponse<String> post(String path, String bearer, String body) throws Exception {
    return send(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + bearer)
            .POST(BodyPublishers.ofString(body)));
  }

  public HttpResponse<String> get(String path, String bearer) throws Exception {
    return send(
        HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + bearer).GET());
  }

  public HttpResponse<String> delete(String path, String bearer) throws Exception {
    return send(
        HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + bearer).DELETE());
  }

  public HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), BodyHandlers.ofString());
  }

  public static JsonNode json(HttpResponse<String> response) throws IOException {
    return Json.MAPPER.readTree(response.body());
  }

  /** A socket that is open and has said nothing yet. */
  public RawClient socket() throws IOException {
    return RawClient.open(port(), origin());
  }

  /** The same with further headers in the request for it. */
  public RawClient socket(String more) throws IOException {
    return RawClient.open(port(), origin(), more);
  }

  /** Somebody at their socket, greeted and up to date. */
  public RawClient seated(Invitation invited) throws Exception {
    RawClient client = socket();
    client.hello(token(invited));
    client.await("live");
    return client;
  }

  @Override
  public void close() {
    http.close();
    facility.close();
  }
}
