package dev.halfsilver.flood;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfsilver.flood.crowd.Shape;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole of a flood with few people: what it says about speed is not looked at. */
final class FloodTest {
  private static final Shape SHAPE = new Shape(2, 3, 2);

  @TempDir private Path folder;

  @Test
  void finds_every_message_at_all_its_readers_exactly_once_and_clears_up() throws Exception {
    Duration moment = Duration.ofMillis(500);
    Plan plan = new Plan(SHAPE, 40, moment, 2, 0, false, true, 1, moment, folder, false);
    List<String> progress = new ArrayList<>();

    Report report = Flood.perform(plan, progress::add);

    assertThat(report.isClean()).as(ReportText.of(report)).isTrue();
    assertThat(ReportText.of(report))
        .contains("20 messages, each at all its readers exactly once and in order")
        .contains("the goal is at most 1.40 times");
    assertThat(ReportJson.of(report)).contains("cpuMillisPer1000Deliveries");
    assertThat(progress).isNotEmpty();
    assertThat(folder).isEmptyDirectory();
  }
}
