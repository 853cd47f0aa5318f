package dev.halfsilver.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.halfsilver.room.Policy;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** What a study decided of its sessions, as a document that a researcher writes. */
public final class PolicyJson {
  private PolicyJson() {}

  /** Reads a policy, or tells everything that is wrong with it. */
  public static Policy read(JsonNode node) throws MalformedDocument {
    Set<MalformedDocument.Flaw> flaws = new LinkedHashSet<>();
    Fields fields = new Fields(node, "", flaws);
    Optional<Policy> policy = RecordReader.read(Policy.class, fields);
    if (!flaws.isEmpty()) {
      throw new MalformedDocument(flaws);
    }
    return policy.orElseThrow();
  }
}
