package dev.halfsilver.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.halfsilver.room.Terms;
import dev.halfsilver.wire.MalformedDocument;
import dev.halfsilver.wire.TermsJson;
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
    Document document;
    try {
      document = Document.read("terms file", Files.readAllBytes(file));
    } catch (IOException e) {
      throw new Failure(Failure.NOT_FOUND, "The terms cannot be read: " + Why.of(e) + ".");
    }
    try {
      Terms _ = TermsJson.read(document.tree());
    } catch (MalformedDocument e) {
      throw document.misfit(e);
    }
    return document.tree();
  }

  /** The terms of a document that {@link #document} gave. */
  static Terms of(JsonNode document) {
    try {
      return TermsJson.read(document);
    } catch (MalformedDocument e) {
      throw new IllegalArgumentException(e);
    }
  }
}
