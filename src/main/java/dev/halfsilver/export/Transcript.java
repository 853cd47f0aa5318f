package dev.halfsilver.export;

import dev.halfsilver.export.html.Html;
import dev.halfsilver.language.Language;
import dev.halfsilver.language.Phrases;
import dev.halfsilver.store.Recorded;
import dev.halfsilver.study.Seat;
import dev.halfsilver.study.Session;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * A session's record as a document to take home. The same record, edition, language, zone and time
 * always give the same bytes.
 *
 * @param seats everybody invited
 * @param record in its order; it is read more than once, from the start, and may have grown
 *     meanwhile: what the first reading did not meet is not in the document
 * @param language of the page for people; lines for programs have words of nobody but those who
 *     spoke
 * @param zone of the clock on the page
 * @param generatedAt when the document is made
 */
public record Transcript(
    Session session,
    List<Seat> seats,
    Iterable<Recorded> record,
    Edition edition,
    Language language,
    ZoneId zone,
    Instant generatedAt) {

  /** One JSON object a line: first what this is, then each entry. For programs. */
  public void jsonl(OutputStream out) throws IOException {
    Writer writer = writer(out);
    new JsonLines(this, Reading.of(this), writer).write();
    writer.flush();
  }

  /** One page that needs nothing else. For people. */
  public void html(OutputStream out) throws IOException {
    Writer writer = writer(out);
    new Page(this, Reading.of(this), new Html(writer)).write();
    writer.flush();
  }

  /** What the page says. */
  Phrases phrases() {
    return Phrases.in(language);
  }

  /** What made the document. */
  static String generator() {
    String version = Transcript.class.getPackage().getImplementationVersion();
    return "halfsilver " + (version == null ? "(not packaged)" : version);
  }

  private static Writer writer(OutputStream out) {
    return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }
}
