package dev.halfsilver.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.halfsilver.room.Characters;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Looks through all words of a document that somebody hands in. What is in the store already is not
 * asked: it was fit when it came.
 */
final class NewWords {
  private NewWords() {}

  static void check(JsonNode document) throws MalformedDocument {
    Set<MalformedDocument.Flaw> flaws = new LinkedHashSet<>();
    look(document, "", flaws);
    if (!flaws.isEmpty()) {
      throw new MalformedDocument(flaws);
    }
  }

  private static void look(JsonNode node, String path, Set<MalformedDocument.Flaw> flaws) {
    if (node.isTextual()) {
      Characters.flawIn(node.textValue())
          .ifPresent(
              flaw -> flaws.add(new MalformedDocument.Flaw(path, "contains " + flaw.words())));
    }
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      String name = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
      look(field.getValue(), name, flaws);
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      look(node.get(i), path + "[" + i + "]", flaws);
    }
  }
}
