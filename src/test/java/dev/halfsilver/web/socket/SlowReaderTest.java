package dev.halfsilver.web.socket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.halfsilver.office.settings.Catalogue;
import dev.halfsilver.office.settings.Settings;
import dev.halfsilver.people.Invitation;
import dev.halfsilver.people.RawClient;
import dev.halfsilver.web.TestFacility;
import dev.halfsilver.wire.CloseCode;
import dev.halfsilver.wire.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Who does not read is sent away, loses nothing by it, and nobody else notices. How soon, and how
 * little it costs, is what is promised, so here times are asserted.
 */
final class SlowReaderTest {
  private static final String LONG = "Mine always leaks. ".repeat(200);
  private static final Duration SENT_AWAY_WITHIN = Duration.ofSeconds(15);
  private static final int CALM = 500;

  @TempDir private Path folder;
  private RawClient lead;
  private RawClient reader;
  private long said = 2; // What is on the floor once it has begun.

  @Test
  @Timeout(120)
  void a_reader_that_stops_is_closed_within_15_s_resumes_without_loss_and_costs_others_nothing()
      throws Exception {
    Settings talkative = // Of all that guards against slow readers, the defaults.
        Settings.defaults()
            .with(Catalogue.LIMITS_FRAMES_PER_SECOND, 100_000)
            .with(Catalogue.LIMITS_FRAMES_AT_ONCE, 100_000);
    try (TestFacility house = TestFacility.open(talkative, folder)) {
      TestFacility.Prepared session = house.prepare(1, 2);
      List<Invitation> observers = session.all("observer");
      lead = house.seated(session.first("moderator"));
      reader = house.seated(observers.get(0));
      try (RawClient sleeper = house.seated(observers.get(1))) {
        reader.did("observe");
        sleeper.did("observe");
        lead.did("lead");
        lead.did("start");

        FutureTask<List<Long>> awake = begins(() -> floorUpTo(sleeper, said + 2L * CALM));
        takesInMicros(CALM); // Until the server is warm.
        List<Long> calm = takesInMicros(CALM);
        List<Long> read = awake.get(30, TimeUnit.SECONDS);
        long stopped = System.nanoTime();
        List<Long> beside = new ArrayList<>();
        while (house.facility().closedFor(CloseCode.SLOW) == 0) {
          assertThat(since(stopped)).isLessThan(SENT_AWAY_WITHIN);
          beside.addAll(takesInMicros(1));
        }
        read.addAll(floorUntilClosed(sleeper));
        assertThat(since(stopped)).isLessThan(SENT_AWAY_WITHIN);
        assertThat(read).isEqualTo(numbers(1, read.size())).hasSizeLessThan((int) said);
        beside.addAll(takesInMicros(CALM));
        assertThat(median(beside)).isLessThan(3 * median(calm) + 2_000);

        try (RawClient back = house.socket()) {
          back.hello(
              house.token(observers.get(1)),
              house.epoch(),
              Json.MAPPER.createObjectNode().put("floor", read.size()));
          assertThat(floorUpTo(back, said)).isEqualTo(numbers(read.size() + 1L, said));
        }
      } finally {
        lead.close();
        reader.close();
      }
    }
  }

  private static FutureTask<List<Long>> begins(Callable<List<Long>> work) {
    FutureTask<List<Long>> task = new FutureTask<>(work);
    Thread.ofVirtual().start(task);
    return task;
  }

  /** How long each of so many messages takes from the one who says it to the one who reads on. */
  private List<Long> takesInMicros(int messages) throws IOException {
    List<Long> takes = new ArrayList<>();
    for (int i = 0; i < messages; i++) {
      long begun = System.nanoTime();
      said = lead.did("say", "text", LONG).path("seq").asLong();
      reader.await(frame -> isOnFloor(frame) && frame.path("seq").asLong() == said);
      takes.add(since(begun).toNanos() / 1_000);
    }
    return takes;
  }

  private static Duration since(long begun) {
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  private static long median(List<Long> takes) {
    return takes.stream().sorted().skip(takes.size() / 2).findFirst().orElseThrow();
  }

  private static List<Long> numbers(long from, long to) {
    return LongStream.rangeClosed(from, to).boxed().toList();
  }

  /** The numbers of the entries on the floor as they come, up to this one. */
  private static List<Long> floorUpTo(RawClient client, long last) throws IOException {
    List<Long> numbers = new ArrayList<>();
    while (numbers.isEmpty() || numbers.getLast() < last) {
      numbers.add(client.await(SlowReaderTest::isOnFloor).path("seq").asLong());
    }
    return numbers;
  }

  /** The same until the server closes because nobody was reading. */
  private static List<Long> floorUntilClosed(RawClient client) throws IOException {
    List<Long> numbers = new ArrayList<>();
    while (true) {
      RawClient.Received received = client.receive();
      if (received.opcode() == 1) {
        JsonNode frame = Json.MAPPER.readTree(received.payload());
        if (isOnFloor(frame)) {
          numbers.add(frame.path("seq").asLong());
        }
      } else if (received.opcode() == 8) {
        assertThat(received.payload()).startsWith(4000 >> 8, 4000 & 0xFF);
        return numbers;
      }
    }
  }

  private static boolean isOnFloor(JsonNode frame) {
    return frame.path("type").asText().equals("entry")
        && frame.path("channel").asText().equals("floor");
  }
}
