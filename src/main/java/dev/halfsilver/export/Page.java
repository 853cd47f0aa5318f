package dev.halfsilver.export;

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
  private final Times times;
  private final Html html;

  Page(Transcript transcript, Reading reading, Html html) {
    this.transcript = transcript;
    this.reading = reading;
    this.times = new Times(transcript.zone(), reading.outline().started());
    this.html = html;
  }

  void write() throws IOException {
    html.raw(
        """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="referrer" content="no-referrer">
        """);
    html.element("<meta name=\"generator\" content=\"", Transcript.generator(), "\">\n");
    html.element("<title>Transcript: ", transcript.session().guide().title(), "</title>\n");
    html.raw("<style>\n").raw(STYLE).raw("</style>\n</head>\n<body>\n<header>\n");
    html.element("<p class=\"kicker\">Transcript · ", transcript.edition().title(), "</p>\n");
    html.element("<h1 dir=\"auto\">", transcript.session().guide().title(), "</h1>\n");
    new Facts(transcript, reading.outline(), times, html).write();
    html.raw("</header>\n<main>\n<h2>The session</h2>\n");
    new Talk(transcript, reading, times, html).write();
    html.raw("</main>\n<footer>\n<h2>What participants agreed to</h2>\n");
    html.element("<p class=\"hint\">Version ", transcript.session().terms().version(), "</p>\n");
    html.element("<p class=\"terms\" dir=\"auto\">", transcript.session().terms().text(), "</p>\n");
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
