package dev.halfsilver.office.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A setting is followed to the letter or the server does not start. */
final class SettingsTest {
  @TempDir Path folder;

  @Test
  void the_file_in_the_repository_shows_every_setting_with_its_default() throws IOException {
    assertThat(Files.readString(Path.of("config/halfsilver.conf"))).isEqualTo(Catalogue.file());
  }

  @Test
  void the_unchanged_file_is_the_defaults() throws Exception {
    Settings read = SettingsReader.read(Optional.of(Path.of("config/halfsilver.conf")), Map.of());
    assertThat(Catalogue.all())
        .allSatisfy(each -> assertThat((Object) read.get(each)).isEqualTo(each.byDefault()));
  }

  @Test
  void the_environment_wins_over_the_file() throws Exception {
    Path file = file("http.port = 81\nhttp.public-url = https://a.example\n");
    Settings read = SettingsReader.read(Optional.of(file), Map.of("HALFSILVER_HTTP_PORT", "82"));
    assertThat(read.get(Catalogue.HTTP_PORT)).isEqualTo(82);
    assertThat(read.get(Catalogue.HTTP_PUBLIC_URL)).isEqualTo("https://a.example");
  }

  @Test
  void a_misspelt_key_names_its_line_and_the_likely_one() throws IOException {
    assertProblem("# hello\nhttp.prot = 80\n", "line 2", "did you mean http.port?");
  }

  @Test
  void a_senseless_value_names_its_line_and_what_is_right() throws IOException {
    assertProblem("http.port = 65536\n", "line 1", "65536", "0 to 65535");
    assertProblem("http.port = many\n", "line 1", "a whole number");
    assertProblem("http.public-url = groups.example.com\n", "line 1", "https://");
    assertProblem("http.public-url = https://a.example/path\n", "line 1", "https://");
    assertProblem("http.trusted-proxies = proxy.example\n", "line 1", "10.0.0.0/8");
    assertProblem("http.trusted-proxies = 10.1\n", "line 1", "10.0.0.0/8");
    assertProblem("http.trusted-proxies = 10.0.0.0/33\n", "line 1", "10.0.0.0/8");
    assertProblem("data.folder =\n", "line 1", "a path");
  }

  /** Smaller, and a message that is allowed could never be sent: it ends every connection. */
  @Test
  void the_longest_message_there_may_be_always_fits_a_frame() throws IOException {
    assertProblem("socket.message-bytes = 16383\n", "line 1", "16384 to 65536");
  }

  @Test
  void a_key_set_twice_is_a_mistake() throws IOException {
    assertProblem("http.port = 80\nhttp.port = 81\n", "line 2", "a second time");
  }

  @Test
  void a_line_that_is_no_setting_is_a_mistake() throws IOException {
    assertProblem("http.port 80\n", "line 1", "key = value");
  }

  @Test
  void a_variable_that_sets_nothing_is_a_mistake() {
    assertThatThrownBy(
            () -> SettingsReader.read(Optional.empty(), Map.of("HALFSILVER_HTTP_PROT", "80")))
        .isInstanceOf(SettingsProblem.class)
        .hasMessageContaining("HALFSILVER_HTTP_PROT");
  }

  @Test
  void settings_that_contradict_each_other_are_named_with_their_places() throws IOException {
    assertProblem(
        "socket.ping-seconds = 5\nsocket.pong-seconds = 6\n", "line 1", "line 2", "sign of life");
    assertProblem("socket.ping-seconds = 5\n", "line 1", "socket.pong-seconds by default");
    assertProblem("http.port = 9090\n", "line 1", "admin.port by default", "are the same");
    assertProblem("http.port = 0\n", "line 1", "http.public-url");
    assertProblem("uploads.stimulus-bytes = 60000000\n", "line 1", "at least 80,000,000");
    assertProblem("http.webroot = " + folder.resolve("none") + "\n", "line 1", "no folder");
    assertProblem(
        "http.webroot = %s\ndata.folder = %s\n".formatted(folder, folder.resolve("data")),
        "line 1",
        "line 2",
        "somewhere else");
  }

  @Test
  void all_contradictions_are_told_at_once() throws IOException {
    assertProblem("http.port = 9090\nsocket.pong-seconds = 60\n", "are the same", "sign of life");
  }

  @Test
  void what_the_command_line_says_wins_and_is_checked_like_the_rest() throws Exception {
    Path file = file("http.port = 81\n");
    assertThat(said(file, "82").get(Catalogue.HTTP_PORT)).isEqualTo(82);
    assertThatThrownBy(() -> said(file, "65536"))
        .isInstanceOf(SettingsProblem.class)
        .hasMessageContainingAll("--port", "0 to 65535");
  }

  private static Settings said(Path file, String port) throws SettingsProblem {
    return SettingsReader.read(
        Optional.of(file),
        Map.of(),
        List.of(new SettingsReader.Option("--port", Catalogue.HTTP_PORT, port)));
  }

  @Test
  void variables_of_the_scripts_are_left_alone() throws Exception {
    SettingsReader.read(Optional.empty(), Map.of("HALFSILVER_JAVA_OPTS", "-Xmx2g", "PATH", "/bin"));
  }

  private void assertProblem(String text, String... parts) throws IOException {
    Path file = file(text);
    assertThatThrownBy(() -> SettingsReader.read(Optional.of(file), Map.of()))
        .isInstanceOf(SettingsProblem.class)
        .hasMessageContaining(file.toString())
        .hasMessageContainingAll(parts);
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("halfsilver.conf"), text);
  }
}
