package dev.halfsilver.wire;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** On which line each part of a document stands, by its path. */
public final class DocumentPlaces {
  private final Map<String, JsonLocation> places = new HashMap<>();

  private DocumentPlaces() {}

  /** Reads a document to its end. */
  public static DocumentPlaces of(JsonParser parser) throws IOException {
    DocumentPlaces places = new DocumentPlaces();
    if (parser.nextToken() != null) {
      places.value(parser, "");
    }
    return places;
  }

  private void value(JsonParser parser, String path) throws IOException {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String field = path.isEmpty() ? parser.currentName() : path + "." + parser.currentName();
        places.put(field, parser.currentTokenLocation());
        JsonToken _ = parser.nextToken();
        value(parser, field);
      }
    } else if (parser.currentToken() == JsonToken.START_ARRAY) {
      for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
        String element = path + "[" + i + "]";
        places.put(element, parser.currentTokenLocation());
        value(parser, element);
      }
    }
  }

  /** Where a part stands in words; for one that is missing, where it should have been. */
  public Optional<String> of(String path) {
    for (String part = path; !part.isEmpty(); part = around(part)) {
      JsonLocation place = places.get(part);
      if (place != null) {
        return Optional.of("line %d, column %d".formatted(place.getLineNr(), place.getColumnNr()));
      }
    }
    return Optional.empty();
  }

  /** The part that a part is in. */
  private static String around(String path) {
    return path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
  }
}
