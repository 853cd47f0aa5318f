package dev.halfsilver.web.socket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.halfsilver.people.Invitation;
import dev.halfsilver.people.RawClient;
import dev.halfsilver.web.TestFacility;
import dev.halfsilver.web.settings.Catalogue;
import dev.halfsilver.web.settings.Settings;
import dev.halfsilver.wire.CloseCode;
import dev.halfsilver.wire.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Who does not read is sent away, loses nothing by it, and nobody else notices. */
final class SlowReaderTest {
  private static final String LONG = "Mine always leaks. ".repeat(200);

  @TempDir private Path folder;

  @Test
  @Timeout(90)
  void a_reader_that_stops_is_closed_and_resumes_without_loss() throws Exception {
    Settings fast =
        Settings.defaults()
            .with(Catalogue.SOCKET_SLOW_SECONDS, 3)
            .with(Catalogue.LIMITS_FRAMES_PER_SECOND, 100_000)
            .with(Catalogue.LIMITS_FRAMES_AT_ONCE, 100_000);
    try (TestFacility house = TestFacility.open(fast, folder)) {
      TestFacility.Prepared session = house.prepare(1, 2);
      List<Invitation> observers = session.all("observer");
      try (RawClient lead = house.seated(session.first("moderator"));
          RawClient reader = house.seated(observers.get(0));
          RawClient sleeper = house.seated(observers.get(1))) {
        reader.did("observe");
        sleeper.did("observe");
        lead.did("lead");
        lead.did("start");
        long begun = System.nanoTime();
        long said = 2;
        while (house.facility().closedFor(CloseCode.SLOW) == 0) {
          said = lead.did("say", "text", LONG).path("seq").asLong();
          long now = said;
          reader.await(frame -> isOnFloor(frame) && frame.path("seq").asLong() == now);
          assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMinutes(1));
        }
        List<Long> before = floor(sleeper);
        assertThat(before).isEqualTo(LongStream.rangeClosed(1, before.size()).boxed().toList());
        assertThat(before.size()).isLessThan((int) said);
        try (RawClient back = house.socket()) {
          back.hello(
              house.token(observers.get(1)),
              Json.MAPPER.createObjectNode().put("floor", before.size()));
          for (long seq = before.size() + 1L; seq <= said; seq++) {
            assertThat(back.await(SlowReaderTest::isOnFloor).path("seq").asLong()).isEqualTo(seq);
          }
        }
      }
    }
  }

  /** The numbers of all entries on the floor until the connection ends. */
  private static List<Long> floor(RawClient client) {
    List<Long> numbers = new ArrayList<>();
    try {
      while (true) {
        RawClient.Received received = client.receive();
        if (received.opcode() == 1) {
          JsonNode frame = Json.MAPPER.readTree(received.payload());
          if (isOnFloor(frame)) {
            numbers.add(frame.path("seq").asLong());
          }
        }
      }
    } catch (IOException _) {
      return numbers;
    }
  }

  private static boolean isOnFloor(JsonNode frame) {
    return frame.path("type").asText().equals("entry")
        && frame.path("channel").asText().equals("floor");
  }
}
