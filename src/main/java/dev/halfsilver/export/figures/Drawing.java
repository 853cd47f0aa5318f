package dev.halfsilver.export.figures;

import dev.halfsilver.export.html.Html;
import dev.halfsilver.export.told.Wording;
import dev.halfsilver.room.activity.Figure;
import java.io.IOException;
import java.util.List;

/** Draws what answers come to, and behind it a table that says the same in numbers. */
public final class Drawing {
  private final Html html;
  private final Wording words;

  public Drawing(Html html, Wording words) {
    this.html = html;
    this.words = words;
  }

  public void draw(Figure figure) throws IOException {
    html.raw("<figure class=\"figure\">\n");
    Numbers numbers =
        switch (figure) {
          case Figure.Bars bars -> new Bars(bars, words).draw(html);
          case Figure.Matrix matrix -> new Matrix(matrix, words).draw(html);
          case Figure.Curve curve -> new Curve(curve, words).draw(html);
          case Figure.Shades shades -> new Shades(shades, words).draw(html);
          case Figure.Spots spots -> new Spots(spots, words).draw(html);
        };
    String table = words.of("transcript.figure.table");
    html.element("<details><summary>", table, "</summary>\n");
    html.element("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"", table, "\">");
    html.raw("<table><thead><tr>");
    for (String name : numbers.head()) {
      html.element("<th scope=\"col\" dir=\"auto\">", name, "</th>");
    }
    html.raw("</tr></thead>\n<tbody>\n");
    for (List<String> row : numbers.rows()) {
      html.element("<tr><th scope=\"row\" dir=\"auto\">", row.getFirst(), "</th>");
      for (String value : row.subList(1, row.size())) {
        html.element("<td>", value, "</td>");
      }
      html.raw("</tr>\n");
    }
    html.raw("</tbody></table></div></details>\n</figure>\n");
  }
}
