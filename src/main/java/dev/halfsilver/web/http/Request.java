package dev.halfsilver.web.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.halfsilver.wire.DocumentPlaces;
import dev.halfsilver.wire.Json;
import dev.halfsilver.wire.MalformedDocument;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A request, as far as anything here depends on it.
 *
 * @param path the named parts of the path
 * @param query the parameters behind the question mark
 * @param caller what stands for where it came from in a count
 */
record Request(Map<String, String> path, Map<String, String> query, String caller, Buffer body) {

  String path(String name) {
    String value = path.get(name);
    if (value == null) {
      throw new IllegalStateException("no such part in the path: " + name);
    }
    return value;
  }

  /** Reads the body. */
  <T> T body(Class<T> type) {
    try {
      return Json.read(body.getBytes(), type);
    } catch (JsonProcessingException e) {
      throw new Refused(Problem.MALFORMED.saying(wrong(e)));
    } catch (CharacterCodingException _) {
      throw new Refused(Problem.MALFORMED.saying("The body is not UTF-8."));
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory", e);
    }
  }

  /** Reads a part of the body. */
  static <T> T as(Class<T> type, JsonNode part) {
    try {
      T value = Json.MAPPER.treeToValue(part, type);
      if (value != null) {
        return value;
      }
    } catch (JsonProcessingException _) {
      // Said below.
    }
    throw new Refused(
        Problem.MALFORMED.saying("The body has a field too many, too few or of a wrong kind."));
  }

  /** What is wrong with a part of the body that a person wrote, each with its place. */
  Refused misfit(String part, MalformedDocument wrong) {
    try (JsonParser parser = Json.MAPPER.createParser(body.getBytes())) {
      DocumentPlaces places = DocumentPlaces.of(parser);
      return new Refused(
          Problem.MALFORMED.saying(
              wrong.flaws().stream()
                      .map(flaw -> misfit(part, flaw, places))
                      .collect(Collectors.joining("; "))
                  + "."));
    } catch (IOException e) {
      throw new IllegalStateException("reading what was read before", e);
    }
  }

  private static String misfit(String part, MalformedDocument.Flaw flaw, DocumentPlaces places) {
    String path = flaw.path().isEmpty() ? part : part + "." + flaw.path();
    return "%s%s: %s"
        .formatted(path, places.of(path).map(p -> " (" + p + ")").orElse(""), flaw.message());
  }

  /** Where it stopped making sense, without repeating what was sent. */
  private static String wrong(JsonProcessingException e) {
    return e.getLocation() == null
        ? "The body is not what is expected here."
        : "The body is not what is expected here (line %d, column %d)."
            .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
  }
}
