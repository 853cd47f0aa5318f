package dev.halfsilver.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.halfsilver.TestCommandLine;
import dev.halfsilver.people.Invitation;
import dev.halfsilver.people.RawClient;
import dev.halfsilver.web.TestFacility;
import dev.halfsilver.wire.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator types, what comes back, and with which exit code. */
final class CommandsTest {
  @TempDir private Path folder;
  private Path guide;
  private String data;

  @BeforeEach
  void writeGuide() throws Exception {
    guide = folder.resolve("guide.json");
    data = folder.resolve("data").toString();
    JsonNode tree = Json.MAPPER.readTree(TestFacility.GUIDE);
    byte[] picture = tree.at("/stimuli/0/data").binaryValue();
    Files.write(folder.resolve("bottle.png"), picture);
    Files.writeString(
        guide, TestFacility.GUIDE.replaceFirst("\"data\":\"[^\"]*\"", "\"file\":\"bottle.png\""));
  }

  @Test
  void a_session_is_prepared_revoked_verified_and_taken_home_in_a_data_folder() throws Exception {
    TestCommandLine made = newSession("--data", data);
    assertThat(made.exitCode()).as(made.err()).isZero();
    JsonNode session = Json.MAPPER.readTree(made.out());
    assertThat(session.path("seats")).hasSize(4);
    String id = session.path("session").asText();
    String member = session.at("/seats/1/member").asText();
    assertThat(run("seat", "revoke", member, "--data", data).exitCode()).isZero();
    assertThat(run("verify", id, "--data", data).out()).contains("as it was written");
    Path file = folder.resolve("record.html");
    assertThat(
            run("transcript", id, "--format", "html", "-o", file.toString(), "--data", data)
                .exitCode())
        .isZero();
    assertThat(file).content().contains("<html", "Researcher’s edition.");
    String[] page = {"transcript", id, "--format", "html", "-o", file.toString(), "--data", data};
    assertThat(run(plus(page, "--edition", "client")).exitCode()).isZero();
    assertThat(file).content().contains("Client edition.");
    assertThat(run(plus(page, "--zone", "Asia/Tokyo")).exitCode()).isZero();
    assertThat(file).content().contains("Asia/Tokyo");
    assertThat(run(plus(page, "--language", "de")).exitCode()).isZero();
    assertThat(file).content().contains("<html lang=\"de\">");
  }

  @Test
  void who_is_revoked_while_no_server_runs_was_sent_away_in_the_record_too() throws Exception {
    TestFacility.Prepared session;
    String token;
    try (TestFacility house = TestFacility.open(Path.of(data))) {
      session = house.prepare(2, 1);
      token = house.token(session.first("participant"));
      try (RawClient participant = house.seated(session.first("participant"));
          RawClient observer = house.seated(session.first("observer"))) {
        participant.did("join", "name", "Ana", "terms", "standard-1-observed-asides");
        observer.did("observe");
      }
    }
    for (Invitation seat :
        List.of(
            session.first("participant"),
            session.first("participant"),
            session.all("participant").getLast(),
            session.first("observer"),
            session.first("moderator"))) {
      assertThat(run("seat", "revoke", seat.member(), "--data", data).exitCode()).isZero();
    }
    assertThat(events(session))
        .containsExactly("agreed", "arrived", "observer_arrived", "removed", "observer_dismissed");
    assertThat(run("verify", session.id(), "--data", data).exitCode()).isZero();
    try (TestFacility house = TestFacility.open(Path.of(data))) {
      assertThat(house.get("/api/guide", token).statusCode()).isEqualTo(401);
      assertThat(house.enter(session.first("participant").secret()).statusCode()).isEqualTo(403);
    }
  }

