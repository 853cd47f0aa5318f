package dev.halfsilver.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.halfsilver.study.Guide;
import java.io.IOException;

/**
 * Discussion guides as documents: as researchers write them, as the store keeps them and as
 * moderators get them.
 */
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

  /** The guide as the store keeps it. */
  public static byte[] write(Guide guide) {
    ObjectNode node = GuideTree.of(guide, GuideTree::byName);
    ArrayNode stimuli = node.putArray("stimuli");
    guide.stimuli().forEach(s -> stimuli.add(GuideTree.of(s)));
    try {
      return Json.MAPPER.writeValueAsBytes(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a guide that cannot be written", e);
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException when these bytes are no guide
   */
  public static Guide read(byte[] bytes) {
    try {
      GuideDraft.Source none = new GuideDraft.Source.Bytes(new byte[0]);
      return new GuideReader(_ -> none).read(Json.MAPPER.readTree(bytes)).guide();
    } catch (IOException | MalformedDocument e) {
      throw new IllegalArgumentException("a stored guide that cannot be read", e);
    }
  }

  /** The guide as a moderator gets it: each item with the stimulus it shows. */
  public static ObjectNode forModerator(Guide guide) {
    return GuideTree.of(guide, item -> GuideTree.of(guide.shownBy(item)));
  }
}
