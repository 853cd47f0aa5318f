package dev.halfsilver.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.halfsilver.people.RawClient;
import dev.halfsilver.web.TestFacility;
import dev.halfsilver.wire.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server that is told to stop sends everybody away politely, and has told its log nothing. */
final class ServeTest {
  private static final String WORDS = "Mine always leaks.";
  private static final String NAME = "Ana Testerova";

  @TempDir private Path data;
  private String session = "";

  @Test
  @Timeout(120)
  void a_whole_session_until_the_server_is_stopped() throws Exception {
    List<String> secrets = new ArrayList<>(List.of(WORDS, NAME, "Listen to her", "Participant"));
    try (ServerProcess server = ServerProcess.serve(data);
        HttpClient http = HttpClient.newHttpClient()) {
      assertThat(get(http, server.adminPort(), "/health/ready").statusCode()).isEqualTo(200);
      assertThat(get(http, server.adminPort(), "/health/live").statusCode()).isEqualTo(200);
      String key = Files.readString(data.resolve("api.key")).strip();
      secrets.add(key);
      secrets.add(Files.readString(data.resolve("token.key")).strip());
      JsonNode prepared = prepare(http, server.port(), key);
      session = prepared.path("session").asText();
      JsonNode seats = prepared.path("seats");
      try (RawClient _ = stranger(server); // Says nothing and does not go by itself.
          RawClient lead = enter(http, server, seats.get(0), secrets);
          RawClient participant = enter(http, server, seats.get(1), secrets);
          RawClient observer = enter(http, server, seats.get(2), secrets)) {
        lead.did("lead");
        observer.did("observe");
        participant.did("join", "name", NAME, "terms", "standard-1-observed-asides");
        lead.did("admit", "member", seats.get(1).path("member").asText());
        lead.did("start");
        participant.did("say", "text", WORDS);
        observer.did("remark", "text", "Listen to her.");
        String metrics = get(http, server.adminPort(), "/metrics").body();
        assertThat(metrics)
            .contains("halfsilver_connections{role=\"observer\"} 1")
            .contains("halfsilver_rooms_awake 1")
            .contains("halfsilver_commit_seconds_count");
        secrets.forEach(secret -> assertThat(metrics).doesNotContain(secret));
        server.terminate();
        awaitNotReady(http, server);
        for (RawClient client : List.of(lead, participant, observer)) {
          JsonNode advice = client.await("reconnect");
          assertThat(advice.path("after").asLong()).isBetween(0L, 10_000L);
          assertThat(client.closeReason()).isEqualTo("1012 restart");
        }
      }
      assertThat(server.exitCode()).isZero();
      assertThat(server.said()).anyMatch(line -> line.contains("server=closed"));
      String log = String.join("\n", server.said());
      secrets.forEach(secret -> assertThat(log).doesNotContain(secret));
    }
    try (ServerProcess again = ServerProcess.serve(data);
        HttpClient http = HttpClient.newHttpClient()) {
      String record = transcript(http, again.port());
      assertThat(record).contains(WORDS, NAME);
    }
  }

  private static void awaitNotReady(HttpClient http, ServerProcess server) throws Exception {
    int status = 200;
    while (status == 200) {
      status = get(http, server.adminPort(), "/health/ready").statusCode();
    }
    assertThat(status).isEqualTo(503);
    assertThat(get(http, server.adminPort(), "/health/live").statusCode()).isEqualTo(200);
  }

  private static RawClient stranger(ServerProcess server) throws Exception {
    return RawClient.open(server.port(), "http://localhost:" + server.port());
  }

  private static RawClient enter(
      HttpClient http, ServerProcess server, JsonNode seat, List<String> secrets) throws Exception {
    String link = seat.path("link").asText();
    String secret = link.substring(link.indexOf('#') + 1);
    String body = Json.MAPPER.createObjectNode().put("secret", secret).toString();
    String token =
        Json.MAPPER
            .readTree(post(http, server.port(), "/api/enter", "", body).body())
            .path("token")
            .asText();
    secrets.add(secret);
    secrets.add(token);
    RawClient client = stranger(server);
    client.hello(token);
    client.await("live");
    return client;
  }

  private static JsonNode prepare(HttpClient http, int port, String key) throws Exception {
    ObjectNode wanted =
        Json.MAPPER
            .createObjectNode()
            .put("participants", 1)
            .put("observers", 1)
            .put("moderators", 1);
    wanted.set("guide", Json.MAPPER.readTree(TestFacility.GUIDE));
    return Json.MAPPER.readTree(post(http, port, "/api/sessions", key, wanted.toString()).body());
  }

  private String transcript(HttpClient http, int port) throws Exception {
    String key = Files.readString(data.resolve("api.key")).strip();
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://127.0.0.1:"
                        + port
                        + "/api/sessions/"
                        + session
                        + "/transcript?format=jsonl"))
            .header("Authorization", "Bearer " + key)
            .build();
    return http.send(request, BodyHandlers.ofString()).body();
  }

  private static HttpResponse<String> get(HttpClient http, int port, String path) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
        BodyHandlers.ofString());
  }

  private static HttpResponse<String> post(
      HttpClient http, int port, String path, String bearer, String body) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + bearer)
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }
}
