package dev.halfsilver.export;

import dev.halfsilver.insight.Answers;
import dev.halfsilver.insight.Voice;
import dev.halfsilver.room.MemberId;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What can be counted of a discussion: who spoke how much, and who answered what was put to the
 * group.
 */
final class Figures {
  private final Html html;
  private final Cast cast;
  private final Map<MemberId, Voice> voices;
  private final List<Answers> put;

  Figures(Html html, Outline outline) {
    this.html = html;
    this.cast = outline.cast();
    this.voices = outline.voices();
    this.put = outline.answers();
  }

  void write() throws IOException {
    if (voices.isEmpty()) {
      return;
    }
    html.raw("<h2>Share of voice</h2>\n<table>\n<thead><tr><th scope=\"col\">Participant</th>")
        .raw("<th scope=\"col\">Messages</th><th scope=\"col\">Words</th>")
        .raw("<th scope=\"col\">Share of words</th></tr></thead>\n<tbody>\n");
    for (Map.Entry<MemberId, Voice> voice : voices.entrySet()) {
      row(cast.name(voice.getKey()), voice.getValue());
    }
    html.raw("</tbody>\n</table>\n");
    if (!put.isEmpty()) {
      answers();
    }
  }

  private void row(String name, Voice voice) throws IOException {
    html.element("<tr><th scope=\"row\"><bdi>", name, "</bdi></th>");
    html.element("<td>", Integer.toString(voice.messages()), "</td>");
    html.element("<td>", Integer.toString(voice.words()), "</td>");
    html.element(
        "<td>", String.format(Locale.ROOT, "%.0f %%", 100 * voice.share()), "</td></tr>\n");
  }

  private void answers() throws IOException {
    html.raw("<h2>Answers</h2>\n<table>\n<thead><tr><th scope=\"col\">Question</th>")
        .raw("<th scope=\"col\">Answered by</th></tr></thead>\n<tbody>\n");
    for (Answers answers : put) {
      html.raw("<tr><th scope=\"row\"><a href=\"#floor-").raw(Long.toString(answers.seq()));
      html.raw(answers.shown() ? "\">On screen: <bdi>" : "\"><bdi>");
      html.text(answers.words()).raw("</bdi></a></th>");
      html.element("<td>", answers.answered().size() + " of " + voices.size(), "</td></tr>\n");
    }
    html.raw("</tbody>\n</table>\n");
  }
}
