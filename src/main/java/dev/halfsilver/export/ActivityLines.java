package dev.halfsilver.export;

import dev.halfsilver.export.html.Html;
import dev.halfsilver.export.told.Told;
import dev.halfsilver.export.told.Wording;
import dev.halfsilver.insight.RoundKey;
import dev.halfsilver.room.Activities;
import dev.halfsilver.room.activity.Activity;
import dev.halfsilver.room.activity.Answer;
import dev.halfsilver.room.activity.Masking;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What people were given to do, and what they answered, as it stands in the talk. */
final class ActivityLines {
  private final Html html;
  private final Wording words;
  private final Map<RoundKey, Told<?>> told = new HashMap<>();

  ActivityLines(Html html, Wording words) {
    this.html = html;
    this.words = words;
  }

  /** Whether it is nothing new, but says who sees the answers to the question right before it. */
  static boolean isOfQuestion(Activities.Opened e) {
    return e.definition().task().inTalk();
  }

  void opened(Shown shown, Activities.Opened e) throws IOException {
    shown.standsOn().forEach(quote -> words.said(quote.seq(), quote.words()));
    Activity definition = e.definition();
    Told<?> activity = Told.of(definition.task(), words);
    told.put(RoundKey.of(e), activity);
    if (isOfQuestion(e)) {
      String masked = words.of("transcript.opened.inTalk", "masking", masking(definition));
      html.element("<p>", masked, "</p>");
      return;
    }
    List<String> about = new ArrayList<>(List.of(activity.kind(), masking(definition)));
    if (e.round() > 1) {
      about.add(words.of("transcript.opened.round", "n", Integer.toString(e.round())));
    }
    if (definition.seconds() > 0) {
      about.add(words.of("transcript.opened.seconds", "n", Integer.toString(definition.seconds())));
    }
    html.element("<div class=\"activity\"><h3 dir=\"auto\">", definition.prompt(), "</h3>\n");
    html.element("<p class=\"kind\">", String.join(" · ", about), "</p>\n");
    if (!activity.options().isEmpty()) {
      lines(activity.options());
    }
    html.raw("</div>");
  }

  private String masking(Activity definition) {
    return masking(definition.masking());
  }

  private String masking(Masking masking) {
    return words.of(
        switch (masking) {
          case OPEN -> "transcript.opened.masking.open";
          case AFTER_OWN -> "transcript.opened.masking.after";
          case UNTIL_REVEALED -> "transcript.opened.masking.until";
          case NEVER -> "transcript.opened.masking.never";
        });
  }

  /** What somebody answered in a round that was opened before. */
  void answered(Activities.Event e, Answer answer) throws IOException {
    Told<?> opened = Objects.requireNonNull(told.get(RoundKey.of(e)));
    lines(opened.anyAnswer(answer));
  }

  private void lines(List<String> lines) throws IOException {
    html.raw("<ul class=\"lines\">");
    for (String line : lines) {
      html.element("<li dir=\"auto\">", line, "</li>");
    }
    html.raw("</ul>\n");
  }
}
