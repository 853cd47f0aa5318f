package dev.halfsilver.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.halfsilver.wire.GuideDraft;
import dev.halfsilver.wire.GuideJson;
import dev.halfsilver.wire.MalformedDocument;
import java.io.IOException;
import java.util.Base64;

/** A discussion guide in YAML or JSON, with the files it names. */
final class GuideFile {
  private final Document document;
  private final Files files;

  /** Reads a file that is named as seen from the guide. */
  interface Files {
    byte[] read(String name) throws IOException;
  }

  GuideFile(byte[] text, Files files) {
    this.document = Document.read("guide", text);
    this.files = files;
  }

  GuideDraft draft() {
    try {
      return GuideJson.fromDisk(document.tree());
    } catch (MalformedDocument e) {
      throw document.misfit(e);
    }
  }

  byte[] bytes(String name) {
    try {
      return files.read(name);
    } catch (IOException e) {
      throw new Failure(
          Failure.NOT_FOUND,
          "The guide names the file " + name + ", which cannot be read: " + Why.of(e) + ".");
    }
  }

  /** The same guide with the files' bytes in it, as it travels. */
  JsonNode forNetwork() {
    draft();
    JsonNode copy = document.tree().deepCopy();
    for (JsonNode stimulus : copy.path("stimuli")) {
      if (stimulus instanceof ObjectNode node && node.has("file")) {
        String name = node.remove("file").asText();
        node.put("data", Base64.getEncoder().encodeToString(bytes(name)));
      }
    }
    return copy;
  }
}
