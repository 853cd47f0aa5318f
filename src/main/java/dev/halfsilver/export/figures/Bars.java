package dev.halfsilver.export.figures;

import dev.halfsilver.export.html.Html;
import dev.halfsilver.export.told.Wording;
import dev.halfsilver.room.activity.Figure;
import dev.halfsilver.room.activity.Stands;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A bar for each label. Several series lie in one bar, one after another; the steps of a scale
 * stand side by side, as a distribution does; and ranks are in their order, the best with the
 * longest bar.
 */
final class Bars {
  private static final Pattern ON_A_SCALE = Pattern.compile("-?\\d+(–\\d+)?");
  private static final List<String> HANDS = List.of("up", "down");
  private static final List<String> STANDS =
      Arrays.stream(Stands.Stand.values()).map(one -> one.name().toLowerCase(Locale.ROOT)).toList();

  private final Figure.Bars figure;
  private final Wording words;
  private final List<String> labels;
  private final List<String> names;

  Bars(Figure.Bars figure, Wording words) {
    this.figure = figure;
    this.words = words;
    List<String> series = figure.series().stream().map(Figure.Series::name).toList();
    boolean areStands = series.equals(STANDS);
    this.names =
        areStands ? Arrays.stream(Stands.Stand.values()).map(words::stand).toList() : series;
    this.labels =
        areStands
            ? figure.labels().stream().map(words::statement).toList()
            : figure.labels().equals(HANDS)
                ? figure.labels().stream()
                    .map(hand -> words.of("transcript.figure.hands." + hand))
                    .toList()
                : figure.labels();
  }

  Numbers draw(Html html) throws IOException {
    if (names.size() > 1) {
      stacked(html);
    } else if (figure.measure() == Figure.Measure.MEAN_RANK) {
      ranks(html);
    } else if (labels.size() > 2
        && labels.stream().allMatch(label -> ON_A_SCALE.matcher(label).matches())) {
      columns(html);
    } else {
      List<Double> values = values();
      rows(html, numbers(), values, Math.max(1, Collections.max(values)));
    }
    List<String> head = new ArrayList<>(List.of(words.of("transcript.figure.what")));
    head.addAll(names.size() > 1 ? names : List.of(measure()));
    return new Numbers(
        head,
        numbers().stream()
            .map(
                i -> {
                  List<String> row = new ArrayList<>(List.of(labels.get(i)));
                  figure.series().forEach(one -> row.add(words.number(one.values().get(i))));
                  return row;
                })
            .map(List::copyOf)
            .toList());
  }

  private List<Integer> numbers() {
    return IntStream.range(0, labels.size()).boxed().toList();
  }

  private List<Double> values() {
    return figure.series().getFirst().values();
  }

  private String measure() {
    return words.of(
        switch (figure.measure()) {
          case PEOPLE -> "transcript.figure.people";
          case MEAN_RANK -> "transcript.figure.meanRank";
        });
  }

  /** The lowest rank is the best; 0 is where nobody answered. */
  private void ranks(Html html) throws IOException {
    List<Double> ranks = values();
    List<Integer> order = numbers().stream().sorted(Comparator.comparing(ranks::get)).toList();
    List<Double> lengths =
        ranks.stream().map(rank -> rank == 0 ? 0.0 : ranks.size() - rank + 1).toList();
    rows(html, order, lengths, ranks.size());
    html.element("<p class=\"note\">", measure(), "</p>\n");
  }

  private void rows(Html html, List<Integer> order, List<Double> lengths, double whole)
      throws IOException {
    start(html, "bars", order);
    for (int i : order) {
      html.element("<span class=\"bar-label\" dir=\"auto\">", labels.get(i), "</span>");
      html.raw("<svg class=\"bar\" aria-hidden=\"true\">");
      rect(html, "tone-for", 0, percent(lengths.get(i), whole));
      html.element("</svg><span class=\"bar-value\">", words.number(values().get(i)), "</span>\n");
    }
    html.raw("</div>\n");
  }

  private void stacked(Html html) throws IOException {
    double whole =
        numbers().stream()
            .mapToDouble(i -> figure.series().stream().mapToDouble(s -> s.values().get(i)).sum())
            .max()
            .orElse(0);
    start(html, "bars stacked", numbers());
    for (int i : numbers()) {
      html.element("<span class=\"bar-label\" dir=\"auto\">", labels.get(i), "</span>");
      html.raw("<svg class=\"bar\" aria-hidden=\"true\">");
      double from = 0;
      for (int n = 0; n < names.size(); n++) {
        double value = figure.series().get(n).values().get(i);
        double size = percent(value, whole);
        rect(html, Tones.of(figure.series().get(n).name(), n), from, size);
        if (value > 0) {
          html.raw("<text x=\"" + Svg.number(from + size / 2) + "%\" y=\"50%\">");
          html.element("", words.number(value), "</text>");
        }
        from += size;
      }
      html.raw("</svg>\n");
    }
    html.raw("</div>\n");
    List<String> series = figure.series().stream().map(Figure.Series::name).toList();
    Tones.legend(html, series, Collections.nCopies(series.size(), ""), names);
  }

  private void columns(Html html) throws IOException {
    double most = Math.max(1, Collections.max(values()));
    start(html, "columns", numbers());
    for (int i : numbers()) {
      double value = values().get(i);
      double high = percent(value, most);
      html.element(
          "<div class=\"column\"><span class=\"column-value\">",
          value == 0 ? "" : words.number(value),
          "</span>");
      html.raw(
          "<svg class=\"column-bar\" aria-hidden=\"true\"><rect class=\"tone-for\" x=\"0\" y=\"");
      html.raw(Svg.number(100 - high) + "%\" width=\"100%\" height=\"" + Svg.number(high));
      html.raw("%\"/></svg>");
      html.element(
          "<span class=\"column-label\">", labels.get(i).split("–", 2)[0], "</span></div>\n");
    }
    html.raw("</div>\n");
  }

  /** One picture for whoever listens to the page, which says what it shows. */
  private void start(Html html, String look, List<Integer> order) throws IOException {
    String told = order.stream().map(this::told).collect(Collectors.joining("; "));
    html.raw("<div class=\"" + look + "\" role=\"img\" aria-label=\"").text(told).raw("\">\n");
  }

  private String told(int i) {
    return labels.get(i)
        + ": "
        + IntStream.range(0, names.size())
            .mapToObj(
                n ->
                    (names.get(n) + " " + words.number(figure.series().get(n).values().get(i)))
                        .strip())
            .collect(Collectors.joining(", "));
  }

  private static double percent(double value, double whole) {
    return whole == 0 ? 0 : 100 * value / whole;
  }

  private static void rect(Html html, String tone, double from, double size) throws IOException {
    html.raw("<rect class=\"" + tone + "\" x=\"" + Svg.number(from) + "%\" y=\"0\" width=\"");
    html.raw(Svg.number(size) + "%\" height=\"100%\"/>");
  }
}
