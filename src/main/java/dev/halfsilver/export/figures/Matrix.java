package dev.halfsilver.export.figures;

import dev.halfsilver.export.html.Html;
import dev.halfsilver.export.told.Wording;
import dev.halfsilver.room.activity.Figure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How often each two went together, as a triangle: the name of each stands at the end of its row.
 */
final class Matrix {
  private static final int CELL = 30;
  private static final int SIZE = 28;
  private static final int WORDS = 190;
  private static final int LONGEST = 26;

  private final Figure.Matrix figure;
  private final Wording words;

  Matrix(Figure.Matrix figure, Wording words) {
    this.figure = figure;
    this.words = words;
  }

  Numbers draw(Html html) throws IOException {
    List<String> labels = figure.labels();
    String note = words.of("transcript.figure.together");
    html.raw("<div class=\"scroll\" tabindex=\"0\" role=\"img\" aria-label=\"").text(note);
    html.raw("\"><svg class=\"triangle\" aria-hidden=\"true\" width=\"");
    html.raw(labels.size() * CELL + WORDS + "\" height=\"" + labels.size() * CELL + "\">\n");
    for (int row = 0; row < labels.size(); row++) {
      for (int column = 0; column < row; column++) {
        cell(html, row, column);
      }
      html.raw("<text class=\"triangle-label\" x=\"" + (row * CELL + 6) + "\" y=\"" + middle(row));
      html.element("\">", shortened(labels.get(row)), "</text>\n");
    }
    html.raw("</svg></div>\n").element("<p class=\"note\">", note, "</p>\n");
    List<String> head = new ArrayList<>(List.of(""));
    head.addAll(labels);
    List<List<String>> rows = new ArrayList<>();
    for (int row = 0; row < labels.size(); row++) {
      List<String> numbers = new ArrayList<>(List.of(labels.get(row)));
      for (int column = 0; column < labels.size(); column++) {
        numbers.add(row == column ? "–" : words.number(figure.values().get(row).get(column)));
      }
      rows.add(numbers);
    }
    return new Numbers(head, rows);
  }

  /** It is the darker, the more of those who answered put the two together. */
  private void cell(Html html, int row, int column) throws IOException {
    int people = figure.values().get(row).get(column);
    double dark = (double) people / Math.max(1, answers());
    square(html, row, column, "cell\"");
    String opacity = String.format(Locale.ROOT, "%.2f", dark);
    square(html, row, column, "cell filled\" fill-opacity=\"" + opacity + "\"");
    if (people > 0) {
      html.raw(dark > 0.5 ? "<text class=\"cell-number on-dark\"" : "<text class=\"cell-number\"");
      html.raw(" x=\"" + (column * CELL + SIZE / 2) + "\" y=\"" + middle(row) + "\">");
      html.element("", words.number(people), "</text>\n");
    }
  }

  /** Each went with itself as often as there were answers. */
  private int answers() {
    int most = 0;
    for (int i = 0; i < figure.labels().size(); i++) {
      most = Math.max(most, figure.values().get(i).get(i));
    }
    return most;
  }

  private static void square(Html html, int row, int column, String look) throws IOException {
    html.raw("<rect class=\"" + look + " x=\"" + column * CELL + "\" y=\"" + row * CELL);
    html.raw("\" width=\"" + SIZE + "\" height=\"" + SIZE + "\" rx=\"4\"/>");
  }

  private static int middle(int row) {
    return row * CELL + SIZE / 2;
  }

  private static String shortened(String label) {
    return label.codePointCount(0, label.length()) <= LONGEST
        ? label
        : label.substring(0, label.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }
}
