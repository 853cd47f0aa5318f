package dev.halfsilver.flood;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfsilver.flood.crowd.Samples;
import org.junit.jupiter.api.Test;

/** What a table says of its goals. */
final class TableTest {
  private final Table table = new Table("watched", "50 watchers", "watched", "empty");

  @Test
  void a_ratio_is_the_median_of_what_each_round_says_for_itself() {
    Row row = table.row("ack", "ack p50, ms", "%.2f", new Bound(Bound.Of.RATIO, 1.2));
    row.add(2, 1);
    row.add(1.1, 1);
    row.add(30, 30);
    assertThat(ReportText.of(table))
        .contains("ack p50, ms: 1.10 times, the goal is at most 1.20 times: met")
        .contains("round by round: 2.00, 1.10, 1.00");
  }

  @Test
  void a_goal_that_was_missed_says_so() {
    table.row("ack", "ack p99, ms", "%.2f", new Bound(Bound.Of.RATIO, 2)).add(2.1, 1);
    table.row("in", "all in after, s", "%.2f", new Bound(Bound.Of.VALUE, 60)).add(61, Double.NaN);
    assertThat(ReportText.of(table))
        .contains("ack p99, ms: 2.10 times, the goal is at most 2.00 times: NOT MET")
        .contains("all in after, s: 61.00, the goal is at most 60.00: NOT MET");
  }

  @Test
  void nothing_measured_is_not_met() {
    table
        .row("ack", "ack p99, ms", "%.2f", new Bound(Bound.Of.RATIO, 2))
        .add(Double.NaN, Double.NaN);
    assertThat(ReportText.of(table)).contains("NOT MET");
  }

  @Test
  void being_quicker_tells_as_much_as_being_slower() {
    table.row("auc", "told apart", "%.3f", new Bound(Bound.Of.CHANCE, 0.55)).add(0.4, 0.5);
    assertThat(ReportText.of(table))
        .contains("told apart: 0.60, the goal is at most 0.55: NOT MET");
  }

  @Test
  void only_those_who_just_watch_are_held_to_not_being_told_apart() {
    double[] late = {2, 3};
    double[] quick = {1, 1};
    Lateness chatting = new Lateness(table, "ack", "ack", false, Samples::acks);
    chatting.tellApart(late, quick, quick, quick);
    assertThat(ReportText.of(table)).contains("1.000").doesNotContain("told apart (AUC): ");

    Lateness watching = new Lateness(table, "front", "heard", true, Samples::front);
    watching.tellApart(late, quick, quick, quick);
    assertThat(ReportText.of(table))
        .contains("heard, told apart (AUC): 1.00, the goal is at most 0.55: NOT MET");
  }

  @Test
  void one_round_that_was_not_right_makes_the_table_not_clean() {
    table.judge(true, "fine");
    assertThat(table.isClean()).isTrue();
    table.judge(false, "NOT RIGHT: 3 watchers misled");
    table.judge(true, "fine");
    assertThat(table.isClean()).isFalse();
    assertThat(ReportText.of(table)).contains("NOT RIGHT: 3 watchers misled");
  }
}
