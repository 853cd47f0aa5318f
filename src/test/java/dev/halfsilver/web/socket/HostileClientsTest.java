package dev.halfsilver.web.socket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfsilver.office.settings.Catalogue;
import dev.halfsilver.office.settings.Settings;
import dev.halfsilver.people.Invitation;
import dev.halfsilver.people.RawClient;
import dev.halfsilver.web.TestFacility;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever breaks the rules of a socket is sent away with the code that docs/protocol.md says. */
final class HostileClientsTest {
  private static final byte[] NOTHING = {};

  @TempDir static Path folder;
  private static TestFacility house;

  @BeforeAll
  static void open() throws Exception {
    house =
        TestFacility.open(
            Settings.defaults()
                .with(Catalogue.SOCKET_HELLO_SECONDS, 2)
                .with(Catalogue.SOCKET_PING_SECONDS, 1)
                .with(Catalogue.SOCKET_PONG_SECONDS, 2),
            folder);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void who_never_says_hello_is_sent_away() throws Exception {
    try (RawClient client = house.socket()) {
      assertThat(client.closeReason()).isEqualTo("4408 no_hello");
      assertThat(client.isOver()).isTrue();
    }
  }

  @Test
  void who_begins_with_something_else_is_malformed() throws Exception {
    assertCloses("4400 malformed", client -> client.text("{\"type\":\"ping\"}"));
  }

  @Test
  void what_is_no_json_is_malformed() throws Exception {
    assertCloses("4400 malformed", client -> client.text("hello"));
    assertCloses("4400 malformed", client -> client.text(""));
    assertCloses("4400 malformed", client -> client.text("null"));
    assertCloses(
        "4400 malformed",
        client -> client.text("\uFEFF{\"type\":\"hello\",\"token\":\"a\",\"have\":{}}"));
    assertCloses("4400 malformed", client -> client.text("[".repeat(10_000)));
    assertCloses("4400 malformed", client -> client.text("{\"type\":\"hello\"}"));
    assertCloses(
        "4400 malformed",
        client -> client.text("{\"type\":\"hello\",\"token\":\"a\",\"have\":{\"floor\":1e400}}"));
  }

  @Test
  void a_wrong_token_is_nobodys() throws Exception {
    assertCloses("4401 unauthenticated", client -> client.hello("a.b.c"));
  }

  @Test
  void binary_is_not_spoken_here() throws Exception {
    assertCloses("1003 text_only", client -> client.frame(0x82, new byte[10]));
  }

  @Test
  void what_is_not_utf8_is_not_read() throws Exception {
    for (byte[] bytes :
        new byte[][] {
          {(byte) 0xFF},
          {(byte) 0xC0, (byte) 0xAF},
          {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
          {(byte) 0xE2, (byte) 0x82}
        }) {
      assertCloses("1007 not_utf8", client -> client.frame(0x81, bytes));
    }
  }

  @Test
  void utf8_that_is_wrong_only_across_fragments_is_not_read_either() throws Exception {
    assertCloses(
        "1007 not_utf8",
        client -> {
          client.frame(0x01, new byte[] {'a', (byte) 0xE2});
          client.frame(0x80, new byte[] {'b'});
        });
  }

  @Test
  void a_message_over_the_limit_is_too_big_before_it_has_come() throws Exception {
    assertCloses(
        "1009 too_big", client -> client.send(new byte[] {(byte) 0x81, (byte) 0xFE, 0x40, 0x01}));
    assertCloses(
        "1009 too_big",
        client ->
            client.send(
                new byte[] {
                  (byte) 0x81, (byte) 0xFF, 0x7F, -1, -1, -1, -1, -1, -1, -1, 0, 0, 0, 0
                }));
  }

  @Test
  void fragments_together_may_not_be_too_big() throws Exception {
    byte[] half = new byte[9_000];
    Arrays.fill(half, (byte) 'a');
    assertCloses(
        "1009 too_big",
        client -> {
          client.frame(0x01, half);
          client.frame(0x80, half);
        });
  }

  @Test
  void more_than_sixty_four_fragments_are_too_many() throws Exception {
    assertCloses(
        "1009 too_big",
        client -> {
          client.frame(0x01, NOTHING);
          for (int i = 0; i < 64; i++) {
            client.frame(0x00, NOTHING);
          }
        });
  }

  @Test
  void an_empty_first_fragment_loses_nothing() throws Exception {
    assertCloses(
        "4401 unauthenticated",
        client -> {
          byte[] hello =
              "{\"type\":\"hello\",\"token\":\"é\",\"have\":{}}".getBytes(StandardCharsets.UTF_8);
          int middleOfTheLetter = 27;
          client.frame(0x01, NOTHING);
          client.frame(0x00, Arrays.copyOf(hello, middleOfTheLetter));
          client.frame(0x00, NOTHING);
          client.frame(0x80, Arrays.copyOfRange(hello, middleOfTheLetter, hello.length));
        });
  }

  @Test
  void frames_against_the_rules_are_protocol_errors() throws Exception {
    String error = "1002 protocol_error";
    assertCloses(error, client -> client.send(new byte[] {(byte) 0x81, 2, 'h', 'i'})); // no mask
    assertCloses(error, client -> client.frame(0xC1, NOTHING)); // a reserved bit
    assertCloses(error, client -> client.frame(0xA1, NOTHING));
    assertCloses(error, client -> client.frame(0x91, NOTHING));
    assertCloses(error, client -> client.frame(0x83, NOTHING)); // a reserved opcode
    assertCloses(error, client -> client.frame(0x8B, NOTHING));
    assertCloses(error, client -> client.frame(0x09, NOTHING)); // a ping in fragments
    assertCloses(error, client -> client.frame(0x89, new byte[126])); // a ping too long
    assertCloses(error, client -> client.frame(0x80, NOTHING)); // continues nothing
    assertCloses(error, client -> client.frame(0x88, new byte[1])); // half a close code
    assertCloses(
        error,
        client -> {
          client.frame(0x01, NOTHING);
          client.frame(0x81, NOTHING); // begins anew before the end
        });
  }

  @Test
  void a_ping_is_answered_with_its_own_bytes() throws Exception {
    try (RawClient client = house.socket()) {
      client.frame(0x89, new byte[] {1, 2, 3});
      RawClient.Received pong = client.receive();
      assertThat(pong.opcode()).isEqualTo(10);
      assertThat(pong.payload()).containsExactly(1, 2, 3);
    }
  }

  @Test
  void too_many_pings_are_too_frequent() throws Exception {
    assertCloses(
        "4100 too_frequent",
        client -> {
          for (int i = 0; i < 25; i++) {
            client.frame(0x89, NOTHING);
          }
        });
  }

  @Test
  void a_close_is_answered_with_the_same_code() throws Exception {
    try (RawClient client = house.socket()) {
      client.frame(0x88, new byte[] {0x03, (byte) 0xE8});
      assertThat(client.closeReason()).isEqualTo("1000 ");
      assertThat(client.isOver()).isTrue();
    }
  }

  @Test
  void a_close_with_a_code_that_nobody_may_send_is_not_answered_with_it() throws Exception {
    for (int code : new int[] {0, 999, 1004, 1005, 1006, 1015, 1100, 2999, 5000, 65_535}) {
      assertCloses(
          "1002 protocol_error",
          client -> client.frame(0x88, new byte[] {(byte) (code >> 8), (byte) code}));
    }
  }

  @Test
  void who_gives_no_sign_of_life_is_silent() throws Exception {
    TestFacility.Prepared session = house.prepare(1, 0);
    try (RawClient client = house.seated(session.first("participant"))) {
      RawClient.Received received = client.receive();
      while (received.opcode() != 8) {
        received = client.receive(); // the pings, which are not answered
      }
      assertThat(received.payload()).startsWith(4001 >> 8, 4001 & 0xFF);
    }
  }

  @Test
  void who_comes_six_times_by_one_link_is_too_many() throws Exception {
    TestFacility.Prepared session = house.prepare(1, 0);
    Invitation one = session.first("participant");
    RawClient[] five = new RawClient[5];
    for (int i = 0; i < five.length; i++) {
      five[i] = house.seated(one);
    }
    try (RawClient sixth = house.socket()) {
      sixth.hello(house.token(one));
      assertThat(sixth.closeReason()).isEqualTo("4101 too_many");
    }
    for (RawClient each : five) {
      each.close();
    }
  }

  @Test
  void strangers_are_bounded_in_number_and_those_who_are_known_do_not_count(@TempDir Path other)
      throws Exception {
    Settings few = Settings.defaults().with(Catalogue.SOCKET_STRANGERS, 2);
    try (TestFacility small = TestFacility.open(few, other)) {
      TestFacility.Prepared session = small.prepare(1, 0);
      try (RawClient known = small.seated(session.first("participant"));
          RawClient first = small.socket();
          RawClient second = small.socket()) {
        try (RawClient third = small.socket()) {
          assertThat(third.closeReason()).isEqualTo("4101 too_many");
        }
        second.frame(0x88, new byte[] {0x03, (byte) 0xE8});
        assertThat(second.isOver()).isTrue();
        first.hello("a.b.c");
        assertThat(first.closeReason()).isEqualTo("4401 unauthenticated");
        try (RawClient moderator = small.seated(session.first("moderator"))) {
          moderator.did("lead");
        }
        known.text("{\"type\":\"ping\"}");
        assertThat(known.await("pong").path("type").asText()).isEqualTo("pong");
      }
    }
  }

  @Test
  void who_asks_too_fast_is_told_and_then_sent_away() throws Exception {
    TestFacility.Prepared session = house.prepare(1, 0);
    try (RawClient client = house.seated(session.first("participant"))) {
      for (int i = 0; i < 60; i++) {
        client.command("say", "text", "Mine leaks.");
      }
      var refused =
          client.await(
              frame ->
                  frame.path("type").asText().equals("refused")
                      && frame.path("code").asText().equals("too_frequent"));
      assertThat(refused.path("retryAfter").asLong()).isBetween(1L, 1_000L);
      for (int i = 0; i < 100; i++) {
        client.command("say", "text", "Mine leaks.");
      }
      assertThat(client.closeReason()).isEqualTo("4100 too_frequent");
    }
  }

  /** What a client does wrong. */
  private interface Misdeed {
    void by(RawClient client) throws Exception;
  }

  private static void assertCloses(String reason, Misdeed misdeed) throws Exception {
    try (RawClient client = house.socket()) {
      misdeed.by(client);
      assertThat(client.closeReason()).isEqualTo(reason);
    }
  }
}
