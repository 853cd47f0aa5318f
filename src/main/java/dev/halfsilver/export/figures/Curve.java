package dev.halfsilver.export.figures;

import dev.halfsilver.export.html.Html;
import dev.halfsilver.export.told.Wording;
import dev.halfsilver.room.activity.Figure;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a dial came to over the time of a film: the mean as a line, in the band between the lowest
 * and the highest.
 */
final class Curve {
  private static final int WIDTH = 1_000;
  private static final int HIGHEST = 100;

  private final Figure.Curve figure;
  private final Wording words;
  private final int end;

  Curve(Figure.Curve figure, Wording words) {
    this.figure = figure;
    this.words = words;
    this.end = Math.max(1, figure.moments().stream().mapToInt(Figure.Moment::at).max().orElse(0));
  }

  Numbers draw(Html html) throws IOException {
    List<Figure.Moment> moments = figure.moments();
    Stream<String> band =
        Stream.concat(
            points(moments, Figure.Moment::highest),
            points(moments.reversed(), Figure.Moment::lowest));
    html.raw("<div class=\"curve\">");
    html.element("<p class=\"note\" dir=\"auto\">", name(figure.highName(), HIGHEST), "</p>\n");
    html.raw("<svg viewBox=\"0 0 1000 100\" preserveAspectRatio=\"none\" role=\"img\" ");
    html.raw("aria-label=\"").text(words.of("transcript.figure.curve")).raw("\">\n");
    html.raw("<line class=\"curve-middle\" x1=\"0\" x2=\"1000\" y1=\"50\" y2=\"50\"/>");
    path(html, "curve-band", band);
    path(html, "curve-mean", points(moments, Figure.Moment::mean));
    html.raw("</svg>\n");
    html.element("<p class=\"note\" dir=\"auto\">", name(figure.lowName(), 0), "</p>\n");
    html.raw("<p class=\"note times\" dir=\"ltr\">");
    for (int at : List.of(0, end / 2, end)) {
      html.element("<span>", clock(at), "</span>");
    }
    html.raw("</p></div>\n");
    return new Numbers(
        Stream.of("time", "mean", "lowest", "highest")
            .map(column -> words.of("transcript.figure." + column))
            .toList(),
        moments.stream()
            .map(
                moment ->
                    List.of(
                        clock(moment.at()),
                        words.number(moment.mean()),
                        words.number(moment.lowest()),
                        words.number(moment.highest())))
            .toList());
  }

  private String name(String name, int value) {
    return name.isEmpty() ? words.number(value) : name;
  }

  private Stream<String> points(
      List<Figure.Moment> moments, ToDoubleFunction<Figure.Moment> value) {
    return moments.stream()
        .map(
            moment ->
                Svg.number((double) moment.at() * WIDTH / end)
                    + " "
                    + Svg.number(HIGHEST - value.applyAsDouble(moment)));
  }

  private static void path(Html html, String look, Stream<String> points) throws IOException {
    String line = points.collect(Collectors.joining("L"));
    html.raw("<path class=\"" + look + "\" d=\"" + (line.isEmpty() ? "" : "M" + line) + "\"/>");
  }

  private static String clock(int millis) {
    Duration at = Duration.ofMillis(millis);
    return "%d:%02d".formatted(at.toMinutes(), at.toSecondsPart());
  }
}
