package dev.halfsilver.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.halfsilver.room.Entry;
import dev.halfsilver.study.Guide;
import dev.halfsilver.wire.EventJson;
import dev.halfsilver.wire.Json;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Writes a transcript for programs; docs/transcript.md says what each field means. */
final class JsonLines {
  private static final int VERSION = 1;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final Transcript transcript;
  private final Reading reading;
  private final Times times;
  private final Writer out;

  JsonLines(Transcript transcript, Reading reading, Writer out) {
    this.transcript = transcript;
    this.reading = reading;
    this.times = new Times(ZoneOffset.UTC, reading.outline().started());
    this.out = out;
  }

  void write() throws IOException {
    line(header());
    Cast cast = new Cast(transcript.edition(), transcript.seats());
    long order = 0;
    for (Shown shown : reading.entries()) {
      order++;
      cast.read(shown.entry());
      ObjectNode node = entry(order, shown.entry(), cast);
      if (shown.retractedBy().isPresent()) {
        node.put("retracted", true);
      }
      if (shown.quote().isPresent()) {
        node.set("quote", quote(shown.quote().get(), cast));
      }
      line(node);
    }
  }

  private ObjectNode header() {
    Guide guide = transcript.session().guide();
    Edition edition = transcript.edition();
    ObjectNode header =
        Json.MAPPER
            .createObjectNode()
            .put("type", "transcript")
            .put("version", VERSION)
            .put("edition", edition.code())
            .put("generator", Transcript.generator())
            .put("generatedAt", time(transcript.generatedAt()))
            .put("session", transcript.session().id().value())
            .put("title", guide.title())
            .put("topic", guide.topic())
            .put("format", guide.format().code())
            .put("plannedMinutes", guide.plannedMinutes());
    if (edition.listsTheInvited()) {
      header.put("invited", transcript.session().participants());
    }
    header
        .put("createdAt", time(transcript.session().createdAt()))
        .put("terms", transcript.session().terms().version())
        .put("behindTheMirror", edition.showsWhatIsBehindTheMirror())
        .put("entries", reading.outline().entries());
    reading.outline().started().ifPresent(at -> header.put("startedAt", time(at)));
    ObjectNode channels = header.putObject("channels");
    reading.outline().heads().forEach(channels::put);
    ArrayNode people = header.putArray("people");
    for (Cast.Person person : reading.outline().cast().people()) {
      people.add(person(person));
    }
    return header;
  }

  private static ObjectNode person(Cast.Person person) {
    ObjectNode node =
        Json.MAPPER
            .createObjectNode()
            .put("member", person.id().value())
            .put("name", person.name())
            .put("role", Cast.lower(person.role()));
    person.invitedAs().ifPresent(name -> node.put("invitedAs", name));
    ArrayNode names = node.putArray("names");
    person.names().forEach(names::add);
    return node;
  }

  private ObjectNode entry(long order, Entry entry, Cast cast) {
    ObjectNode node =
        Json.MAPPER
            .createObjectNode()
            .put("order", order)
            .put("channel", entry.channel().toString())
            .put("seq", entry.seq())
            .put("at", time(entry.at()));
    times.sinceStart(entry.at()).ifPresent(since -> node.put("sinceStart", since.toMillis()));
    node.put("author", entry.author().value())
        .put("name", cast.name(entry.author()))
        .put("role", cast.role(entry.author()));
    return node.set("event", EventJson.toNode(entry.event()));
  }

  private static ObjectNode quote(Quote quote, Cast cast) {
    ObjectNode node =
        Json.MAPPER
            .createObjectNode()
            .put("seq", quote.seq())
            .put("author", quote.author().value())
            .put("name", cast.name(quote.author()));
    return quote.isRetracted() ? node.put("retracted", true) : node.put("text", quote.words());
  }

  private void line(ObjectNode node) throws IOException {
    out.write(Json.MAPPER.writeValueAsString(node));
    out.write('\n');
  }

  private static String time(Instant at) {
    return TIME.format(at);
  }
}
