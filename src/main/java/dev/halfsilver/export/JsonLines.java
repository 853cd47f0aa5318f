package dev.halfsilver.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.halfsilver.room.Entry;
import dev.halfsilver.room.Member;
import dev.halfsilver.study.Guide;
import dev.halfsilver.wire.Json;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Writes a transcript for programs; docs/transcript.md says what each field means. */
final class JsonLines {
  private static final int VERSION = 1;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final Transcript transcript;
  private final Reading reading;
  private final Times times;
  private final JsonGenerator json;

  JsonLines(Transcript transcript, Reading reading, Writer out) throws IOException {
    this.transcript = transcript;
    this.reading = reading;
    this.times = new Times(ZoneOffset.UTC, transcript.phrases(), reading.outline().started());
    this.json = Json.MAPPER.createGenerator(out);
    json.setRootValueSeparator(new SerializedString(""));
  }

  void write() throws IOException {
    json.writeTree(header());
    json.writeRaw('\n');
    Cast cast = new Cast(transcript.edition(), transcript.seats(), Member.HOUSE.name());
    long order = 0;
    for (Shown shown : reading.entries()) {
      order++;
      cast.read(shown.entry());
      write(order, shown, cast);
    }
    new ResultLines(transcript.edition(), reading.outline(), JsonLines::time, json).write();
    json.flush();
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
    int results = reading.outline().results().size();
    if (results > 0) {
      header.put("results", results);
    }
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

  /** Writes a line straight through, because there may be a hundred thousand of them. */
  private void write(long order, Shown shown, Cast cast) throws IOException {
    Entry entry = shown.entry();
    json.writeStartObject();
    json.writeNumberField("order", order);
    json.writeStringField("channel", entry.channel().toString());
    json.writeNumberField("seq", entry.seq());
    json.writeStringField("at", time(entry.at()));
    Optional<Duration> since = times.sinceStart(entry.at());
    if (since.isPresent()) {
      json.writeNumberField("sinceStart", since.get().toMillis());
    }
    json.writeStringField("author", entry.author().value());
    json.writeStringField("name", cast.name(entry.author()));
    json.writeStringField("role", cast.role(entry.author()));
    json.writePOJOField("event", entry.event());
    if (shown.retractedBy().isPresent()) {
      json.writeBooleanField("retracted", true);
    }
    if (shown.quote().isPresent()) {
      write(shown.quote().get(), cast);
    }
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private void write(Quote quote, Cast cast) throws IOException {
    json.writeObjectFieldStart("quote");
    json.writeNumberField("seq", quote.seq());
    json.writeStringField("author", quote.author().value());
    json.writeStringField("name", cast.name(quote.author()));
    if (quote.inRole().isPresent()) {
      json.writeStringField("inRole", quote.inRole().get());
    }
    if (quote.isRetracted()) {
      json.writeBooleanField("retracted", true);
    } else {
      json.writeStringField("text", quote.words());
    }
    json.writeEndObject();
  }

  private static String time(Instant at) {
    return TIME.format(at);
  }
}
