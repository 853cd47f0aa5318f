package dev.halfsilver.export;

import dev.halfsilver.export.figures.Drawing;
import dev.halfsilver.export.html.Html;
import dev.halfsilver.export.told.Told;
import dev.halfsilver.export.told.Wording;
import dev.halfsilver.insight.Results;
import dev.halfsilver.insight.RoundKey;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.activity.Answer;
import dev.halfsilver.room.activity.Fact;
import dev.halfsilver.room.activity.Figure;
import dev.halfsilver.room.activity.Passing;
import dev.halfsilver.room.activity.Tally;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What came of a round: numbers, pictures, and who answered what. A later round stands beside the
 * one before it.
 */
final class Outcome {
  private final Outline outline;
  private final Edition edition;
  private final Wording words;
  private final Html html;

  Outcome(Outline outline, Edition edition, Wording words, Html html) {
    this.outline = outline;
    this.edition = edition;
    this.words = words;
    this.html = html;
  }

  /** Writes what came of it, where that is shown. */
  void write(RoundKey round) throws IOException {
    Optional<Results.Result> result = outline.result(round);
    if (result.isPresent()) {
      write(result.get());
    }
  }

  private void write(Results.Result result) throws IOException {
    Tally tally = outline.tally(result);
    html.raw("<section class=\"result\">\n");
    html.element("<p class=\"kind\">", words.of("transcript.result.title"), "</p>\n");
    html.element("<h3 dir=\"auto\">", result.definition().prompt(), "</h3>\n");
    Map<Fact.Name, Double> facts = new EnumMap<>(Fact.Name.class);
    tally.facts().forEach(fact -> facts.put(fact.name(), fact.value()));
    html.element("<p>", String.join(" · ", numbers(result, tally, facts)), "</p>\n");
    Optional<Results.Result> before = outline.before(result);
    if (facts.containsKey(Fact.Name.MOVED)) {
      html.element("<p>", moved(result.round() - 1, facts), "</p>\n");
    }
    if (before.isPresent() && !tally.figures().isEmpty()) {
      html.raw("<div class=\"rounds\">\n");
      figures(round(result.round() - 1), outline.tally(before.get()).figures());
      figures(round(result.round()), tally.figures());
      html.raw("</div>\n");
    } else {
      draw(tally.figures());
    }
    if (!result.responses().isEmpty()) {
      answers(result);
    }
    html.raw("</section>\n");
  }

  private List<String> numbers(Results.Result result, Tally tally, Map<Fact.Name, Double> facts) {
    List<String> numbers = new ArrayList<>();
    numbers.add(Told.of(result.definition().task(), words).kind());
    if (result.round() > 1) {
      numbers.add(round(result.round()));
    }
    numbers.add(counted("transcript.result.answered", tally.answered()));
    if (edition.showsWhoPassed()) {
      numbers.add(counted("transcript.result.passed", tally.passed()));
    }
    double changed = facts.getOrDefault(Fact.Name.CHANGED, 0.0);
    if (changed > 0) {
      numbers.add(counted("transcript.result.changed", (long) changed));
    }
    if (facts.containsKey(Fact.Name.MEDIAN)) {
      numbers.add(words.of("transcript.result.median", "n", number(facts, Fact.Name.MEDIAN)));
      numbers.add(words.of("transcript.result.mean", "n", number(facts, Fact.Name.MEAN)));
    }
    return numbers;
  }

  /** Which way they moved is told where the kind knows up and down. */
  private String moved(int since, Map<Fact.Name, Double> facts) {
    double up = facts.getOrDefault(Fact.Name.MOVED_UP, 0.0);
    double down = facts.getOrDefault(Fact.Name.MOVED_DOWN, 0.0);
    return words.of(
        up + down > 0 ? "transcript.result.movedBothWays" : "transcript.result.moved",
        "round",
        Integer.toString(since),
        "moved",
        number(facts, Fact.Name.MOVED),
        "up",
        words.number(up),
        "down",
        words.number(down),
        "stayed",
        number(facts, Fact.Name.STAYED));
  }

  private String number(Map<Fact.Name, Double> facts, Fact.Name name) {
    return words.number(facts.getOrDefault(name, 0.0));
  }

  private String counted(String name, long number) {
    return words.phrases().counted(name, number, "n", Long.toString(number));
  }

  private String round(int number) {
    return words.of("transcript.result.round", "n", Integer.toString(number));
  }

  private void figures(String title, List<Figure> figures) throws IOException {
    html.element("<div><p class=\"kind\">", title, "</p>\n");
    draw(figures);
    html.raw("</div>\n");
  }

  private void draw(List<Figure> figures) throws IOException {
    for (Figure figure : figures) {
      new Drawing(html, words).draw(figure);
    }
  }

  private void answers(Results.Result result) throws IOException {
    Told<?> told = Told.of(result.definition().task(), words);
    String title = words.of("transcript.result.answers");
    html.element("<details><summary>", title, "</summary>\n");
    html.element("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"", title, "\">");
    html.raw("<table><thead><tr>");
    for (String column : List.of("name", "first", "last", "seenBy")) {
      html.element("<th scope=\"col\">", words.of("transcript.result." + column), "</th>");
    }
    html.raw("</tr></thead>\n<tbody>\n");
    for (Map.Entry<MemberId, Results.Response> each : result.responses().entrySet()) {
      Results.Response response = each.getValue();
      Set<MemberId> others = outline.seenBy(result, each.getKey()).keySet();
      html.element("<tr><th scope=\"row\"><bdi>", name(each.getKey()), "</bdi></th>");
      html.element("<td dir=\"auto\">", answer(told, response.first()), "</td>");
      html.element("<td dir=\"auto\">", last(told, response), "</td>");
      String seenBy = others.stream().map(this::name).collect(Collectors.joining(", "));
      html.element("<td dir=\"auto\">", seenBy.isEmpty() ? "–" : seenBy, "</td></tr>\n");
    }
    html.raw("</tbody></table></div></details>\n");
  }

  private String name(MemberId id) {
    return outline.cast().name(id);
  }

  private String last(Told<?> told, Results.Response response) {
    if (response.passing().isPresent()) {
      return words.of(
          response.passing().get() == Passing.NOTHING_TO_ADD
              ? "transcript.result.nothing"
              : "transcript.result.rather");
    }
    return response.first().equals(response.last())
        ? words.of("transcript.result.same")
        : answer(told, response.last());
  }

  private static String answer(Told<?> told, Optional<Answer> answer) {
    return answer.map(one -> String.join("; ", told.anyAnswer(one))).orElse("–");
  }
}
