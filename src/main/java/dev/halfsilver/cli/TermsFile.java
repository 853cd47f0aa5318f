package dev.halfsilver.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.halfsilver.room.Terms;
import dev.halfsilver.wire.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The words that participants of a study agree to, in YAML or JSON: {@code version}, {@code text}
 * and {@code observersReadAsides}.
 */
final class TermsFile {
  private TermsFile() {}

  /** The document as it travels, once it is sure that it is terms. */
  static JsonNode document(Path file) {
    JsonNode document;
    try {
      document = Document.read("terms file", Files.readAllBytes(file));
    } catch (IOException e) {
      throw new Failure(Failure.NOT_FOUND, "The terms cannot be read: " + Why.of(e) + ".");
    }
    Terms _ = of(document);
    return document;
  }

  static Terms of(JsonNode document) {
    try {
      return Json.MAPPER.treeToValue(document, Terms.class);
    } catch (JsonProcessingException _) {
      throw new Failure(
          Failure.FAILED,
          "The terms do not fit: they have a version and a text, both in words, and"
              + " observersReadAsides, true or false; and nothing else.");
    }
  }
}
