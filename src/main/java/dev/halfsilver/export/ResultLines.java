package dev.halfsilver.export;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.halfsilver.insight.Results;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.activity.Figure;
import dev.halfsilver.room.activity.Tally;
import dev.halfsilver.wire.Json;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;

/** Writes for programs what came of activities: a line for each round. */
final class ResultLines {
  private final Edition edition;
  private final Outline outline;
  private final Function<Instant, String> time;
  private final JsonGenerator json;

  ResultLines(
      Edition edition, Outline outline, Function<Instant, String> time, JsonGenerator json) {
    this.edition = edition;
    this.outline = outline;
    this.time = time;
    this.json = json;
  }

  void write() throws IOException {
    for (Results.Result result : outline.results()) {
      write(result);
      json.writeRaw('\n');
    }
  }

  private void write(Results.Result result) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "result");
    json.writeStringField("activity", result.activity());
    json.writeNumberField("round", result.round());
    json.writeNumberField("part", result.part());
    json.writeStringField("prompt", result.definition().prompt());
    json.writeStringField("kind", kind(result));
    json.writeBooleanField("openToAll", result.openToAll());
    json.writeArrayFieldStart("answers");
    for (Map.Entry<MemberId, Results.Response> each : result.responses().entrySet()) {
      write(result, each.getKey(), each.getValue());
    }
    json.writeEndArray();
    write(outline.tally(result));
    json.writeEndObject();
  }

  /** The name that its task has in an entry too. */
  private static String kind(Results.Result result) {
    return Json.MAPPER.valueToTree(result.definition().task()).get("kind").textValue();
  }

  private void write(Results.Result result, MemberId author, Results.Response response)
      throws IOException {
    json.writeStartObject();
    person(author);
    if (response.first().isPresent()) {
      json.writePOJOField("first", response.first().get());
    }
    if (response.last().isPresent()) {
      json.writePOJOField("last", response.last().get());
    }
    if (response.passing().isPresent()) {
      json.writePOJOField("passed", response.passing().get());
    }
    json.writeArrayFieldStart("seenBy");
    for (Map.Entry<MemberId, Instant> other : outline.seenBy(result, author).entrySet()) {
      json.writeStartObject();
      person(other.getKey());
      json.writeStringField("from", time.apply(other.getValue()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void person(MemberId id) throws IOException {
    json.writeStringField("member", id.value());
    json.writeStringField("name", outline.cast().name(id));
  }

  private void write(Tally tally) throws IOException {
    json.writeObjectFieldStart("tally");
    json.writeNumberField("answered", tally.answered());
    if (edition.showsWhoPassed()) {
      json.writeNumberField("passed", tally.passed());
    }
    // As an array, because a list does not say that its elements are figures, which have a shape.
    json.writePOJOField("figures", tally.figures().toArray(Figure[]::new));
    json.writePOJOField("facts", tally.facts());
    json.writeEndObject();
  }
}
