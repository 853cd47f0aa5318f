package dev.halfsilver.web.http;

import static dev.halfsilver.web.http.ApiTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.halfsilver.people.Invitation;
import dev.halfsilver.people.RawClient;
import dev.halfsilver.web.TestFacility;
import dev.halfsilver.wire.Json;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody whose link was lost, or seen by others, is given another one. */
final class ReissueTest {
  @TempDir static Path folder;
  private static TestFacility house;

  @BeforeAll
  static void open() throws Exception {
    house = TestFacility.open(folder);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void the_old_link_closes_its_sockets_within_a_second_and_opens_nothing() throws Exception {
    for (String role : List.of("participant", "observer", "moderator")) {
      Invitation one = house.prepare(1, 1).first(role);
      String token = house.token(one);
      try (RawClient client = house.seated(one);
          RawClient again = house.socket()) {
        long before = System.nanoTime();
        HttpResponse<String> reissued = reissue(one);
        assertThat(reissued.statusCode()).isEqualTo(201);
        assertThat(client.closeReason()).isEqualTo("4401 unauthenticated");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(1));
        again.hello(token);
        assertThat(again.closeReason()).isEqualTo("4401 unauthenticated");
      }
      assertProblem(house.get("/api/stimuli/any", token), 401, "unauthenticated");
      assertProblem(house.enter(one.secret()), 403, "link_replaced");
    }
  }

  @Test
  void the_new_link_opens_the_same_seat_with_its_name_its_words_and_all_that_was_said()
      throws Exception {
    TestFacility.Prepared session = house.prepare(1, 0);
    Invitation ana = session.first("participant");
    try (RawClient lead = house.seated(session.first("moderator"));
        RawClient before = house.seated(ana)) {
      lead.did("lead");
      before.did("join", "name", "Ana", "terms", "standard-1-observed-asides");
      lead.did("admit", "member", ana.member());
      lead.did("start");
      before.did("say", "text", "Mine always leaks.");

      Invitation anew = invitation(reissue(ana));
      assertThat(anew.member()).isEqualTo(ana.member());
      assertThat(anew.secret()).isNotEqualTo(ana.secret());
      try (RawClient after = house.socket()) {
        after.hello(house.token(anew));
        assertThat(after.await("welcome").at("/you/member").asText()).isEqualTo(ana.member());
        assertThat(after.await(ReissueTest::isSaid).at("/event/text").asText())
            .isEqualTo("Mine always leaks.");
        after.await("live");
        after.text("{\"type\":\"say\",\"id\":\"anew-0001\",\"text\":\"Here I am again.\"}");
        assertThat(
                lead.await(frame -> frame.at("/event/text").asText().equals("Here I am again."))
                    .path("author")
                    .asText())
            .isEqualTo(ana.member());
      }
    }
  }

  @Test
  void who_was_sent_away_gets_none() throws Exception {
    TestFacility.Prepared session = house.prepare(2, 0);
    Invitation revoked = session.first("participant");
    Invitation removed = session.all("participant").getLast();
    assertThat(house.delete("/api/seats/" + revoked.member(), key()).statusCode()).isEqualTo(204);
    try (RawClient lead = house.seated(session.first("moderator"));
        RawClient client = house.seated(removed)) {
      lead.did("lead");
      client.did("join", "name", "Ben", "terms", "standard-1-observed-asides");
      lead.did("remove", "member", removed.member());
      assertThat(client.closeReason()).isEqualTo("4403 removed");
      while (house.enter(removed.secret()).statusCode() == 200) {
        Thread.onSpinWait(); // until the store has it
      }
    }
    for (Invitation one : List.of(revoked, removed)) {
      assertProblem(reissue(one), 409, "sent_away");
      assertProblem(house.enter(one.secret()), 403, "link_revoked");
    }
  }

  /** The room goes by its record, so it does not matter whether the store knows yet. */
  @Test
  void who_is_removed_at_the_moment_of_getting_a_new_link_does_not_come_back_by_it()
      throws Exception {
    TestFacility.Prepared session = house.prepare(1, 0);
    Invitation ana = session.first("participant");
    try (RawClient lead = house.seated(session.first("moderator"));
        RawClient client = house.seated(ana)) {
      lead.did("lead");
      client.did("join", "name", "Ana", "terms", "standard-1-observed-asides");
      Invitation anew = invitation(reissue(ana));
      lead.did("remove", "member", ana.member());
      while (house.enter(anew.secret()).statusCode() == 200) {
        Thread.onSpinWait(); // until the store has it
      }
      assertProblem(house.enter(anew.secret()), 403, "link_revoked");
    }
  }

  @Test
  void nobody_gets_a_link_who_has_no_seat() throws Exception {
    assertProblem(
        house.send(request("m_nobody").header("Authorization", "Bearer " + key())),
        404,
        "not_found");
  }

  private static HttpResponse<String> reissue(Invitation one) throws Exception {
    return house.send(request(one.member()).header("Authorization", "Bearer " + key()));
  }

  private static HttpRequest.Builder request(String member) {
    return HttpRequest.newBuilder(house.uri("/api/seats/" + member + "/link"))
        .POST(BodyPublishers.noBody());
  }

  private static Invitation invitation(HttpResponse<String> reissued) throws Exception {
    JsonNode seat = TestFacility.json(reissued);
    return Invitation.all(Json.MAPPER.createArrayNode().add(seat)).getFirst();
  }

  private static boolean isSaid(JsonNode frame) {
    return frame.at("/event/type").asText().equals("said");
  }

  private static String key() {
    return house.facility().secrets().apiKey();
  }
}
