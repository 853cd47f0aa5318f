package dev.halfsilver.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfsilver.TestCommandLine;
import dev.halfsilver.people.FreePort;
import dev.halfsilver.web.TestFacility;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is typed wrongly is answered with a sentence that says what would be right. */
final class WrongInputTest {
  @TempDir private Path folder;
  private String data;
  private String guide;

  @BeforeEach
  void writeGuide() throws IOException {
    data = folder.resolve("data").toString();
    guide = file("guide.json", "{}");
  }

  @Test
  void a_command_that_does_not_exist() {
    says(Failure.USAGE, "Did you mean", "sserve");
    says(Failure.USAGE, "--help", "session");
    says(Failure.USAGE, "--prot", "serve", "--prot", "80");
    says(Failure.USAGE, "--participants", "session", "new", "--participants", "many");
    says(Failure.USAGE, "SESSION", "verify");
  }

  @Test
  void a_port_that_cannot_be() {
    says(Failure.REFUSED, "--port: http.port cannot be \"65536\"", "serve", "--port", "65536");
    says(Failure.REFUSED, "a whole number", "demo", "--port", "many");
  }

  @Test
  void a_port_that_is_in_use() throws IOException {
    try (ServerSocket used = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(used.getLocalPort());
      says(Failure.REFUSED, port, "serve", "--data", data, "--config", config(), "--port", port);
      says(Failure.REFUSED, port, "demo", "--port", port);
    }
  }

  @Test
  void a_data_folder_that_is_none() throws IOException {
    String text = file("text.txt", "not a folder");
    String beneath = Path.of(text, "data").toString();
    says(Failure.REFUSED, "is a file, not a folder", "serve", "--data", text, "--config", config());
    says(Failure.REFUSED, "data folder", "serve", "--data", beneath, "--config", config());
    says(Failure.REFUSED, "a path", "serve", "--data", "", "--config", config());
    says(Failure.NOT_FOUND, "is no data folder", "verify", "g_none", "--data", data);
    assertThat(Path.of(data)).doesNotExist();
  }

  @Test
  void a_data_folder_whose_database_is_none() throws IOException {
    Files.createDirectory(Path.of(data));
    Files.writeString(Path.of(data, "halfsilver.db"), "This is not a database. ".repeat(1000));
    says(Failure.REFUSED, "not a database", "verify", "g_none", "--data", data);
    says(Failure.REFUSED, "not a database", "serve", "--data", data, "--config", config());
  }

  @Test
  void a_data_folder_whose_key_others_may_read() throws IOException {
    newFolder();
    Path key = Files.writeString(Path.of(data, "api.key"), "k".repeat(43));
    boolean _ = key.toFile().setReadable(true, false);
    says(Failure.REFUSED, "chmod 600", "serve", "--data", data, "--config", config());
  }

  @Test
  void a_data_folder_that_a_server_is_using() throws IOException {
    try (TestFacility _ = TestFacility.open(Path.of(data))) {
      says(Failure.REFUSED, "Stop the server", "verify", "g_none", "--data", data);
      says(Failure.REFUSED, "--url", "transcript", "g_none", "--data", data);
      says(Failure.REFUSED, "Another Halfsilver", "serve", "--data", data, "--config", config());
    }
  }

  @Test
  void a_server_that_is_not_there_or_none_of_ours() throws IOException {
    String[] at = {"transcript", "g_none", "--key", "k", "--url"};
    int nobody = FreePort.now();
    says(Failure.FAILED, "nobody answers there", plus(at, "http://127.0.0.1:" + nobody));
    says(Failure.FAILED, "no machine of that name", plus(at, "http://nobody.invalid"));
    says(Failure.USAGE, "https://", plus(at, "groups.example.com"));
    says(Failure.USAGE, "https://", plus(at, "ftp://groups.example.com"));
    says(Failure.USAGE, "https://", plus(at, "http://groups.example.com/path"));
    try (TestFacility house = TestFacility.open(Path.of(data))) {
      String admin = "http://127.0.0.1:" + house.facility().adminPort();
      says(Failure.NOT_FOUND, "not Halfsilver", plus(at, admin));
      String url = house.uri("").toString();
      says(Failure.REFUSED, "key", plus(at, url));
      says(Failure.NOT_FOUND, "\"a b\"", "transcript", "a b", "--key", "k", "--url", url);
      says(Failure.REFUSED, "api.key", "transcript", "g_none", "--key", "a\nb", "--url", url);
    }
  }

