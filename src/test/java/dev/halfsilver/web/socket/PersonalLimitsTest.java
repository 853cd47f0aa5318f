package dev.halfsilver.web.socket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.halfsilver.office.settings.Catalogue;
import dev.halfsilver.office.settings.Settings;
import dev.halfsilver.office.settings.SettingsReader;
import dev.halfsilver.people.Invitation;
import dev.halfsilver.people.RawClient;
import dev.halfsilver.web.TestFacility;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Limits belong to a person: neither a second connection nor a new one gives them more. */
class PersonalLimitsTest {
  private static final int AT_ONCE = 40;
  private static final int PER_SECOND = 10;

  @TempDir private Path folder;
  private TestFacility house;
  private RawClient moderator;
  private Invitation ana;

  @BeforeEach
  void opens() throws Exception {
    house = TestFacility.open(folder);
    TestFacility.Prepared session = house.prepare(2, 0);
    ana = session.all("participant").getFirst();
    moderator = house.seated(session.first("moderator"));
    moderator.did("lead");
    moderator.did("start");
    try (RawClient first = house.socket()) {
      first.hello(house.token(ana));
      JsonNode terms = first.await("welcome").path("session").path("terms");
      first.did("join", "name", "Ana", "terms", terms.path("version").asText());
      moderator.did("admit", "member", ana.member());
    }
  }

  @AfterEach
  void closes() throws Exception {
    moderator.close();
    house.close();
  }

  @Test
  void who_reconnects_for_every_burst_is_held_to_the_same_limit() throws Exception {
    long begun = System.nanoTime();
    int accepted = 0;
    for (int round = 0; round < 6; round++) {
      try (RawClient client = house.seated(ana)) {
        accepted += acceptedOfABurst(client, "round-" + round + "-");
      }
    }
    assertThat(accepted).isBetween(AT_ONCE - 2, AT_ONCE + allowedSince(begun));
  }

  @Test
  void four_connections_at_once_get_no_more_than_one() throws Exception {
    long begun = System.nanoTime();
    List<RawClient> clients = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      clients.add(house.seated(ana));
    }
    int accepted = 0;
    for (int i = 0; i < 4; i++) {
      accepted += acceptedOfABurst(clients.get(i), "tab-" + i + "-");
    }
    assertThat(accepted).isBetween(AT_ONCE - 2, AT_ONCE + allowedSince(begun));
    for (RawClient client : clients) {
      client.close();
    }
  }

  @Test
  void pings_are_counted_over_all_connections() throws Exception {
    try (RawClient one = house.seated(ana);
        RawClient other = house.seated(ana)) {
      pings(one, 8);
      awaitPongs(one, 8);
      pings(other, 8);
      assertThat(other.closeReason()).isEqualTo("4100 too_frequent");
    }
  }

  @Test
  void who_reconnects_all_the_time_is_turned_away_and_the_others_are_not_told() throws Exception {
    String token = house.token(ana);
    int turnedAway = 0;
    for (int i = 0; i < 60; i++) {
      try (RawClient client = house.socket()) {
        client.hello(token);
        turnedAway += isWelcome(client) ? 0 : 1;
      }
    }
    assertThat(turnedAway).isGreaterThan(20);
    moderator.text("{\"type\":\"ping\"}");
    assertThat(presentFramesBeforePong(moderator)).isLessThan(10);
  }

  @Test
  void one_address_cannot_shut_the_door_for_others(@TempDir Path other) throws Exception {
    Settings behindAProxy =
        SettingsReader.read(
                Optional.empty(), Map.of("HALFSILVER_HTTP_TRUSTED_PROXIES", "127.0.0.1"))
            .with(Catalogue.SOCKET_STRANGERS, 60)
            .with(Catalogue.SOCKET_STRANGERS_PER_ADDRESS, 20);
    try (TestFacility small = TestFacility.open(behindAProxy, other)) {
      TestFacility.Prepared people = small.prepare(1, 0);
      List<RawClient> crowd = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        crowd.add(small.socket("X-Forwarded-For: 203.0.113.9\r\n"));
      }
      assertThat(crowd.getLast().closeReason()).isEqualTo("4101 too_many");
      try (RawClient client = small.socket("X-Forwarded-For: 198.51.100.7\r\n")) {
        client.hello(small.token(people.first("participant")));
        client.await("live");
      }
      for (RawClient one : crowd) {
        one.close();
      }
    }
  }

  private static void pings(RawClient client, int times) throws IOException {
    for (int i = 0; i < times; i++) {
      client.frame(0x89, new byte[0]);
    }
  }

  private static void awaitPongs(RawClient client, int times) throws IOException {
    for (int seen = 0; seen < times; ) {
      seen += client.receive().opcode() == 10 ? 1 : 0;
    }
  }

  private static int presentFramesBeforePong(RawClient client) throws IOException {
    int present = 0;
    while (true) {
      String type =
          client
              .await(frame -> frame.path("type").asText().matches("present|pong"))
              .path("type")
              .asText();
      if (type.equals("pong")) {
        return present;
      }
      present++;
    }
  }

  private static boolean isWelcome(RawClient client) throws IOException {
    return client.receive().opcode() == 1;
  }

  /** Says as much at once as is allowed and more; how much of it was accepted. */
  private static int acceptedOfABurst(RawClient client, String id) throws IOException {
    for (int i = 0; i < AT_ONCE; i++) {
      client.text("{\"type\":\"say\",\"id\":\"%s%02d\",\"text\":\"Mine leaks.\"}".formatted(id, i));
    }
    int accepted = 0;
    for (int answers = 0; answers < AT_ONCE; ) {
      RawClient.Received received = client.receive();
      if (received.opcode() == 8) {
        return accepted; // Sent away for going on.
      }
      if (received.text().contains("\"id\":\"" + id)) {
        answers++;
        accepted += received.text().contains("\"ack\"") ? 1 : 0;
      }
    }
    return accepted;
  }

  private static int allowedSince(long begun) {
    return (int) Math.ceil((System.nanoTime() - begun) / 1e9 * PER_SECOND);
  }
}
