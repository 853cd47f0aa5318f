package dev.halfsilver.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfsilver.office.settings.Catalogue;
import dev.halfsilver.office.settings.Settings;
import dev.halfsilver.people.RawClient;
import dev.halfsilver.web.TestFacility;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every answer tells the browser how little it may do, errors of every kind included. */
final class SafeHeadersTest {
  @TempDir static Path folder;
  private static TestFacility house;

  @BeforeAll
  static void open() throws Exception {
    house = TestFacility.open(Settings.defaults().with(Catalogue.HTTP_REQUEST_SECONDS, 2), folder);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / -> 200",
        "GET /join -> 200",
        "HEAD /join -> 200",
        "GET /v/NOW/js/protocol.js -> 200",
        "HEAD /v/NOW/css/base.css -> 200",
        "GET /v/NOW/lib/lit/html.js -> 200",
        "GET /v/NOW/lib/lit/index.js -> 404",
        "GET /v/NOW/lib/../../dev/halfsilver/Main.class -> 410",
        "GET /v/NOW/js/%2e%2e/join.html -> 404",
        "GET /v/NOW/join.html -> 404",
        "GET /v/NOW -> 404",
        "GET /v/ -> 404",
        "GET /v/%41/js/protocol.js -> 410",
        "GET /v/BEFORE/js/protocol.js -> 410",
        "GET /js/protocol.js -> 404",
        "GET /nothing -> 404",
        "GET /demo -> 404",
        "GET /api/nothing -> 404",
        "GET /api/demo -> 404",
        "GET /js/ -> 404",
        "GET /js -> 404",
        "GET /join.html -> 404",
        "GET /js/../join.html -> 404",
        "GET /js/%2e%2e/join.html -> 404",
        "GET /js/..%2fjoin.html -> 404",
        "GET /js/.hidden.js -> 404",
        "GET /lib/../../dev/halfsilver/Main.class -> 404",
        "GET /lib/jackson/core.js -> 404",
        "GET /js/main/join.js%00.png -> 404",
        "GET /js-tests/store.test.js -> 404",
        "GET /health/live -> 404",
        "GET /metrics -> 404",
        "GET /socket -> 426",
        "GET /api/guide -> 401",
        "POST /api/enter -> 415",
        "POST /api/sessions -> 401",
        "PUT /api/enter -> 405",
        "GET /api/enter -> 405",
        "HEAD /api/sessions -> 405",
        "POST /api/nothing -> 404",
        "POST /socket -> 405",
        "DELETE /join -> 405",
        "TRACE / -> 405",
        "OPTIONS /api/enter -> 405",
        "GET /%zz -> 400"
      })
  void an_answer_is_safe_whatever_it_is(String exchange) throws Exception {
    String request =
        exchange
            .substring(0, exchange.indexOf(" ->"))
            .replace("NOW", new Shelf(Optional.empty(), false).edition());
    String status = exchange.substring(exchange.length() - 3);
    assertSafe(
        ask(request + " HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"),
        status);
  }

  @Test
  void what_is_no_http_gets_a_safe_answer_too() throws Exception {
    assertSafe(ask("GET /" + "a".repeat(5_000) + " HTTP/1.1\r\nHost: a\r\n\r\n"), "414");
    assertSafe(ask("GET / HTTP/1.1\r\nHost: a\r\nX: " + "a".repeat(9_000) + "\r\n\r\n"), "431");
    assertSafe(ask("nonsense\r\n\r\n"), "400");
    assertSafe(
        ask(head("POST /api/enter HTTP/1.1", "Content-Length: 3", "Transfer-Encoding: chunked")),
        "400");
  }

  @Test
  void the_other_version_of_http_is_not_spoken() throws Exception {
    assertThat(ask("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")).contains(" 501 Not Implemented");
    assertThat(
            ask(
                head(
                    "GET / HTTP/1.1",
                    "Connection: Upgrade, HTTP2-Settings, close",
                    "Upgrade: h2c",
                    "HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA")))
        .startsWith("HTTP/1.1 200 ");
  }

  @Test
  void a_page_that_is_still_the_same_is_not_sent_again() throws Exception {
    String first = ask("GET /join HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    Matcher tag = Pattern.compile("ETag: (\\S+)").matcher(first);
    assertThat(tag.find()).isTrue();
    assertSafe(
        ask(
            "GET /join HTTP/1.1\r\nHost: a\r\nConnection: close\r\nIf-None-Match: "
                + tag.group(1)
                + "\r\n\r\n"),
        "304");
  }

  @Test
  void who_never_finishes_a_request_is_told_and_let_go() throws Exception {
    for (String begun :
        new String[] {
          "GET / HTTP/1.1\r\nHost:",
          "POST /api/enter HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
              + "Content-Length: 100\r\n\r\n{"
        }) {
      String answer = RawClient.answer(house.port(), begun);
      assertSafe(answer, "408");
      assertThat(answer).contains("\"code\":\"too_slow\"").contains("Connection: close");
    }
  }

  @Test
  void who_says_nothing_is_let_go_without_a_word() throws Exception {
    assertThat(RawClient.answer(house.port(), "")).isEmpty();
  }

  @Test
  void a_body_in_broken_pieces_is_malformed_and_no_story_for_the_log() throws Exception {
    PrintStream before = System.err;
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    try {
      for (String size : new String[] {"ffffffff", "zz", "-1", "7fffffffffffffffff"}) {
        String answer =
            RawClient.answer(
                house.port(),
                "POST /api/enter HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                    + "Transfer-Encoding: chunked\r\n\r\n"
                    + size
                    + "\r\nab");
        assertSafe(answer, "400");
        assertThat(answer).contains("\"code\":\"malformed\"");
      }
    } finally {
      System.setErr(before);
    }
    assertThat(log.toString(StandardCharsets.UTF_8)).doesNotContain("\tat ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api/enter -> POST",
        "PUT /api/sessions -> POST, GET",
        "POST /api/guide -> GET",
        "HEAD /api/transcript -> GET",
        "GET /api/seats/m_x -> DELETE",
        "POST /socket -> GET",
        "POST /join -> GET, HEAD",
        "DELETE /v/a/b.js -> GET, HEAD"
      })
  void an_address_says_how_it_can_be_used(String exchange) throws Exception {
    String[] parts = exchange.split(" -> ", -1);
    String answer =
        ask(parts[0] + " HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 405 ").contains("\r\nAllow: " + parts[1] + "\r\n");
  }

  private static void assertSafe(String answer, String status) {
    assertThat(answer)
        .matches("(?s)HTTP/1\\.[01] " + status + " .*")
        .contains("Content-Security-Policy: default-src 'none'")
        .contains("X-Content-Type-Options: nosniff")
        .contains("Referrer-Policy: no-referrer")
        .contains("Cross-Origin-Opener-Policy: same-origin")
        .contains("Cross-Origin-Resource-Policy: same-origin")
        .contains("Permissions-Policy: ")
        .containsPattern("Cache-Control: (no-store|no-cache|public, max-age=31536000, immutable)\r")
        .doesNotContainIgnoringCase("Set-Cookie")
        .doesNotContainIgnoringCase("Server:")
        .doesNotContain("Exception");
  }

  private static String head(String... lines) {
    return String.join("\r\n", lines) + "\r\nHost: a\r\n\r\n";
  }

  private static String ask(String request) throws Exception {
    try (RawClient client = RawClient.connect(house.port())) {
      return client.ask(request);
    }
  }
}
