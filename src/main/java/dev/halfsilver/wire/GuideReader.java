package dev.halfsilver.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.halfsilver.room.Stimulus;
import dev.halfsilver.room.activity.Activity;
import dev.halfsilver.room.activity.Masking;
import dev.halfsilver.room.activity.Task;
import dev.halfsilver.study.Format;
import dev.halfsilver.study.Guide;
import dev.halfsilver.study.GuideItem;
import dev.halfsilver.study.Probe;
import dev.halfsilver.study.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads a discussion guide as a person wrote it, to its end, whatever is wrong on the way. */
final class GuideReader {
  /** In place of sections that do not fit, so that the rest of the guide is looked at. */
  private static final List<Section> STAND_IN =
      List.of(
          new Section("x", "x", 0, List.of(new GuideItem.Question("x", "x", "", 0, List.of()))));

  private final Function<Fields, GuideDraft.Source> source;
  private final Set<MalformedDocument.Flaw> flaws = new LinkedHashSet<>();
  private final Map<String, GuideDraft.Source> sources = new HashMap<>();
  private final Set<String> sectionIds = new LinkedHashSet<>();
  private final Set<String> itemIds = new LinkedHashSet<>();
  private final Set<String> stimulusIds = new LinkedHashSet<>();
  private final Map<String, Stimulus.Kind> stimulusKinds = new HashMap<>();
  private final Map<Fields, String> shown = new LinkedHashMap<>();
  private final Map<Fields, Task<?>> about = new LinkedHashMap<>();

  /**
   * Reads guides of one kind.
   *
   * @param source notes where the bytes of an image or video are
   */
  GuideReader(Function<Fields, GuideDraft.Source> source) {
    this.source = source;
  }

  GuideDraft read(JsonNode node) throws MalformedDocument {
    Fields fields = new Fields(node, "", flaws);
    String title = fields.text("title");
    String topic = fields.text("topic");
    Format format = format(fields);
    int plannedMinutes = fields.whole("plannedMinutes");
    List<Section> sections = new ArrayList<>();
    for (Fields section : fields.list("sections")) {
      section(section).ifPresent(sections::add);
    }
    List<Stimulus> stimuli = new ArrayList<>();
    for (Fields stimulus : fields.listOrEmpty("stimuli")) {
      stimulus(stimulus).ifPresent(stimuli::add);
    }
    shown.forEach(this::checkShown);
    about.forEach(this::checkSuits);
    boolean partsFit = flaws.isEmpty();
    Optional<Guide> guide =
        fields.make(
            () ->
                new Guide(
                        title,
                        topic,
                        format,
                        plannedMinutes,
                        partsFit ? sections : STAND_IN,
                        partsFit ? stimuli : List.of())
                    .checked());
    if (!flaws.isEmpty()) {
      throw new MalformedDocument(flaws);
    }
    return new GuideDraft(guide.orElseThrow(), sources);
  }

  private static Format format(Fields fields) {
    String code = fields.text("format");
    try {
      return Format.parse(code);
    } catch (IllegalArgumentException e) {
      if (fields.given("format").isPresent()) {
        fields.wrong("format", String.valueOf(e.getMessage()));
      }
      return Format.FOCUS_GROUP;
    }
  }

  private Optional<Section> section(Fields fields) {
    String id = fields.text("id");
    noteId("section", sectionIds, fields);
    String title = fields.text("title");
    int minutes = fields.wholeOrZero("minutes");
    List<GuideItem> items = new ArrayList<>();
    for (Fields item : fields.list("items")) {
      item(item).ifPresent(items::add);
    }
    return fields.make(() -> new Section(id, title, minutes, items).checked());
  }

