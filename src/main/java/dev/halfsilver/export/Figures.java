package dev.halfsilver.export;

import dev.halfsilver.export.html.Html;
import dev.halfsilver.insight.Answers;
import dev.halfsilver.insight.Voice;
import dev.halfsilver.language.Phrases;
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
  private final Phrases phrases;
  private final Cast cast;
  private final Map<MemberId, Voice> voices;
  private final List<Answers> put;

  Figures(Html html, Outline outline, Phrases phrases) {
    this.phrases = phrases;
    this.html = html;
    this.cast = outline.cast();
    this.voices = outline.voices();
    this.put = outline.answers();
  }

  void write() throws IOException {
    if (voices.isEmpty()) {
      return;
    }
    table(
        "transcript.voice.title",
        "transcript.voice.participant",
        "transcript.voice.messages",
        "transcript.voice.words",
        "transcript.voice.share");
    for (Map.Entry<MemberId, Voice> voice : voices.entrySet()) {
      row(cast.name(voice.getKey()), voice.getValue());
    }
    html.raw("</tbody>\n</table>\n");
    if (!put.isEmpty()) {
      answers();
    }
  }

  private void table(String title, String... columns) throws IOException {
    html.element("<h2>", phrases.of(title), "</h2>\n<table>\n<thead><tr>");
    for (String column : columns) {
      html.element("<th scope=\"col\">", phrases.of(column), "</th>");
    }
    html.raw("</tr></thead>\n<tbody>\n");
  }

  private void row(String name, Voice voice) throws IOException {
    html.element("<tr><th scope=\"row\"><bdi>", name, "</bdi></th>");
    html.element("<td>", Integer.toString(voice.messages()), "</td>");
    html.element("<td>", Integer.toString(voice.words()), "</td>");
    html.element(
        "<td>", String.format(Locale.ROOT, "%.0f %%", 100 * voice.share()), "</td></tr>\n");
  }

  private void answers() throws IOException {
    table("transcript.answers.title", "transcript.answers.question", "transcript.answers.by");
    for (Answers answers : put) {
      html.raw("<tr><th scope=\"row\"><a href=\"#floor-").raw(Long.toString(answers.seq()));
      html.raw("\">");
      String sort =
          switch (answers.sort()) {
            case QUESTION -> "";
            case STIMULUS -> phrases.of("transcript.answers.shown") + " ";
            case ACTIVITY -> phrases.of("transcript.answers.activity") + " ";
          };
      html.text(sort);
      html.raw("<bdi>");
      html.text(answers.words()).raw("</bdi></a></th>");
      String n = Integer.toString(answers.answered().size());
      String of = Integer.toString(voices.size());
      html.element("<td>", phrases.of("transcript.answers.of", "n", n, "of", of), "</td></tr>\n");
    }
    html.raw("</tbody>\n</table>\n");
  }
}
