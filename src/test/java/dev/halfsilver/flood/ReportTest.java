package dev.halfsilver.flood;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfsilver.flood.crowd.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A flood ends well only if everything it delivered was right. */
final class ReportTest {
  private static final Verdict RIGHT = new Verdict(2, 2, 0, 6, 6, 0, Map.of());
  private static final Verdict MISLED = new Verdict(2, 2, 0, 6, 6, 1, Map.of());

  @Test
  void what_went_wrong_while_a_server_warmed_up_is_not_thrown_away() {
    assertThat(report(RIGHT).isClean()).isTrue();
    assertThat(report(MISLED).isClean()).isFalse();
    assertThat(ReportText.of(report(MISLED))).contains("warming up: NOT RIGHT");
  }

  @Test
  void what_went_wrong_in_a_table_counts_too() {
    Table table = new Table("watched", "50 watchers", "watched", "empty");
    Report report = new Report(List.of(), List.of(RIGHT), List.of(), List.of(table), List.of());
    assertThat(report.isClean()).isTrue();
    table.judge(false, MISLED.sentence());
    assertThat(report.isClean()).isFalse();
    assertThat(ReportJson.of(report)).contains("\"clean\" : false");
  }

  private static Report report(Verdict warmUp) {
    return new Report(List.of(), List.of(warmUp), List.of(), List.of(), List.of());
  }
}
