package dev.halfsilver.flood;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Figures of two things side by side, which were measured by turns. */
final class Table {
  private final String key;
  private final String title;
  private final String first;
  private final String second;
  private final List<Row> rows = new ArrayList<>();
  private final List<String> verdicts = new ArrayList<>();
  private boolean clean = true;

  /**
   * @param key its name in JSON
   */
  Table(String key, String title, String first, String second) {
    this.key = key;
    this.title = title;
    this.first = first;
    this.second = second;
  }

  Row row(String rowKey, String name, String format) {
    return add(new Row(rowKey, name, format, Optional.empty()));
  }

  Row row(String rowKey, String name, String format, Bound bound) {
    return add(new Row(rowKey, name, format, Optional.of(bound)));
  }

  private Row add(Row row) {
    rows.add(row);
    return row;
  }

  /** Whether everything was right in one round, and in which words. */
  void judge(boolean right, String sentence) {
    clean &= right;
    verdicts.add(sentence);
  }

  String key() {
    return key;
  }

  String title() {
    return title;
  }

  List<String> columns() {
    return List.of(first, second);
  }

  List<Row> rows() {
    return rows;
  }

  List<String> verdicts() {
    return verdicts;
  }

  boolean isClean() {
    return clean;
  }
}
