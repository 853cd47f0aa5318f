package dev.halfsilver.export;

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
  private final Times times;
  private final Html html;

  Facts(Transcript transcript, Outline outline, Times times, Html html) {
    this.transcript = transcript;
    this.outline = outline;
    this.times = times;
    this.html = html;
  }

  void write() throws IOException {
    Edition edition = transcript.edition();
    html.element("<p class=\"edition\"><strong>", edition.title() + ".", "</strong> ");
    html.text(edition.contents()).raw("</p>\n");
    Guide guide = transcript.session().guide();
    html.raw("<dl>\n");
    fact("Topic", guide.topic());
    fact("Format", guide.format().words());
    fact("Held", held());
    fact("Planned", guide.plannedMinutes() + " minutes");
    fact("Participants", count(Role.PARTICIPANT));
    if (edition.showsWhatIsBehindTheMirror()) {
      fact("Observers", count(Role.OBSERVER));
    }
    fact("Entries", Long.toString(outline.entries()));
    fact("Session", transcript.session().id().value());
    fact("Written out", times.minute(transcript.generatedAt()) + " by " + Transcript.generator());
    html.raw("</dl>\n<h2>People</h2>\n<table>\n<thead><tr><th scope=\"col\">Name</th>");
    html.raw(edition.listsTheInvited() ? "<th scope=\"col\">Invited as</th>" : "")
        .raw("<th scope=\"col\">Role</th><th scope=\"col\">Messages</th></tr></thead>\n<tbody>\n");
    for (Cast.Person person : outline.cast().people()) {
      person(person);
    }
    html.raw("</tbody>\n</table>\n");
    new Figures(html, outline).write();
    hint();
  }

  private void fact(String name, String value) throws IOException {
    html.element("<div><dt>", name, "</dt>").element("<dd dir=\"auto\">", value, "</dd></div>\n");
  }

  private void person(Cast.Person person) throws IOException {
    html.element("<tr><th scope=\"row\"><bdi>", person.name(), "</bdi>");
    List<String> earlier = person.names().stream().filter(n -> !n.equals(person.name())).toList();
    for (String name : earlier) {
      html.element(" <span class=\"earlier\">earlier <bdi>", name, "</bdi></span>");
    }
    html.raw("</th>");
    if (transcript.edition().listsTheInvited()) {
      html.element("<td><bdi>", person.invitedAs().orElse("–"), "</bdi></td>");
    }
    html.element("<td>", Cast.lower(person.role()), "</td>");
    boolean came = outline.came(person.id());
    String messages = came ? Integer.toString(outline.messages(person.id())) : "did not come";
    html.element("<td>", messages, "</td></tr>\n");
  }

  private String count(Role role) {
    List<Cast.Person> people =
        outline.cast().people().stream().filter(person -> person.role() == role).toList();
    if (!transcript.edition().listsTheInvited()) {
      return Integer.toString(people.size());
    }
    long present = people.stream().filter(person -> outline.came(person.id())).count();
    return present + " came of " + people.size() + " invited";
  }

  private String held() {
    Optional<Instant> started = outline.started();
    Optional<Instant> closed = outline.closed();
    if (started.isEmpty()) {
      return "not started";
    }
    String from = times.minute(started.get());
    return closed
        .map(end -> from + ", for " + Times.span(Duration.between(started.get(), end)))
        .orElse(from + ", not closed yet");
  }

  private void hint() throws IOException {
    Instant when = outline.started().orElse(transcript.generatedAt());
    html.raw("<p class=\"hint\">Each line has its number, the time since the start as the screens")
        .element(" showed it, and the time of day in ", times.zone(when), ".");
    if (transcript.edition().showsWhatIsBehindTheMirror()) {
      html.raw(" Whatever was not said to everyone stands on a ground of its own and is numbered")
          .raw(" there.");
    }
    html.raw("</p>\n");
  }
}
