package dev.halfsilver.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.halfsilver.TestCommandLine;
import dev.halfsilver.web.TestFacility;
import dev.halfsilver.wire.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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
    assertThat(file).content().contains("<html");
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
      assertThat(run("transcript", "g_none", "--url", url, "--key", key).exitCode())
          .isEqualTo(Failure.NOT_FOUND);
      assertThat(run("transcript", id, "--url", url, "--key", "wrong").exitCode())
          .isEqualTo(Failure.REFUSED);
      TestCommandLine locked = run("verify", id, "--data", folder.resolve("running").toString());
      assertThat(locked.exitCode()).isEqualTo(Failure.REFUSED);
      assertThat(locked.err()).contains("--url");
    }
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
          {"seat", "revoke", "--help"},
          {"transcript", "--help"},
          {"verify", "--help"},
          {"check-config", "--help"}
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
    String[] together = Arrays.copyOf(all, all.length + where.length);
    System.arraycopy(where, 0, together, all.length, where.length);
    return run(together);
  }

  private static TestCommandLine run(String... arguments) {
    return TestCommandLine.run(arguments);
  }
}
