package dev.halfsilver.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.halfsilver.room.Stimulus;
import dev.halfsilver.study.Format;
import dev.halfsilver.study.Guide;
import dev.halfsilver.study.GuideItem;
import dev.halfsilver.study.Probe;
import dev.halfsilver.study.Section;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Discussion guides as documents: as researchers write them, as the store keeps them and as
 * moderators get them.
 */
public final class GuideJson {
  private GuideJson() {}

  /** Reads a guide from the operator's own disk: a stimulus names its {@code file}. */
  public static GuideDraft fromDisk(JsonNode node) throws MalformedGuide {
    Map<String, GuideDraft.Source> sources = new HashMap<>();
    Guide guide = guide(node, (id, fields) -> sources.put(id, StimulusSource.file(fields)));
    return new GuideDraft(guide, sources);
  }

  /**
   * Reads a guide that came over the network: a stimulus brings its {@code data}. It cannot name a
   * file, which would be one of the server's.
   */
  public static GuideDraft fromNetwork(JsonNode node) throws MalformedGuide {
    Map<String, GuideDraft.Source> sources = new HashMap<>();
    Guide guide = guide(node, (id, fields) -> sources.put(id, StimulusSource.data(fields)));
    return new GuideDraft(guide, sources);
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
      return guide(Json.MAPPER.readTree(bytes), (_, _) -> {});
    } catch (IOException | MalformedGuide e) {
      throw new IllegalArgumentException("a stored guide that cannot be read", e);
    }
  }

  /** The guide as a moderator gets it: each item with the stimulus it shows. */
  public static ObjectNode forModerator(Guide guide) {
    return GuideTree.of(guide, item -> GuideTree.of(guide.shownBy(item)));
  }

  /** Notes where the bytes of an image or video are. */
  private interface SourceReader {
    void read(String id, Fields fields) throws MalformedGuide;
  }

  private static Guide guide(JsonNode node, SourceReader sources) throws MalformedGuide {
    Fields fields = new Fields(node, "");
    String title = fields.text("title");
    String topic = fields.text("topic");
    String format = fields.text("format");
    int plannedMinutes = fields.whole("plannedMinutes");
    List<Section> sections = new ArrayList<>();
    for (Fields section : fields.list("sections")) {
      sections.add(section(section));
    }
    List<Stimulus> stimuli = new ArrayList<>();
    for (Fields stimulus : fields.listOrEmpty("stimuli")) {
      stimuli.add(stimulus(stimulus, sources));
    }
    return fields.make(
        () -> new Guide(title, topic, Format.parse(format), plannedMinutes, sections, stimuli));
  }

  private static Section section(Fields fields) throws MalformedGuide {
    String id = fields.text("id");
    String title = fields.text("title");
    int minutes = fields.wholeOrZero("minutes");
    List<GuideItem> items = new ArrayList<>();
    for (Fields item : fields.list("items")) {
      items.add(item(item));
    }
    return fields.make(() -> new Section(id, title, minutes, items));
  }

  private static GuideItem item(Fields fields) throws MalformedGuide {
    String id = fields.text("id");
    String question = fields.optionalText("question").orElse("");
    String show = fields.optionalText("show").orElse("");
    String note = fields.optionalText("note").orElse("");
    int minutes = fields.wholeOrZero("minutes");
    List<Probe> probes = new ArrayList<>();
    for (Fields probe : fields.listOrEmpty("probes")) {
      String probeId = probe.text("id");
      String words = probe.text("question");
      probes.add(probe.make(() -> new Probe(probeId, words)));
    }
    if (question.isEmpty() == show.isEmpty()) {
      throw fields.malformed("question", "an item has either a question or something to show");
    }
    return fields.make(
        () ->
            show.isEmpty()
                ? new GuideItem.Question(id, question, note, minutes, probes)
                : new GuideItem.Showing(id, show, note, minutes, probes));
  }

  private static Stimulus stimulus(Fields fields, SourceReader sources) throws MalformedGuide {
    String id = fields.text("id");
    Stimulus.Kind kind = kind(fields);
    String title = fields.text("title");
    String alt = fields.optionalText("alt").orElse("");
    String text = fields.optionalText("text").orElse("");
    if (kind != Stimulus.Kind.TEXT) {
      sources.read(id, fields);
    }
    return fields.make(() -> new Stimulus(id, kind, title, alt, text));
  }

  private static Stimulus.Kind kind(Fields fields) throws MalformedGuide {
    String name = fields.text("kind");
    for (Stimulus.Kind kind : Stimulus.Kind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(name)) {
        return kind;
      }
    }
    throw fields.malformed("kind", "should be image, video or text");
  }
}
