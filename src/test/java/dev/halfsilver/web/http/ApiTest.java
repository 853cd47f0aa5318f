package dev.halfsilver.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.halfsilver.people.Invitation;
import dev.halfsilver.people.RawClient;
import dev.halfsilver.web.TestFacility;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be asked over HTTP, by whom, and what the answer is. */
final class ApiTest {
  @TempDir static Path folder;
  private static TestFacility house;
  private static TestFacility.Prepared session;

  @BeforeAll
  static void open() throws Exception {
    house = TestFacility.open(folder);
    session = house.prepare(3, 2);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void everybody_invited_gets_a_link_of_their_own() {
    assertThat(session.seats()).hasSize(6);
    assertThat(session.seats().stream().map(Invitation::link))
        .doesNotHaveDuplicates()
        .allMatch(
            link ->
                link.matches(
                    "http://localhost:0/join(\\?as=(moderator|observer))?#[A-Za-z0-9_-]{43}"));
  }

  @Test
  void a_link_is_exchanged_for_a_token_and_what_it_leads_to() throws Exception {
    Invitation one = session.first("participant");
    HttpResponse<String> response = house.enter(one.secret());
    assertThat(response.statusCode()).isEqualTo(200);
    JsonNode entered = TestFacility.json(response);
    assertThat(entered.path("expiresAt").asLong())
        .isBetween(
            Instant.now().plus(Duration.ofMinutes(14)).toEpochMilli(),
            Instant.now().plus(Duration.ofMinutes(15)).toEpochMilli());
    assertThat(entered.path("you").path("member").asText()).isEqualTo(one.member());
    assertThat(entered.path("you").path("role").asText()).isEqualTo("participant");
    JsonNode about = entered.path("session");
    assertThat(about.path("topic").asText()).isEqualTo("A new way to refill");
    assertThat(about.path("plannedMinutes").asInt()).isEqualTo(75);
    assertThat(about.path("parts").asInt()).isEqualTo(1);
    assertThat(about.path("participants").asInt()).isEqualTo(3);
    assertThat(about.path("terms").path("text").asText()).contains("observed");
  }

  @Test
  void a_link_that_does_not_exist_is_unknown() throws Exception {
    for (String secret : new String[] {"A".repeat(43), "A".repeat(22), "short", "", "é"}) {
      assertProblem(house.enter(secret), 404, "link_unknown");
    }
  }

  @Test
  void without_a_token_nothing_of_a_session_can_be_had() throws Exception {
    for (String path :
        new String[] {"/api/guide", "/api/seats", "/api/stimuli/s_x", "/api/transcript"}) {
      assertProblem(house.get(path, ""), 401, "unauthenticated");
      assertProblem(house.get(path, "a.b.c"), 401, "unauthenticated");
      assertProblem(house.get(path, house.facility().secrets().apiKey()), 401, "unauthenticated");
    }
  }

  @Test
  void only_moderators_get_guide_seats_and_transcript() throws Exception {
    for (String path : new String[] {"/api/guide", "/api/seats", "/api/transcript"}) {
      for (String role : new String[] {"participant", "observer"}) {
        assertProblem(house.get(path, house.token(session.first(role))), 403, "not_allowed");
      }
      String moderator = house.token(session.first("moderator"));
      assertThat(house.get(path, moderator).statusCode()).as(path).isEqualTo(200);
    }
  }

  @Test
  void the_seats_are_everybody_invited() throws Exception {
    JsonNode seats =
        TestFacility.json(house.get("/api/seats", house.token(session.first("moderator"))));
    assertThat(seats.path("seats")).hasSize(6);
    assertThat(seats.path("seats").get(1).toString())
        .isEqualTo(
            "{\"member\":\"%s\",\"role\":\"participant\",\"name\":\"Participant 1\",\"revoked\":false}"
                .formatted(session.first("participant").member()));
  }

  @Test
  void a_stimulus_can_be_had_once_it_was_shown() throws Exception {
    TestFacility.Prepared other = house.prepare(1, 1);
    String moderator = house.token(other.first("moderator"));
    String participant = house.token(other.first("participant"));
    String observer = house.token(other.first("observer"));
    String stimulus = "/api/stimuli/" + stimulus(moderator);
    assertProblem(house.get(stimulus, participant), 404, "not_found");
    assertProblem(house.get(stimulus, observer), 404, "not_found");
    assertThat(house.get(stimulus, moderator).statusCode()).isEqualTo(200);
    try (RawClient lead = house.seated(other.first("moderator"))) {
      lead.did("lead");
      lead.did("start");
      lead.did("show", "item", "see-bottle");
    }
    for (String token : new String[] {participant, observer, moderator}) {
      HttpResponse<String> shown = house.get(stimulus, token);
      assertThat(shown.statusCode()).isEqualTo(200);
      assertThat(shown.headers().firstValue("Content-Type")).contains("image/png");
      assertThat(shown.headers().firstValue("Content-Security-Policy"))
          .contains("sandbox; default-src 'none'");
      assertThat(shown.headers().firstValue("Cache-Control")).contains("no-store");
    }
    String elsewhere = house.token(session.first("moderator"));
    assertProblem(house.get(stimulus, elsewhere), 404, "not_found");
  }

  @Test
  void a_part_of_a_stimulus_can_be_had() throws Exception {
    String moderator = house.token(session.first("moderator"));
    HttpResponse<String> part =
        house.send(
            HttpRequest.newBuilder(house.uri("/api/stimuli/" + stimulus(moderator)))
                .header("Authorization", "Bearer " + moderator)
                .header("Range", "bytes=1-3"));
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).isEqualTo("PNG");
    assertThat(part.headers().firstValue("Content-Range").orElse("")).startsWith("bytes 1-3/");
  }

