package dev.halfsilver.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halfsilver.language.Language;
import dev.halfsilver.web.TestFacility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our pages' files stand below the name of their edition, so that a browser asks for each once. */
final class EditionTest {
  private static final Pattern ADDRESS = Pattern.compile("(?<=\")/v/[^\"]+(?=\")");
  private static final Pattern INLINE =
      Pattern.compile("<script(?![^>]* src=)[^>]*>(.*?)</script>", Pattern.DOTALL);
  private static final List<String> PAGES =
      List.of("/", "/join", "/participant", "/moderator", "/observer", "/demo");

  @TempDir static Path folder;
  @TempDir Path webroot;
  private static TestFacility house;
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @BeforeAll
  static void open() throws Exception {
    house = TestFacility.demo(folder);
  }

  @AfterAll
  static void close() {
    house.close();
    HTTP.close();
  }

  @Test
  void all_that_a_page_leads_to_is_there_and_can_be_kept_for_ever() throws Exception {
    for (String page : PAGES) {
      HttpResponse<byte[]> answer = get(page);
      assertThat(answer.headers().firstValue("Cache-Control")).contains("no-cache");
      List<String> files = addresses(answer);
      assertThat(files).anyMatch(file -> file.endsWith(".css"));
      for (String file : files) {
        assertCanBeKept(file);
      }
    }
  }

  @Test
  void a_file_goes_packed_to_who_can_unpack_it_and_is_the_same() throws Exception {
    String file =
        addresses(get("/join")).stream()
            .filter(a -> a.endsWith("common.json"))
            .findAny()
            .orElseThrow();
    byte[] plain = get(file).body();
    HttpResponse<byte[]> packed = get(file, "Accept-Encoding", "br, gzip");
    assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(packed.headers().firstValue("Vary")).contains("Accept-Encoding");
    assertThat(packed.body().length).isLessThan(plain.length / 2);
    try (GZIPInputStream unpacking = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
      assertThat(unpacking.readAllBytes()).isEqualTo(plain);
    }
    assertThat(get("/join", "Accept-Encoding", "gzip").headers().firstValue("Content-Encoding"))
        .isEmpty();
  }

  @Test
  void a_page_is_in_the_language_of_its_address_else_of_the_browser_else_in_english()
      throws Exception {
    assertThat(languageOf(get("/join"))).isEqualTo("en");
    assertThat(languageOf(get("/join", "Accept-Language", "fr"))).isEqualTo("en");
    assertThat(languageOf(get("/join", "Accept-Language", "de-AT,en;q=0.5"))).isEqualTo("de");
    assertThat(languageOf(get("/join?as=observer&lang=de"))).isEqualTo("de");
    assertThat(languageOf(get("/join?lang=en", "Accept-Language", "de"))).isEqualTo("en");
    assertThat(languageOf(get("/join?lang=xx", "Accept-Language", "de"))).isEqualTo("de");
    assertThat(languageOf(get("/nothing?lang=de", "Accept", "text/html"))).isEqualTo("de");
    assertThat(get("/join").headers().firstValue("Vary")).contains("Accept-Language");
    assertThat(addresses(get("/participant?lang=de")))
        .anyMatch(file -> file.endsWith("/locales/de/participant.json"))
        .noneMatch(file -> file.contains("/locales/en/"));
  }

  private static String languageOf(HttpResponse<byte[]> page) {
    String text = new String(page.body(), StandardCharsets.UTF_8);
    return text.replaceAll("(?s).*<html lang=\"([^\"]*)\".*", "$1");
  }

  @Test
  void a_file_of_another_edition_is_not_given_for_one_of_this() throws Exception {
    HttpResponse<byte[]> answer = get("/v/anotherEdition00/js/words.js");
    assertThat(answer.statusCode()).isEqualTo(410);
    assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("Load the page again.");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
  }

  @Test
  void a_person_at_an_address_where_nothing_is_gets_a_page_and_a_program_gets_a_problem()
      throws Exception {
    HttpResponse<byte[]> page = get("/nothing", "Accept", "text/html,*/*;q=0.8");
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
    assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
    HttpResponse<byte[]> problem = get("/nothing");
    assertThat(problem.statusCode()).isEqualTo(404);
    assertThat(problem.headers().firstValue("Content-Type")).contains("application/json");
  }

  @Test
  void a_page_may_run_its_import_map_and_nothing_else_inline() throws Exception {
    HttpResponse<byte[]> answer = get("/join");
    String page = new String(answer.body(), StandardCharsets.UTF_8);
    List<String> inline = INLINE.matcher(page).results().map(found -> found.group(1)).toList();
    assertThat(inline).hasSize(1);
    String hash =
        Base64.getEncoder()
            .encodeToString(
                MessageDigest.getInstance("SHA-256")
                    .digest(inline.getFirst().getBytes(StandardCharsets.UTF_8)));
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("default-src 'none'; script-src 'self' 'sha256-" + hash + "';")
        .doesNotContain("unsafe");
  }

  @Test
  void an_edition_is_renamed_by_a_change_of_any_of_its_files() throws IOException {
    copyOfOurs();
    Shelf shelf = new Shelf(Optional.of(webroot), false);
    String before = written(shelf);
    assertThat(written(shelf)).isEqualTo(before);
    Files.writeString(webroot.resolve("js/ids.js"), "// changed\n");
    assertThat(written(shelf)).isNotEqualTo(before);
  }

  @Test
  void a_file_that_leads_nowhere_is_noticed_before_anybody_comes() throws IOException {
    copyOfOurs();
    Files.writeString(webroot.resolve("js/ids.js"), "import './gone.js';\n");
    assertThatThrownBy(() -> new Shelf(Optional.of(webroot), false))
        .hasMessageContaining("js/gone.js");
  }

  private static void assertCanBeKept(String address) throws Exception {
    HttpResponse<byte[]> file = get(address);
    assertThat(file.statusCode()).as(address).isEqualTo(200);
    assertThat(file.headers().firstValue("Cache-Control"))
        .contains("public, max-age=31536000, immutable");
    assertThat(file.headers().firstValue("Content-Security-Policy"))
        .contains(
            "default-src 'none'; " + "frame-ancestors 'none'; base-uri 'none'; form-action 'none'");
  }

  private static List<String> addresses(HttpResponse<byte[]> page) {
    return ADDRESS
        .matcher(new String(page.body(), StandardCharsets.UTF_8))
        .results()
        .map(MatchResult::group)
        .filter(address -> !address.endsWith("/"))
        .toList();
  }

  private static HttpResponse<byte[]> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + house.port() + path));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private void copyOfOurs() throws IOException {
    Path ours = Path.of("webroot");
    try (Stream<Path> files = Files.walk(ours)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = webroot.resolve(ours.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  private static String written(Shelf shelf) {
    return new String(
        shelf.page("/", Language.ENGLISH).orElseThrow().bytes(), StandardCharsets.UTF_8);
  }
}
