package dev.halfsilver.export;

import dev.halfsilver.room.BackEvent;
import dev.halfsilver.room.Entry;
import dev.halfsilver.room.Event;
import dev.halfsilver.room.FrontEvent;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Role;
import dev.halfsilver.store.Recorded;
import dev.halfsilver.study.Guide;
import dev.halfsilver.study.Seat;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The head of a transcript: what session this was and who was there. */
final class Facts {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final Transcript transcript;
  private final Html html;
  private final List<Entry> entries;
  private final Set<MemberId> came;
  private final Cast cast;

  Facts(Transcript transcript, Html html) {
    this.transcript = transcript;
    this.html = html;
    this.entries = transcript.entries().stream().map(Recorded::entry).toList();
    this.came = entries.stream().map(Entry::author).collect(Collectors.toUnmodifiableSet());
    this.cast = new Cast(transcript.seats());
    entries.forEach(cast::read);
  }

  void write() throws IOException {
    Guide guide = transcript.session().guide();
    html.raw("<dl>\n");
    fact("Topic", guide.topic());
    fact("Format", guide.format().words());
    fact("Held", held());
    fact("Planned", guide.plannedMinutes() + " minutes");
    fact("Participants", count(Role.PARTICIPANT));
    if (transcript.scope().showsWhatIsBehindTheMirror()) {
      fact("Observers", count(Role.OBSERVER));
    }
    fact("Entries", Integer.toString(entries.size()));
    fact("Session", transcript.session().id().value());
    fact("Written out", MINUTE.format(transcript.generatedAt()) + " by " + Transcript.generator());
    html.raw("</dl>\n<h2>People</h2>\n<table>\n<thead><tr><th scope=\"col\">Name</th>")
        .raw("<th scope=\"col\">Role</th><th scope=\"col\">Messages</th></tr></thead>\n<tbody>\n");
    for (Seat seat : transcript.seats()) {
      person(seat);
    }
    html.raw("</tbody>\n</table>\n");
    new Figures(html, cast, entries).write();
    html.raw("<p class=\"hint\">All times are UTC.")
        .raw(" Whatever was not said to everyone stands on a ground of its own.</p>\n");
  }

  private void fact(String name, String value) throws IOException {
    html.element("<div><dt>", name, "</dt>").element("<dd dir=\"auto\">", value, "</dd></div>\n");
  }

  private void person(Seat seat) throws IOException {
    html.element("<tr><th scope=\"row\"><bdi>", cast.name(seat.id()), "</bdi></th>");
    html.element("<td>", cast.role(seat.id()), "</td>");
    String messages =
        came.contains(seat.id()) ? Long.toString(messages(seat.id())) : "did not come";
    html.element("<td>", messages, "</td></tr>\n");
  }

  private long messages(MemberId author) {
    return entries.stream()
        .filter(entry -> entry.author().equals(author))
        .map(Entry::event)
        .filter(e -> e instanceof FrontEvent.Said || e instanceof BackEvent.Remarked)
        .count();
  }

  private String count(Role role) {
    List<Seat> invited = transcript.seats().stream().filter(s -> s.role() == role).toList();
    long present = invited.stream().filter(seat -> came.contains(seat.id())).count();
    return present + " came of " + invited.size() + " invited";
  }

  private String held() {
    Optional<Instant> started = first(FrontEvent.Started.class);
    Optional<Instant> closed = first(FrontEvent.Closed.class);
    if (started.isEmpty()) {
      return "not started";
    }
    String from = MINUTE.format(started.get());
    return closed
        .map(end -> from + ", " + Duration.between(started.get(), end).toMinutes() + " minutes")
        .orElse(from + ", not closed yet");
  }

  private Optional<Instant> first(Class<? extends Event> event) {
    return entries.stream()
        .filter(entry -> event.isInstance(entry.event()))
        .map(Entry::at)
        .findFirst();
  }
}
