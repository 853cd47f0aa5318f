package dev.halfsilver.flood;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.halfsilver.flood.crowd.Verdict;
import dev.halfsilver.wire.Json;

/** Writes a report for programs. */
public final class ReportJson {
  private ReportJson() {}

  public static String of(Report report) {
    ObjectNode json = Json.MAPPER.createObjectNode().put("clean", report.isClean());
    ArrayNode where = json.putArray("where");
    report.where().forEach(where::add);
    report.sections().forEach(section -> write(json.putObject(section.key()), section));
    report.tables().forEach(table -> write(json.putObject(table.key()), table));
    ArrayNode idle = json.putArray("idle");
    report.idle().forEach(idle::addPOJO);
    return json.toPrettyString();
  }

  private static void write(ObjectNode json, Table table) {
    for (int column = 0; column < table.columns().size(); column++) {
      ObjectNode medians = json.putObject(table.columns().get(column));
      for (Row row : table.rows()) {
        if (!Double.isNaN(row.median(column))) {
          medians.put(row.key(), row.median(column));
        }
      }
    }
    ArrayNode goals = json.putArray("goals");
    for (Row row : table.rows()) {
      row.bound()
          .ifPresent(
              bound ->
                  goals
                      .addObject()
                      .put("of", row.key())
                      .put("found", bound.judged(row))
                      .put("atMost", bound.bound())
                      .put("met", bound.isMetBy(row)));
    }
    json.put("clean", table.isClean());
  }

  private static void write(ObjectNode json, Section section) {
    for (Series series : section.columns()) {
      ObjectNode medians = json.putObject(series.name());
      Measure.ALL.forEach(measure -> medians.put(measure.key(), series.median(measure)));
    }
    if (section.isCompared()) {
      ObjectNode ratios = json.putObject("ratio");
      Measure.ALL.forEach(
          measure -> section.ratio(measure).ifPresent(ratio -> ratios.put(measure.key(), ratio)));
    }
    ArrayNode goals = json.putArray("goals");
    section
        .goals()
        .forEach(
            goal ->
                goals
                    .addObject()
                    .put("of", goal.measure().key())
                    .put(goal.atMost() ? "atMost" : "atLeast", goal.bound())
                    .put("met", goal.isMetBy(section.ratio(goal.measure()))));
    json.put("sent", section.verdicts().stream().mapToLong(Verdict::sent).sum());
    json.put("delivered", section.verdicts().stream().mapToLong(Verdict::delivered).sum());
    json.put("clean", section.isClean());
  }
}
