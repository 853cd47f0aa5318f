package dev.halfsilver.export;

import dev.halfsilver.export.html.Html;
import dev.halfsilver.language.Phrases;
import dev.halfsilver.room.Role;
import dev.halfsilver.study.Guide;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The head of a transcript: what session this was, who was there, and what is in the document. */
final class Facts {
  private final Transcript transcript;
  private final Outline outline;
  private final Phrases phrases;
  private final Times times;
  private final Html html;

  Facts(Transcript transcript, Outline outline, Times times, Html html) {
    this.transcript = transcript;
    this.phrases = transcript.phrases();
    this.outline = outline;
    this.times = times;
    this.html = html;
  }

  void write() throws IOException {
    Edition edition = transcript.edition();
    String name = "transcript.edition." + edition.code();
    html.element("<p class=\"edition\"><strong>", phrases.of(name + ".title") + ".", "</strong> ");
    html.text(phrases.of(name + ".contents")).raw("</p>\n");
    Guide guide = transcript.session().guide();
    html.raw("<dl>\n");
    fact("topic", guide.topic());
    fact("format", phrases.of("transcript.format." + guide.format().code()));
    fact("held", held());
    fact("planned", minutes(guide.plannedMinutes()));
    fact("participants", count(Role.PARTICIPANT));
    if (edition.showsWhatIsBehindTheMirror()) {
      fact("observers", count(Role.OBSERVER));
    }
    fact("entries", Long.toString(outline.entries()));
    fact("session", transcript.session().id().value());
    String at = times.minute(transcript.generatedAt());
    fact(
        "written", phrases.of("transcript.written", "at", at, "generator", Transcript.generator()));
    html.element("</dl>\n<h2>", phrases.of("transcript.people.title"), "</h2>\n");
    html.raw("<table>\n<thead><tr>");
    column("transcript.people.name");
    if (edition.listsTheInvited()) {
      column("transcript.people.invitedAs");
    }
    column("transcript.people.role");
    column("transcript.people.messages");
    html.raw("</tr></thead>\n<tbody>\n");
    for (Cast.Person person : outline.cast().people()) {
      person(person);
    }
    html.raw("</tbody>\n</table>\n");
    new Figures(html, outline, phrases).write();
    hint();
  }

  private String minutes(int n) {
    return phrases.counted("transcript.minutes", n, "n", Integer.toString(n));
  }

  private void column(String name) throws IOException {
    html.element("<th scope=\"col\">", phrases.of(name), "</th>");
  }

  private void fact(String name, String value) throws IOException {
    html.element("<div><dt>", phrases.of("transcript.fact." + name), "</dt>")
        .element("<dd dir=\"auto\">", value, "</dd></div>\n");
  }

  private void person(Cast.Person person) throws IOException {
    html.element("<tr><th scope=\"row\"><bdi>", person.name(), "</bdi>");
    List<String> earlier = person.names().stream().filter(n -> !n.equals(person.name())).toList();
    for (String name : earlier) {
      html.element(" <span class=\"earlier\">", phrases.of("transcript.people.earlier"), " <bdi>");
      html.element("", name, "</bdi></span>");
    }
    html.raw("</th>");
    if (transcript.edition().listsTheInvited()) {
      html.element("<td><bdi>", person.invitedAs().orElse("–"), "</bdi></td>");
    }
    html.element("<td>", phrases.of("transcript.role." + Cast.lower(person.role())), "</td>");
    boolean came = outline.came(person.id());
    String messages =
        came
            ? Integer.toString(outline.messages(person.id()))
            : phrases.of("transcript.people.missed");
    html.element("<td>", messages, "</td></tr>\n");
  }

  private String count(Role role) {
    List<Cast.Person> people =
        outline.cast().people().stream().filter(person -> person.role() == role).toList();
    if (!transcript.edition().listsTheInvited()) {
      return Integer.toString(people.size());
    }
    long present = people.stream().filter(person -> outline.came(person.id())).count();
    return phrases.of(
        "transcript.came", "n", Long.toString(present), "of", Integer.toString(people.size()));
  }

  private String held() {
    Optional<Instant> started = outline.started();
    Optional<Instant> closed = outline.closed();
    if (started.isEmpty()) {
      return phrases.of("transcript.held.not");
    }
    String from = times.minute(started.get());
    return closed
        .map(end -> Times.span(Duration.between(started.get(), end)))
        .map(span -> phrases.of("transcript.held.closed", "from", from, "span", span))
        .orElseGet(() -> phrases.of("transcript.held.open", "from", from));
  }

  private void hint() throws IOException {
    Instant when = outline.started().orElse(transcript.generatedAt());
    html.raw("<p class=\"hint\">");
    html.text(phrases.of("transcript.hint.lines", "zone", times.zone(when)));
    if (transcript.edition().showsWhatIsBehindTheMirror()) {
      html.raw(" ").text(phrases.of("transcript.hint.grounds"));
    }
    html.raw("</p>\n");
  }
}