  @Test
  void the_transcript_is_a_download_in_two_forms() throws Exception {
    String moderator = house.token(session.first("moderator"));
    HttpResponse<String> html = house.get("/api/transcript", moderator);
    assertThat(html.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment; filename=\"halfsilver-");
    HttpResponse<String> lines = house.get("/api/transcript?format=jsonl", moderator);
    assertThat(lines.headers().firstValue("Content-Type")).contains("application/jsonl");
    assertProblem(house.get("/api/transcript?format=docx", moderator), 400, "malformed");
  }

  @Test
  void the_transcript_comes_in_a_client_edition_and_with_the_clock_of_any_zone_and_in_any_language()
      throws Exception {
    String moderator = house.token(session.first("moderator"));
    String key = house.facility().secrets().apiKey();
    String ofResearcher = "/api/sessions/" + session.id() + "/transcript?";
    for (HttpResponse<String> client :
        List.of(
            house.get("/api/transcript?edition=client&format=jsonl", moderator),
            house.get(ofResearcher + "edition=client&format=jsonl", key))) {
      assertThat(client.headers().firstValue("Content-Disposition").orElse(""))
          .contains("-client.jsonl");
      assertThat(client.body()).contains("\"edition\":\"client\"").doesNotContain("Observer 1");
    }
    assertThat(house.get("/api/transcript", moderator).body()).contains("Moderator’s edition.");
    assertThat(house.get(ofResearcher + "zone=Europe/Warsaw", key).body())
        .contains("Researcher’s edition.", "Europe/Warsaw");
    assertThat(house.get(ofResearcher + "zone=%2B02:00", key).body()).contains("UTC+02:00");
    assertThat(house.get(ofResearcher + "lang=de", key).body())
        .contains("Fassung für das Forschungsteam.");
    for (String wrong :
        List.of(
            "edition=mine",
            "zone=Mars/Olympus",
            "zone=UTC&format=jsonl",
            "zone=%00",
            "lang=xx",
            "lang=de&format=jsonl")) {
      assertProblem(house.get(ofResearcher + wrong, key), 400, "malformed");
    }
  }

  @Test
  void a_revoked_link_closes_its_sockets_within_a_second_and_opens_nothing() throws Exception {
    TestFacility.Prepared other = house.prepare(2, 0);
    Invitation one = other.first("participant");
    String token = house.token(one);
    try (RawClient client = house.seated(one);
        RawClient again = house.socket()) {
      long before = System.nanoTime();
      HttpResponse<String> revoked =
          house.delete("/api/seats/" + one.member(), house.facility().secrets().apiKey());
      assertThat(revoked.statusCode()).isEqualTo(204);
      assertThat(client.closeReason()).isEqualTo("4403 removed");
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(1));
      again.hello(token);
      assertThat(again.closeReason()).isEqualTo("4403 removed");
    }
    assertProblem(house.get("/api/guide", token), 401, "unauthenticated");
    assertProblem(house.enter(one.secret()), 403, "link_revoked");
  }

  @Test
  void who_is_removed_by_the_moderator_is_out_within_a_second_and_cannot_come_back()
      throws Exception {
    TestFacility.Prepared other = house.prepare(1, 0);
    Invitation one = other.first("participant");
    String token = house.token(one);
    try (RawClient lead = house.seated(other.first("moderator"));
        RawClient client = house.seated(one);
        RawClient again = house.socket()) {
      lead.did("lead");
      client.did("join", "name", "Ana", "terms", terms(one));
      long before = System.nanoTime();
      lead.did("remove", "member", one.member());
      assertThat(client.closeReason()).isEqualTo("4403 removed");
      while (house.enter(one.secret()).statusCode() == 200) {
        Thread.onSpinWait(); // until the store has it
      }
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(1));
      again.hello(token);
      assertThat(again.closeReason()).isEqualTo("4403 removed");
    }
    assertProblem(house.get("/api/guide", token), 401, "unauthenticated");
    assertProblem(house.enter(one.secret()), 403, "link_revoked");
  }

  @Test
  void researchers_need_the_key() throws Exception {
    String body = "{\"guide\":{},\"participants\":1,\"observers\":0,\"moderators\":1}";
    assertProblem(house.post("/api/sessions", "", body), 401, "unauthenticated");
    String path = "/api/sessions/" + session.id() + "/transcript";
    assertProblem(house.get(path, ""), 401, "unauthenticated");
    String member = "/api/seats/" + session.first("observer").member();
    assertProblem(house.delete(member, "wrong"), 401, "unauthenticated");
    String key = house.facility().secrets().apiKey();
    assertThat(house.get(path, key).statusCode()).isEqualTo(200);
    assertProblem(house.get("/api/sessions/g_none/transcript", key), 404, "not_found");
    assertProblem(house.get("/api/sessions/x/transcript", key), 404, "not_found");
    assertProblem(house.delete("/api/seats/m_nobody", key), 404, "not_found");
  }

  private static String stimulus(String moderator) throws Exception {
    return TestFacility.json(house.get("/api/guide", moderator))
        .at("/sections/0/items/1/show/id")
        .asText();
  }

  private static String terms(Invitation invited) throws Exception {
    return TestFacility.json(house.enter(invited.secret())).at("/session/terms/version").asText();
  }

  static void assertProblem(HttpResponse<String> response, int status, String code)
      throws Exception {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    JsonNode problem = TestFacility.json(response);
    assertThat(problem.path("code").asText()).isEqualTo(code);
    assertThat(problem.path("message").asText()).endsWith(".");
    assertThat(problem.size()).isEqualTo(2);
  }
}
