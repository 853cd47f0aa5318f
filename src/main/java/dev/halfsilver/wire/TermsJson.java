package dev.halfsilver.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.halfsilver.room.Terms;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** What participants agree to, as a document that a researcher writes. */
public final class TermsJson {
  private TermsJson() {}

  /** Reads terms, or tells everything that is wrong with them. */
  public static Terms read(JsonNode node) throws MalformedDocument {
    Set<MalformedDocument.Flaw> flaws = new LinkedHashSet<>();
    Fields fields = new Fields(node, "", flaws);
    String version = fields.text("version");
    String text = fields.text("text");
    boolean observersReadAsides = fields.flag("observersReadAsides");
    Optional<Terms> terms = fields.make(() -> new Terms(version, text, observersReadAsides));
    terms
        .filter(made -> made.version().isBlank() || made.text().isBlank())
        .ifPresent(
            _ -> flaws.add(new MalformedDocument.Flaw("", "terms need a version and words")));
    if (!flaws.isEmpty()) {
      throw new MalformedDocument(flaws);
    }
    return terms.orElseThrow();
  }
}
