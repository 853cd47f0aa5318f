package dev.halfsilver.flood;

import dev.halfsilver.flood.crowd.Verdict;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Writes a report for people: it can be pasted into a page as it is. */
public final class ReportText {
  private static final String NAME = "%-34s";
  private static final String CELL = "%14s";

  private ReportText() {}

  public static String of(Report report) {
    StringBuilder text = new StringBuilder();
    report.where().forEach(line -> text.append(line).append('\n'));
    report
        .warmUp()
        .forEach(verdict -> text.append("warming up: ").append(verdict.sentence()).append('\n'));
    report.sections().forEach(section -> text.append(of(section)));
    report.tables().forEach(table -> text.append(of(table)));
    if (!report.idle().isEmpty()) {
      text.append("\nIdle connections\n");
    }
    report.idle().forEach(idle -> write(text, idle));
    return text.toString();
  }

  static String of(Section section) {
    StringBuilder text = new StringBuilder();
    text.append('\n').append(NAME.formatted(section.title()));
    section.columns().forEach(series -> text.append(CELL.formatted(series.name())));
    text.append(section.isCompared() ? CELL.formatted("ratio") : "").append('\n');
    for (Measure measure : Measure.ALL) {
      text.append(NAME.formatted("  " + measure.name()));
      for (Series series : section.columns()) {
        text.append(CELL.formatted(measure.format().formatted(series.median(measure))));
      }
      if (section.isCompared()) {
        section
            .ratio(measure)
            .ifPresent(ratio -> text.append(CELL.formatted("%.2f".formatted(ratio))));
      }
      text.append('\n');
    }
    section
        .goals()
        .forEach(
            goal ->
                text.append("  ")
                    .append(goal.sentence(section.ratio(goal.measure())))
                    .append("\n  round by round: ")
                    .append(
                        Arrays.stream(section.ratios(goal.measure()))
                            .mapToObj("%.2f"::formatted)
                            .collect(Collectors.joining(", ")))
                    .append('\n'));
    text.append(
        section.verdicts().stream()
            .map(Verdict::sentence)
            .collect(Collectors.joining("\n  ", "  ", "\n")));
    return text.toString();
  }

  static String of(Table table) {
    StringBuilder text = new StringBuilder();
    text.append('\n').append(NAME.formatted(table.title()));
    table.columns().forEach(column -> text.append(CELL.formatted(column)));
    text.append(CELL.formatted("ratio")).append('\n');
    for (Row row : table.rows()) {
      text.append(NAME.formatted("  " + row.name()))
          .append(CELL.formatted(row.cell(0)))
          .append(CELL.formatted(row.cell(1)))
          .append(row.isCompared() ? CELL.formatted("%.2f".formatted(row.ratio())) : "")
          .append('\n');
    }
    for (Row row : table.rows()) {
      row.bound()
          .ifPresent(
              bound ->
                  text.append("  ")
                      .append(bound.sentence(row))
                      .append("\n    round by round: ")
                      .append(row.roundByRound())
                      .append('\n'));
    }
    table.verdicts().forEach(verdict -> text.append("  ").append(verdict).append('\n'));
    return text.toString();
  }

  private static void write(StringBuilder text, IdleFigures idle) {
    text.append(
        "  %s, %,d connections: %.1f kB each (heap %.1f, other %.1f), %.2f ms CPU to bring one in%n"
            .formatted(
                idle.name(),
                idle.connections(),
                idle.bytes() / 1_000,
                idle.heapBytes() / 1_000,
                idle.nativeBytes() / 1_000,
                idle.cpuMillis()));
  }
}
