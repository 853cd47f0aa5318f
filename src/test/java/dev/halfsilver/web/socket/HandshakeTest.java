package dev.halfsilver.web.socket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfsilver.people.RawClient;
import dev.halfsilver.web.TestFacility;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A socket opens for our own pages, in the one version and the one protocol, or not at all. */
final class HandshakeTest {
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
  void our_own_page_gets_a_socket_without_extensions() throws Exception {
    String answer =
        ask(
            RawClient.upgrade(
                house.origin(),
                "Sec-WebSocket-Extensions: permessage-deflate, x-webkit-deflate-frame\r\n"));
    assertThat(answer)
        .startsWith("HTTP/1.1 101 ")
        .contains("Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=")
        .contains("Sec-WebSocket-Protocol: halfsilver.v1")
        .doesNotContainIgnoringCase("Sec-WebSocket-Extensions");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "https://evil.example",
        "https://localhost:0",
        "http://localhost:0.evil.example",
        "http://localhost:01",
        "http://localhost",
        ""
      })
  void another_origin_is_refused(String origin) throws Exception {
    assertThat(ask(RawClient.upgrade(origin, ""))).startsWith("HTTP/1.1 403 ");
  }

  @Test
  void no_origin_or_two_are_refused() throws Exception {
    String good = RawClient.upgrade(house.origin(), "");
    assertThat(ask(good.replaceFirst("Origin: [^\r]*\r\n", ""))).startsWith("HTTP/1.1 403 ");
    assertThat(ask(RawClient.upgrade(house.origin(), "Origin: " + house.origin() + "\r\n")))
        .startsWith("HTTP/1.1 403 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "7", "8", "14", "13, 8", "thirteen", ""})
  void another_version_is_told_which_one(String version) throws Exception {
    String request =
        RawClient.upgrade(house.origin(), "").replace("Version: 13", "Version: " + version);
    assertThat(ask(request)).startsWith("HTTP/1.1 426 ").contains("Sec-WebSocket-Version: 13");
  }

  @Test
  void without_upgrade_there_is_no_socket() throws Exception {
    String request = RawClient.upgrade(house.origin(), "").replace("Upgrade: websocket\r\n", "");
    assertThat(ask(request)).startsWith("HTTP/1.1 426 ").contains("Upgrade: websocket");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "dGhlIHNhbXBsZSBub25jZQ", "dGhlIHNhbXBsZSBub25jZSB0b28gbG9uZw=="})
  void a_key_that_is_none_is_refused(String key) throws Exception {
    String request = RawClient.upgrade(house.origin(), "").replace("dGhlIHNhbXBsZSBub25jZQ==", key);
    assertThat(ask(request)).startsWith("HTTP/1.1 400 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"chat", "halfsilver.v2", "HALFSILVER.V1", ""})
  void another_protocol_is_refused(String protocol) throws Exception {
    String request = RawClient.upgrade(house.origin(), "").replace("halfsilver.v1", protocol);
    assertThat(ask(request)).startsWith("HTTP/1.1 400 ");
  }

  @Test
  void a_request_with_a_body_gets_no_socket() throws Exception {
    assertThat(ask(RawClient.upgrade(house.origin(), "Content-Length: 5\r\n") + "hello"))
        .startsWith("HTTP/1.1 400 ");
  }

  @Test
  void what_is_sent_too_early_is_not_taken_for_http() throws Exception {
    try (RawClient client = RawClient.connect(house.port())) {
      String together =
          RawClient.upgrade(house.origin(), "") + "GET /join HTTP/1.1\r\nHost: a\r\n\r\n";
      assertThat(client.ask(together)).startsWith("HTTP/1.1 101 ");
      assertThat(client.closeReason()).isEqualTo("1002 protocol_error");
    }
  }

  private static String ask(String request) throws Exception {
    try (RawClient client = RawClient.connect(house.port())) {
      return client.ask(request);
    }
  }
}
