package dev.halfsilver.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.halfsilver.room.Policy;
import dev.halfsilver.study.Guide;

/** Discussion guides as documents that researchers write and moderators get. */
public final class GuideJson {
  private GuideJson() {}

  /** Reads a guide from the operator's own disk: a stimulus names its {@code file}. */
  public static GuideDraft fromDisk(JsonNode node) throws MalformedDocument {
    GuideDraft draft = new GuideReader(StimulusSource::file).read(node);
    NewWords.check(node);
    return draft;
  }

  /**
   * Reads a guide that came over the network: a stimulus brings its {@code data}. It cannot name a
   * file, which would be one of the server's.
   */
  public static GuideDraft fromNetwork(JsonNode node) throws MalformedDocument {
    GuideDraft draft = new GuideReader(StimulusSource::data).read(node);
    NewWords.check(node);
    return draft;
  }

  /**
   * The guide as a moderator gets it: each item with the stimulus it shows, and beside all of them
   * what the study decided.
   */
  public static ObjectNode forModerator(Guide guide, Policy policy) {
    ObjectNode node = GuideTree.of(guide, item -> GuideTree.of(guide.shownBy(item)));
    return node.set("policy", Json.MAPPER.valueToTree(policy));
  }
}