  private Optional<GuideItem> item(Fields fields) {
    String id = fields.text("id");
    noteId("item or probe", itemIds, fields);
    String question = fields.optionalText("question").orElse("");
    String show = fields.optionalText("show").orElse("");
    Optional<Fields> does = fields.object("activity");
    Optional<Activity> activity = does.flatMap(ActivityReader::read);
    Masking masking = ActivityReader.masking(fields, Masking.OPEN);
    String note = fields.optionalText("note").orElse("");
    int minutes = fields.wholeOrZero("minutes");
    List<Probe> probes = new ArrayList<>();
    for (Fields probe : fields.listOrEmpty("probes")) {
      String probeId = probe.text("id");
      noteId("item or probe", itemIds, probe);
      String words = probe.text("question");
      probe.make(() -> new Probe(probeId, words).checked()).ifPresent(probes::add);
    }
    fields.given("show").filter(name -> !name.isEmpty()).ifPresent(n -> shown.put(fields, n));
    activity.ifPresent(found -> about.put(does.orElse(fields), found.task()));
    return fields
        .make(
            () -> {
              if (!isOneThing(fields, question, show, does)) {
                return Optional.<GuideItem>empty();
              }
              Optional<GuideItem> item =
                  does.isPresent()
                      ? activity.map(it -> new GuideItem.Doing(id, it, note, minutes, probes))
                      : Optional.of(
                          show.isEmpty()
                              ? new GuideItem.Question(id, question, masking, note, minutes, probes)
                              : new GuideItem.Showing(id, show, note, minutes, probes));
              return item.map(GuideItem::checked);
            })
        .flatMap(item -> item);
  }

  private static boolean isOneThing(
      Fields fields, String question, String show, Optional<Fields> does) {
    long things =
        Stream.of(!question.isEmpty(), !show.isEmpty(), does.isPresent()).filter(is -> is).count();
    if (things != 1) {
      fields.wrong("question", "an item has either a question, something to show or an activity");
    } else if (question.isEmpty() && fields.has("masking")) {
      fields.wrong(
          "masking",
          does.isPresent()
              ? "belongs among the fields of the activity"
              : "there are no answers to what is only shown");
    }
    return things == 1;
  }

  private Optional<Stimulus> stimulus(Fields fields) {
    String id = fields.text("id");
    noteId("stimulus", stimulusIds, fields);
    Optional<Stimulus.Kind> kind = kind(fields);
    kind.ifPresent(known -> stimulusKinds.put(id, known));
    String title = fields.text("title");
    String alt = fields.optionalText("alt").orElse("");
    String text = fields.optionalText("text").orElse("");
    if (kind.filter(k -> k != Stimulus.Kind.TEXT).isPresent()) {
      sources.put(id, source.apply(fields));
    }
    return kind.flatMap(
        k -> fields.make(() -> Guide.checked(new Stimulus(id, k, title, alt, text))));
  }

  private static Optional<Stimulus.Kind> kind(Fields fields) {
    String name = fields.text("kind");
    for (Stimulus.Kind kind : Stimulus.Kind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(name)) {
        return Optional.of(kind);
      }
    }
    if (fields.given("kind").isPresent()) {
      fields.wrong("kind", "should be image, video or text");
    }
    return Optional.empty();
  }

  private static void noteId(String what, Set<String> seen, Fields fields) {
    fields
        .given("id")
        .filter(id -> !seen.add(id))
        .ifPresent(id -> fields.wrong("id", "%s \"%s\" is there twice".formatted(what, id)));
  }

  private void checkShown(Fields item, String name) {
    if (!stimulusIds.contains(name)) {
      item.wrong(
          "show",
          "item \"%s\" shows \"%s\", which is not among the stimuli"
              .formatted(item.given("id").orElse(""), name));
    }
  }

  /** An activity about a stimulus needs one of the right kind; what is no stimulus has no kind. */
  private void checkSuits(Fields activity, Task<?> task) {
    String field = task.needsFilm() ? "film" : "picture";
    Stimulus.Kind needed = task.needsFilm() ? Stimulus.Kind.VIDEO : Stimulus.Kind.IMAGE;
    task.stimulus()
        .ifPresent(
            name -> {
              if (name.isEmpty()) {
                activity.wrong(field, "is missing");
              } else if (!stimulusIds.contains(name)) {
                activity.wrong(field, "\"%s\" is not among the stimuli".formatted(name));
              } else if (stimulusKinds.getOrDefault(name, needed) != needed) {
                activity.wrong(
                    field, "\"%s\" is no %s, and the activity needs one".formatted(name, field));
              }
            });
  }
}