  @Test
  void options_that_contradict_each_other() {
    String url = "http://localhost:1";
    says(
        Failure.USAGE, "not both", "transcript", "g_a", "--url", url, "--key", "k", "--data", data);
    says(Failure.USAGE, "--url", "transcript", "g_a", "--key", "k", "--data", data);
    says(Failure.USAGE, "needs --key", "transcript", "g_a", "--url", url);
    says(Failure.USAGE, "data folder", "verify", "g_a", "--url", url, "--key", "k");
    says(Failure.USAGE, "jsonl or html", "transcript", "g_a", "--format", "pdf", "--data", data);
    says(Failure.USAGE, "full or client", "transcript", "g_a", "--edition", "x", "--data", data);
    String[] zone = {"transcript", "g_a", "--data", data, "--zone"};
    says(Failure.USAGE, "always UTC", plus(zone, "Europe/Warsaw"));
    says(Failure.USAGE, "Europe/Warsaw", plus(zone, "Mars/Olympus", "--format", "html"));
    String[] language = {"transcript", "g_a", "--data", data, "--language"};
    says(Failure.USAGE, "goes with the format html", plus(language, "de"));
    says(Failure.USAGE, "en or de", plus(language, "xx", "--format", "html"));
  }

  @Test
  void a_place_to_write_that_is_none() throws IOException {
    guide = file("guide.yaml", textGuide());
    TestCommandLine made =
        TestCommandLine.run(
            plus(people(), "--participants", "1", "--observers", "0", "--data", data));
    String session = made.out().lines().findFirst().orElseThrow().substring("Session ".length());
    String nowhere = folder.resolve("none").resolve("a.html").toString();
    String missing = "There is no folder " + folder.resolve("none") + " ";
    says(Failure.FAILED, missing, "transcript", session, "-o", nowhere, "--data", data);
  }

  @Test
  void settings_that_cannot_be_read() {
    says(Failure.REFUSED, "no such file", "check-config", "--config", data);
    says(Failure.REFUSED, "no such file", "serve", "--config", folder.toString());
  }

  @Test
  void a_flood_that_cannot_be() {
    says(Failure.USAGE, "at least one room", "flood", "--rooms", "0");
    says(Failure.FAILED, "there is no", "flood", "--folder", data + "/none");
  }

  private String[] people() {
    return new String[] {"session", "new", "--guide", guide};
  }

  private static String textGuide() {
    return """
    title: Refill study
    topic: A new way to refill
    format: focus-group
    plannedMinutes: 60
    sections:
      - id: talk
        title: Talk
        items:
          - id: first
            question: What comes to mind first?
    """;
  }

  private void newFolder() throws IOException {
    guide = file("guide.yaml", textGuide());
    String[] all = plus(people(), "--participants", "1", "--observers", "0", "--data", data);
    assertThat(TestCommandLine.run(all).exitCode()).isZero();
  }

  /** Ports that nobody uses, so that only what is meant can fail. */
  private String config() throws IOException {
    return file(
        "halfsilver.conf", "http.port = 0\nhttp.public-url = http://a.example\nadmin.port = 0\n");
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  static String[] plus(String[] some, String... more) {
    List<String> all = new ArrayList<>(List.of(some));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  static void says(int exitCode, String part, String... arguments) {
    TestCommandLine typed = TestCommandLine.run(arguments);
    assertThat(typed.err())
        .as(String.join(" ", arguments))
        .contains(part)
        .doesNotContain("Exception", "\tat ")
        .satisfies(
            err ->
                assertThat(err.lines().filter(l -> !l.startsWith("  ")).count())
                    .isLessThanOrEqualTo(3))
        .matches("(?s).*[.?]\\R");
    assertThat(typed.exitCode()).as(typed.err()).isEqualTo(exitCode);
  }
}
