package dev.halfsilver.cli;

import static dev.halfsilver.cli.CommandsTest.at;
import static dev.halfsilver.cli.CommandsTest.run;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.halfsilver.TestCommandLine;
import dev.halfsilver.people.RawClient;
import dev.halfsilver.web.TestFacility;
import dev.halfsilver.wire.Json;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code session list} and {@code session show} tell. */
final class SessionListTest {
  @TempDir private Path folder;
  private String data;

  @BeforeEach
  void nameFolder() {
    data = folder.resolve("data").toString();
  }

  @Test
  void sessions_are_listed_and_shown_alike_through_a_server_and_in_its_folder() throws Exception {
    TestFacility.Prepared session;
    TestFacility.Prepared later;
    String listed;
    String shown;
    try (TestFacility house = TestFacility.open(Path.of(data))) {
      session = house.prepare(2, 1);
      begin(house, session);
      later = house.prepare(1, 0);
      String[] far = {
        "--url", house.uri("").toString(), "--key", house.facility().secrets().apiKey()
      };
      listed = done(run(at(far, "session", "list", "--json")));
      shown = done(run(at(far, "session", "show", session.id(), "--json")));
      assertThat(run(at(far, "session", "show", "g_none")).exitCode()).isEqualTo(Failure.NOT_FOUND);
      assertThat(run(at(far, "session", "list", "--after", "g_none")).exitCode())
          .isEqualTo(Failure.NOT_FOUND);
    }
    String[] near = {"--data", data};
    assertThat(done(run(at(near, "session", "list", "--json")))).isEqualTo(listed);
    assertThat(done(run(at(near, "session", "show", session.id(), "--json")))).isEqualTo(shown);
    session.seats().forEach(seat -> assertThat(listed + shown).doesNotContain(seat.secret()));

    JsonNode sessions = Json.MAPPER.readTree(listed).path("sessions");
    assertThat(sessions.findValuesAsText("session")).containsExactly(later.id(), session.id());
    assertThat(sessions.findValuesAsText("state")).containsExactly("waiting", "live");
    JsonNode summary = Json.MAPPER.readTree(shown).path("summary");
    assertThat(summary).isEqualTo(sessions.path(1));
    assertThat(summary.path("seats"))
        .isEqualTo(Json.MAPPER.readTree("{\"moderators\":1,\"participants\":2,\"observers\":1}"));
    assertThat(summary.path("entered").asInt()).isEqualTo(2);
    assertThat(summary.path("startedAt").asLong())
        .isGreaterThanOrEqualTo(summary.path("createdAt").asLong());
    assertThat(summary.has("closedAt")).isFalse();
    JsonNode ana = Json.MAPPER.readTree(shown).path("seats").path(1);
    assertThat(ana)
        .isEqualTo(
            Json.MAPPER.readTree(
                ("{\"member\":\"%s\",\"role\":\"participant\",\"name\":\"Participant 1\","
                        + "\"knownAs\":\"Ana\",\"revoked\":false,\"entered\":true}")
                    .formatted(session.first("participant").member())));

    JsonNode first =
        Json.MAPPER.readTree(done(run(at(near, "session", "list", "--most", "1", "--json"))));
    assertThat(first.path("next").asText()).isEqualTo(later.id());
    JsonNode second =
        Json.MAPPER.readTree(
            done(run(at(near, "session", "list", "--after", later.id(), "--json"))));
    assertThat(second.path("sessions")).containsExactly(sessions.path(1));
    assertThat(second.has("next")).isFalse();
    JsonNode rest =
        Json.MAPPER.readTree(
            done(
                run(
                    at(
                        near,
                        "session",
                        "show",
                        session.id(),
                        "--after",
                        ana.path("member").asText(),
                        "--most",
                        "1",
                        "--json"))));
    assertThat(rest.path("seats").findValuesAsText("name")).containsExactly("Participant 2");
    assertThat(rest.path("next").asText()).isEqualTo(session.all("participant").getLast().member());

    assertThat(done(run(at(near, "session", "list"))))
        .contains(session.id() + "  live", later.id() + "  waiting", "invited 1+2+1  entered 2");
    assertThat(done(run(at(near, "session", "show", session.id()))))
        .contains(
            "Guide: Refill study (focus-group, 75 minutes)",
            "Participant 1 (known as Ana), has entered",
            "Participant 2, has not entered");
    TestCommandLine tooMany = run(at(near, "session", "list", "--most", "51"));
    assertThat(tooMany.exitCode()).isEqualTo(Failure.USAGE);
    assertThat(tooMany.err()).contains("\"most\" is a whole number from 1 to 50.");
  }

  /** Ana is let in, and the discussion begins. */
  private static void begin(TestFacility house, TestFacility.Prepared session) throws Exception {
    try (RawClient participant = house.seated(session.first("participant"));
        RawClient moderator = house.seated(session.first("moderator"))) {
      moderator.did("lead");
      participant.did("join", "name", "Ana", "terms", "standard-1-observed-asides");
      moderator.did("admit", "member", session.first("participant").member());
      moderator.did("start");
    }
  }

  private static String done(TestCommandLine command) {
    assertThat(command.exitCode()).as(command.err()).isZero();
    return command.out();
  }
}
