package dev.halfsilver.export.figures;

import dev.halfsilver.export.html.Html;
import dev.halfsilver.export.told.Wording;
import dev.halfsilver.room.activity.Figure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A text in which what was marked is as strong in colour as many marked it, with their number. It
 * stays a text, so that it can be read.
 */
final class Shades {
  private static final int LEVELS = 4;

  private final Figure.Shades figure;
  private final Wording words;

  Shades(Figure.Shades figure, Wording words) {
    this.figure = figure;
    this.words = words;
  }

  Numbers draw(Html html) throws IOException {
    String text = figure.text();
    int most =
        figure.runs().stream()
            .flatMap(run -> run.people().stream())
            .max(Integer::compare)
            .orElse(1);
    html.raw("<p class=\"shades\" dir=\"auto\">");
    int at = 0;
    for (Figure.Run run : figure.runs()) {
      html.text(text.substring(at, run.from()));
      shade(html, run, most);
      at = run.to();
    }
    html.text(text.substring(at)).raw("</p>\n");
    List<String> names = figure.marks().stream().map(words::mark).toList();
    Tones.legend(
        html,
        figure.marks(),
        IntStream.range(0, names.size())
            .mapToObj(i -> Tones.sign(figure.marks().get(i), i))
            .toList(),
        names);
    return new Numbers(
        Stream.concat(Stream.of(words.of("transcript.figure.part")), names.stream()).toList(),
        figure.runs().stream()
            .map(
                run -> {
                  List<String> row = new ArrayList<>();
                  row.add(text.substring(run.from(), run.to()));
                  run.people().forEach(n -> row.add(words.number(n)));
                  return List.copyOf(row);
                })
            .toList());
  }

  /** In the colour of what most marked it as. */
  private void shade(Html html, Figure.Run run, int most) throws IOException {
    int people = Collections.max(run.people());
    int strongest = run.people().indexOf(people);
    int level = Math.ceilDiv(people * LEVELS, most);
    html.raw("<mark class=\"shade level-" + level + " ");
    html.raw(Tones.of(figure.marks().get(strongest), strongest));
    html.element("\">", figure.text().substring(run.from(), run.to()), "");
    html.raw("<span class=\"shade-count\" dir=\"ltr\" aria-hidden=\"true\">");
    for (int as = 0; as < run.people().size(); as++) {
      if (run.people().get(as) > 0) {
        String sign = Tones.sign(figure.marks().get(as), as);
        html.element("<span>", sign + words.number(run.people().get(as)), "</span>");
      }
    }
    html.raw("</span></mark>");
  }
}
