package dev.halfsilver.export.figures;

import dev.halfsilver.export.html.Html;
import dev.halfsilver.export.told.Wording;
import dev.halfsilver.room.activity.Figure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The outline of a picture with the pins of everybody: where many are, their halos add up. The
 * picture itself is no part of a transcript.
 */
final class Spots {
  private final Figure.Spots figure;
  private final Wording words;

  Spots(Figure.Spots figure, Wording words) {
    this.figure = figure;
    this.words = words;
  }

  Numbers draw(Html html) throws IOException {
    int pins = figure.spots().size();
    String told =
        words.phrases().counted("transcript.figure.spots", pins, "n", Integer.toString(pins));
    html.raw("<svg class=\"spots\" role=\"img\" aria-label=\"").text(told).raw("\">\n");
    for (Figure.Spot spot : figure.spots()) {
      circle(html, "halo", spot, 30);
    }
    for (Figure.Spot spot : figure.spots()) {
      circle(html, "spot", spot, 9);
      html.raw("<text" + at(spot, "x", "y")).raw(">");
      html.element("", sign(spot.feeling()), "</text>\n");
    }
    html.raw("</svg>\n");
    html.element("<p class=\"note\">", words.of("transcript.figure.outline"), "</p>\n");
    List<String> names = figure.feelings().stream().map(words::mark).toList();
    List<String> signs = new ArrayList<>();
    List<String> counted = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      int feeling = i;
      long count = figure.spots().stream().filter(spot -> spot.feeling() == feeling).count();
      signs.add(sign(i));
      counted.add(names.get(i) + ": " + count);
    }
    Tones.legend(html, figure.feelings(), signs, counted);
    return new Numbers(
        Stream.of("feeling", "fromLeft", "fromTop")
            .map(column -> words.of("transcript.figure." + column))
            .toList(),
        figure.spots().stream()
            .map(spot -> List.of(names.get(spot.feeling()), percent(spot.x()), percent(spot.y())))
            .toList());
  }

  private String percent(int thousandths) {
    return words.of("transcript.figure.percent", "n", words.number(thousandths / 10.0));
  }

  private String sign(int feeling) {
    return Tones.sign(figure.feelings().get(feeling), feeling);
  }

  private void circle(Html html, String look, Figure.Spot spot, int radius) throws IOException {
    html.raw("<circle class=\"" + look + " ");
    html.raw(Tones.of(figure.feelings().get(spot.feeling()), spot.feeling()) + "\"");
    html.raw(at(spot, "cx", "cy") + " r=\"" + radius + "\"/>");
  }

  private static String at(Figure.Spot spot, String x, String y) {
    return " %s=\"%s%%\" %s=\"%s%%\""
        .formatted(x, Svg.number(spot.x() / 10.0), y, Svg.number(spot.y() / 10.0));
  }
}
