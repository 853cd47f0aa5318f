package dev.halfsilver.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.halfsilver.room.Policy;
import dev.halfsilver.wire.MalformedDocument;
import dev.halfsilver.wire.PolicyJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a study decided of its sessions, in YAML or JSON: {@code observersBeforeReveal}. */
final class PolicyFile {
  private PolicyFile() {}

  /** The document as it travels, once it is sure that it is a policy. */
  static JsonNode document(Path file) {
    Document document;
    try {
      document = Document.read("policy file", Files.readAllBytes(file));
    } catch (IOException e) {
      throw new Failure(Failure.NOT_FOUND, "The policy cannot be read: " + Why.of(e) + ".");
    }
    try {
      Policy _ = PolicyJson.read(document.tree());
    } catch (MalformedDocument e) {
      throw document.misfit(e);
    }
    return document.tree();
  }

  /** The policy of a document that {@link #document} gave. */
  static Policy of(JsonNode document) {
    try {
      return PolicyJson.read(document);
    } catch (MalformedDocument e) {
      throw new IllegalArgumentException(e);
    }
  }
}
