package dev.halfsilver.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.halfsilver.room.Entry;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.store.Recorded;
import dev.halfsilver.study.Guide;
import dev.halfsilver.study.Seat;
import dev.halfsilver.wire.EventJson;
import dev.halfsilver.wire.Json;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;

/** Writes a transcript for programs; docs/transcript.md says what each field means. */
final class JsonLines {
  private static final int VERSION = 1;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final Transcript transcript;
  private final Writer out;

  JsonLines(Transcript transcript, Writer out) {
    this.transcript = transcript;
    this.out = out;
  }

  void write() throws IOException {
    line(header());
    Cast cast = new Cast(transcript.seats());
    Retractions retractions = new Retractions(transcript.entries());
    long order = 0;
    for (Recorded recorded : transcript.entries()) {
      Entry entry = recorded.entry();
      order++;
      cast.read(entry);
      ObjectNode node = entry(order, entry, cast);
      if (retractions.include(entry)) {
        node.put("retracted", true);
      }
      line(node);
    }
  }

  private ObjectNode header() {
    Guide guide = transcript.session().guide();
    ObjectNode header =
        Json.MAPPER
            .createObjectNode()
            .put("type", "transcript")
            .put("version", VERSION)
            .put("generator", Transcript.generator())
            .put("generatedAt", time(transcript.generatedAt()))
            .put("session", transcript.session().id().value())
            .put("title", guide.title())
            .put("topic", guide.topic())
            .put("format", guide.format().code())
            .put("plannedMinutes", guide.plannedMinutes())
            .put("invited", transcript.session().participants())
            .put("createdAt", time(transcript.session().createdAt()))
            .put("terms", transcript.session().terms().version())
            .put("behindTheMirror", transcript.scope().showsWhatIsBehindTheMirror())
            .put("entries", transcript.entries().size());
    ObjectNode channels = header.putObject("channels");
    heads().forEach(channels::put);
    people(header.putArray("people"));
    return header;
  }

  private Map<String, Long> heads() {
    Map<String, Long> heads = new TreeMap<>();
    for (Recorded recorded : transcript.entries()) {
      heads.merge(recorded.entry().channel().toString(), recorded.entry().seq(), Math::max);
    }
    return heads;
  }

  private void people(ArrayNode people) {
    Cast cast = new Cast(transcript.seats());
    transcript.entries().forEach(recorded -> cast.read(recorded.entry()));
    for (Seat seat : transcript.seats()) {
      people.add(person(Json.MAPPER.createObjectNode(), "member", seat.id(), cast));
    }
  }

  private static ObjectNode entry(long order, Entry entry, Cast cast) {
    ObjectNode node =
        Json.MAPPER
            .createObjectNode()
            .put("order", order)
            .put("channel", entry.channel().toString())
            .put("seq", entry.seq())
            .put("at", time(entry.at()));
    person(node, "author", entry.author(), cast);
    return node.set("event", EventJson.toNode(entry.event()));
  }

  private static ObjectNode person(ObjectNode node, String field, MemberId id, Cast cast) {
    return node.put(field, id.value()).put("name", cast.name(id)).put("role", cast.role(id));
  }

  private void line(ObjectNode node) throws IOException {
    out.write(Json.MAPPER.writeValueAsString(node));
    out.write('\n');
  }

  private static String time(Instant at) {
    return TIME.format(at);
  }
}
