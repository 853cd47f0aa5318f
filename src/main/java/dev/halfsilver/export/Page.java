package dev.halfsilver.export;

import dev.halfsilver.export.html.Html;
import dev.halfsilver.language.Phrases;
import dev.halfsilver.room.Terms;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A transcript as one page: it loads nothing and runs nothing, so that it opens anywhere and in ten
 * years, and nobody's words can do more in it than be read.
 */
final class Page {
  private static final String STYLE = resource("/export/transcript.css");

  private final Transcript transcript;
  private final Reading reading;
  private final Phrases phrases;
  private final Times times;
  private final Html html;

  Page(Transcript transcript, Reading reading, Html html) {
    this.transcript = transcript;
    this.reading = reading;
    this.phrases = transcript.phrases();
    this.times = new Times(transcript.zone(), phrases, reading.outline().started());
    this.html = html;
  }

  void write() throws IOException {
    html.element("<!doctype html>\n<html lang=\"", transcript.language().tag(), "\">\n");
    html.raw(
        """
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="referrer" content="no-referrer">
        """);
    html.element("<meta name=\"generator\" content=\"", Transcript.generator(), "\">\n");
    String title = transcript.session().guide().title();
    html.element("<title>", phrases.of("transcript.title", "title", title), "</title>\n");
    html.raw("<style>\n").raw(STYLE).raw("</style>\n</head>\n<body>\n<header>\n");
    String edition = phrases.of("transcript.edition." + transcript.edition().code() + ".title");
    String kicker = phrases.of("transcript.kicker", "edition", edition);
    html.element("<p class=\"kicker\">", kicker, "</p>\n");
    html.element("<h1 dir=\"auto\">", title, "</h1>\n");
    new Facts(transcript, reading.outline(), times, html).write();
    html.element("</header>\n<main>\n<h2>", phrases.of("transcript.session"), "</h2>\n");
    new Talk(transcript, reading, times, html).write();
    Terms terms = transcript.session().terms();
    html.element("</main>\n<footer>\n<h2>", phrases.of("transcript.terms.title"), "</h2>\n");
    String version = phrases.of("transcript.terms.version", "version", terms.version());
    html.element("<p class=\"hint\">", version, "</p>\n");
    html.element("<p class=\"terms\" dir=\"auto\">", terms.text(), "</p>\n");
    html.raw("</footer>\n</body>\n</html>\n");
  }

  private static String resource(String name) {
    try (InputStream in = Page.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
