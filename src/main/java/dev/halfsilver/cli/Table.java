package dev.halfsilver.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * A table as spreadsheets save it: cells with commas, semicolons or tabs between them, whichever
 * the first line has; a cell may stand in double quotes, in which two of them mean one. Cells are
 * stripped, and lines with nothing in them are no rows.
 */
final class Table {
  private final String text;
  private final char separator;
  private final List<Row> rows = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private List<String> cells = new ArrayList<>();
  private boolean quoted;
  private int line = 1;
  private int start = 1;

  /**
   * Its cells and where it begins.
   *
   * @param line counted from 1
   */
  record Row(int line, List<String> cells) {
    /** What is in a column; empty where the row is shorter. */
    String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }
  }

  private Table(String text) {
    this.text = text;
    String first = text.lines().filter(l -> !l.isBlank()).findFirst().orElse("");
    this.separator = first.contains("\t") ? '\t' : first.contains(";") ? ';' : ',';
  }

  static List<Row> read(String text) {
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    Table table = new Table(plain.replace("\r\n", "\n").replace('\r', '\n'));
    table.read();
    return List.copyOf(table.rows);
  }

  private void read() {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"' && (quoted || cell.toString().isBlank())) {
        quoted = !quoted;
      } else if (!quoted && c == separator) {
        endCell();
      } else if (!quoted && c == '\n') {
        endRow();
      } else {
        cell.append(c);
      }
      if (c == '\n') {
        line++;
        start = quoted ? start : line;
      }
    }
    endRow();
  }

  private void endCell() {
    cells.add(cell.toString().strip());
    cell.setLength(0);
  }

  private void endRow() {
    endCell();
    if (cells.stream().anyMatch(c -> !c.isEmpty())) {
      rows.add(new Row(start, List.copyOf(cells)));
    }
    cells = new ArrayList<>();
  }
}