  /** What happened, in its order, as the transcript tells it. */
  private List<String> events(TestFacility.Prepared session) throws Exception {
    Path file = folder.resolve("record.jsonl");
    TestCommandLine taken = run("transcript", session.id(), "-o", file.toString(), "--data", data);
    assertThat(taken.exitCode()).as(taken.err()).isZero();
    List<String> events = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode event = Json.MAPPER.readTree(line).path("event");
      if (!event.isMissingNode()) {
        events.add(event.path("type").asText());
      }
    }
    return events;
  }

  @Test
  void the_same_goes_through_a_running_server() throws Exception {
    try (TestFacility house = TestFacility.open(folder.resolve("running"))) {
      String url = house.uri("").toString();
      String key = house.facility().secrets().apiKey();
      TestCommandLine made = newSession("--url", url, "--key", key);
      assertThat(made.exitCode()).as(made.err()).isZero();
      JsonNode session = Json.MAPPER.readTree(made.out());
      String id = session.path("session").asText();
      String member = session.at("/seats/1/member").asText();
      assertThat(run("seat", "revoke", member, "--url", url, "--key", key).exitCode()).isZero();
      Path file = folder.resolve("record.jsonl");
      assertThat(
              run("transcript", id, "-o", file.toString(), "--url", url, "--key", key).exitCode())
          .isZero();
      assertThat(file).isNotEmptyFile();
      String[] client = {"--edition", "client", "--format", "html", "--zone", "+09:00"};
      String[] far = {"transcript", id, "-o", file.toString(), "--url", url, "--key", key};
      assertThat(run(plus(far, client)).exitCode()).isZero();
      assertThat(file).content().contains("Client edition.", "UTC+09:00");
      assertThat(run("transcript", "g_none", "--url", url, "--key", key).exitCode())
          .isEqualTo(Failure.NOT_FOUND);
      assertThat(run("transcript", id, "--url", url, "--key", "wrong").exitCode())
          .isEqualTo(Failure.REFUSED);
      TestCommandLine locked = run("verify", id, "--data", folder.resolve("running").toString());
      assertThat(locked.exitCode()).isEqualTo(Failure.REFUSED);
      assertThat(locked.err()).contains("Stop the server, or verify a copy of its folder.");
    }
  }

  @Test
  void help_lists_no_option_that_is_refused() {
    assertThat(run("verify", "--help").out()).contains("--data").doesNotContain("--url", "--key");
  }

  @Test
  void what_is_not_there_is_not_found() {
    assertThat(run("verify", "g_none", "--data", data).exitCode()).isEqualTo(Failure.NOT_FOUND);
    assertThat(run("transcript", "?", "--data", data).exitCode()).isEqualTo(Failure.NOT_FOUND);
    assertThat(run("seat", "revoke", "m_none", "--data", data).exitCode())
        .isEqualTo(Failure.NOT_FOUND);
  }

  @Test
  void what_is_asked_wrongly_is_usage() {
    assertThat(run("nonsense").exitCode()).isEqualTo(Failure.USAGE);
    assertThat(run("session").exitCode()).isEqualTo(Failure.USAGE);
    assertThat(run("session", "new", "--data", data).exitCode()).isEqualTo(Failure.USAGE);
    assertThat(run("transcript", "g_none", "--url", "http://localhost:1").exitCode())
        .isEqualTo(Failure.USAGE);
  }

  @Test
  void every_command_explains_itself() {
    for (String[] command :
        new String[][] {
          {"--help"},
          {"serve", "--help"},
          {"demo", "--help"},
          {"session", "new", "--help"},
          {"session", "list", "--help"},
          {"session", "show", "--help"},
          {"seat", "revoke", "--help"},
          {"transcript", "--help"},
          {"verify", "--help"},
          {"check-config", "--help"},
          {"session", "--help"},
          {"seat", "--help"},
          {"flood", "--help"},
          {"rehearse", "--help"}
        }) {
      TestCommandLine help = run(command);
      assertThat(help.exitCode()).isZero();
      assertThat(help.out()).contains("Usage: halfsilver");
    }
  }

  @Test
  void a_wrong_setting_is_named_with_its_line() throws Exception {
    Path wrong = Files.writeString(folder.resolve("wrong.conf"), "http.prot = 80\n");
    TestCommandLine checked = run("check-config", "--config", wrong.toString());
    assertThat(checked.exitCode()).isEqualTo(Failure.REFUSED);
    assertThat(checked.err()).contains("line 1", "http.port");
    assertThat(run("serve", "--config", wrong.toString()).exitCode()).isEqualTo(Failure.REFUSED);
    Path right = Files.writeString(folder.resolve("right.conf"), "http.port = 80\n");
    assertThat(run("check-config", "--config", right.toString()).exitCode()).isZero();
  }

  private TestCommandLine newSession(String... where) {
    String[] all = {
      "session",
      "new",
      "--guide",
      guide.toString(),
      "--participants",
      "2",
      "--observers",
      "1",
      "--json"
    };
    return run(plus(all, where));
  }

  /** A command, and what it works on. */
  static String[] at(String[] where, String... command) {
    return plus(command, where);
  }

  static String[] plus(String[] some, String... more) {
    String[] together = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, together, some.length, more.length);
    return together;
  }

  static TestCommandLine run(String... arguments) {
    return TestCommandLine.run(arguments);
  }
}
