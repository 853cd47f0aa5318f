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
    Report report =
        perform(plan(40, 2, Plan.Watch.NOBODY, Plan.Export.NOTHING, Plan.Awake.NONE, true));

    assertThat(report.isClean()).as(ReportText.of(report)).isTrue();
    assertThat(ReportText.of(report))
        .contains("20 messages, each at all its readers exactly once and in order")
        .contains("the goal is at most 1.40 times")
        .contains("CPU ms to bring one person in");
    assertThat(report.warmUp()).as("what is judged before anything counts").hasSize(4);
    assertThat(ReportJson.of(report)).contains("cpuMillisPer1000Deliveries");
  }

  @Test
  void says_what_participants_notice_of_a_crowd_that_comes_watches_chats_and_goes()
      throws Exception {
    Report report =
        perform(
            plan(0, 0, new Plan.Watch(20, 40, 30), Plan.Export.NOTHING, Plan.Awake.NONE, false));

    assertThat(report.isClean()).as(ReportText.of(report)).isTrue();
    assertThat(ReportText.of(report))
        .contains("20 watchers, 40 messages/s of theirs")
        .contains("ack p99, ms: ", "the goal is at most 2.00 times")
        .contains("heard in the room p50, ms: ", "the goal is at most 1.20 times")
        .contains("told apart (AUC)")
        .contains("all in after, s: ", "the goal is at most 60.00: met")
        .contains("0 of their remarks were refused");
    assertThat(ReportJson.of(report)).contains("ackAucBefore", "allInSeconds");
  }

  @Test
  void says_what_rooms_notice_of_transcripts_and_of_a_long_room_that_wakes() throws Exception {
    Report report =
        perform(plan(0, 0, Plan.Watch.NOBODY, new Plan.Export(2_500, 60), Plan.Awake.NONE, false));

    assertThat(report.isClean()).as(ReportText.of(report)).isTrue();
    assertThat(ReportText.of(report))
        .contains("transcripts written", "times the long room woke")
        .contains("ack p99, ms: ", "round by round: ");
    assertThat(ReportJson.of(report)).contains("\"exported\"", "transcriptSeconds");
  }

  @Test
  void says_what_rooms_hold_awake_and_asleep() throws Exception {
    Report report =
        perform(plan(0, 0, Plan.Watch.NOBODY, Plan.Export.NOTHING, new Plan.Awake(30, 300), false));

    assertThat(report.isClean()).as(ReportText.of(report)).isTrue();
    assertThat(ReportText.of(report)).contains("30 rooms of 300 entries", "heap in use, MB");
  }

  private Plan plan(
      int rate,
      int window,
      Plan.Watch watch,
      Plan.Export export,
      Plan.Awake awake,
      boolean ceiling) {
    Duration moment = Duration.ofMillis(500);
    return new Plan(
        SHAPE, rate, moment, window, 0, watch, export, awake, false, ceiling, 1, moment, folder,
        false, 0);
  }

  private Report perform(Plan plan) throws Exception {
    List<String> progress = new ArrayList<>();
    Report report = Flood.perform(plan, progress::add);
    assertThat(progress).isNotEmpty();
    assertThat(folder).isEmptyDirectory();
    return report;
  }
}
