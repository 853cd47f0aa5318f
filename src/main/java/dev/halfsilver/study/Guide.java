package dev.halfsilver.study;

import dev.halfsilver.room.Agenda;
import dev.halfsilver.room.Stimulus;
import dev.halfsilver.room.activity.Masking;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * A discussion guide: what the moderator plans to ask and show, in order.
 *
 * @param title what researchers call it
 * @param topic what participants are told it is about
 * @param plannedMinutes how long the session should take
 * @param stimuli what its items show
 */
public record Guide(
    String title,
    String topic,
    Format format,
    int plannedMinutes,
    List<Section> sections,
    List<Stimulus> stimuli) {

  public Guide {
    sections = List.copyOf(sections);
    stimuli = List.copyOf(stimuli);
  }

  /**
   * The same guide, once it is sure that it fits; its parts were asked before.
   *
   * @throws Unfit when it does not
   */
  public Guide checked() {
    Fit fit =
        new Fit()
            .line("the title of the guide", title)
            .line("the topic of the guide", topic)
            .within("plannedMinutes", plannedMinutes, 1, Fit.MOST_MINUTES)
            .within("the number of sections", sections.size(), 1, 30)
            .within("the number of stimuli", stimuli.size(), 0, 100);
    fit.unique("section", sections.stream().map(Section::id).toList());
    fit.unique("stimulus", stimuli.stream().map(Stimulus::id).toList());
    for (Stimulus stimulus : stimuli) {
      check(fit, stimulus);
    }
    if (!sections.isEmpty()) {
      checkItems(fit, sections, stimuli);
    }
    fit.orThrow();
    return this;
  }

  /**
   * The same stimulus, once it is sure that it can stand in a guide.
   *
   * @throws Unfit when it cannot
   */
  public static Stimulus checked(Stimulus stimulus) {
    Fit fit = new Fit();
    check(fit, stimulus);
    fit.orThrow();
    return stimulus;
  }

  private static void check(Fit fit, Stimulus stimulus) {
    boolean inWords = stimulus.kind() == Stimulus.Kind.TEXT;
    fit.check(
        !(inWords ? stimulus.text() : stimulus.alt()).isBlank(),
        "stimulus \"" + stimulus.title() + "\" needs " + (inWords ? "text" : "alt"));
    fit.id("a stimulus", stimulus.id())
        .line("the title of stimulus \"" + stimulus.id() + "\"", stimulus.title())
        .optionalWords("the alt of stimulus \"" + stimulus.id() + "\"", stimulus.alt())
        .optionalWords("the text of stimulus \"" + stimulus.id() + "\"", stimulus.text());
  }

  private static void checkItems(Fit fit, List<Section> sections, List<Stimulus> stimuli) {
    List<GuideItem> items = sections.stream().flatMap(s -> s.items().stream()).toList();
    fit.within("the number of items", items.size(), 1, 200);
    if (!fit.holds()) {
      return;
    }
    List<String> ids = new ArrayList<>();
    for (GuideItem item : items) {
      ids.add(item.id());
      item.probes().forEach(probe -> ids.add(probe.id()));
      item.shows()
          .ifPresent(
              shown ->
                  fit.check(
                      stimuli.stream().anyMatch(s -> s.id().equals(shown)),
                      "item \"%s\" shows \"%s\", which is not among the stimuli"
                          .formatted(item.id(), shown)));
      if (item instanceof GuideItem.Doing doing) {
        checkSuits(fit, doing, stimuli);
      }
    }
    fit.unique("item or probe", ids);
  }

  private static void checkSuits(Fit fit, GuideItem.Doing item, List<Stimulus> stimuli) {
    stimuli.stream()
        .filter(stimulus -> item.shows().filter(stimulus.id()::equals).isPresent())
        .forEach(
            stimulus ->
                fit.check(
                    stimulus.suits(item.activity().task()),
                    "the activity of item \"%s\" needs a %s, and \"%s\" is none"
                        .formatted(
                            item.id(),
                            item.activity().task().needsFilm() ? "film" : "picture",
                            stimulus.id())));
  }

  /** The stimulus that {@code item} shows. */
  public Stimulus shownBy(GuideItem.Showing item) {
    return stimuli.stream().filter(s -> s.id().equals(item.show())).findFirst().orElseThrow();
  }

  /** What a moderator can ask and show: items and probes by id, parts counted from 1. */
  public Agenda agenda() {
    Map<String, Agenda.Item> agenda = new HashMap<>();
    for (int i = 0; i < sections.size(); i++) {
      int part = i + 1;
      for (GuideItem item : sections.get(i).items()) {
        agenda.put(
            item.id(),
            switch (item) {
              case GuideItem.Question q ->
                  new Agenda.Item.Question(part, q.question(), q.masking());
              case GuideItem.Showing s -> new Agenda.Item.Showing(part, shownBy(s));
              case GuideItem.Doing d -> new Agenda.Item.Doing(part, d.activity());
            });
        item.probes()
            .forEach(
                p ->
                    agenda.put(p.id(), new Agenda.Item.Question(part, p.question(), Masking.OPEN)));
      }
    }
    return new Agenda(
        sections.size(),
        agenda,
        stimuli.stream().collect(Collectors.toMap(Stimulus::id, stimulus -> stimulus)));
  }

  /** A new unguessable id for each stimulus, by the id it has now. */
  public Map<String, String> freshStimulusIds(RandomGenerator random) {
    Map<String, String> fresh = new HashMap<>();
    stimuli.forEach(s -> fresh.put(s.id(), Ids.stimulus(random)));
    return fresh;
  }

  /**
   * The same guide with its stimuli under other ids. A guide as written has names that could be
   * guessed, such as {@code bottle}; a room needs names that cannot be.
   *
   * @param renamed the new id by the present one
   */
  public Guide withStimulusIds(Map<String, String> renamed) {
    return new Guide(
        title,
        topic,
        format,
        plannedMinutes,
        sections.stream().map(s -> showing(s, renamed)).toList(),
        stimuli.stream()
            .map(
                s ->
                    new Stimulus(
                        renamed.getOrDefault(s.id(), s.id()),
                        s.kind(),
                        s.title(),
                        s.alt(),
                        s.text()))
            .toList());
  }

  private static Section showing(Section section, Map<String, String> renamed) {
    List<GuideItem> items = new ArrayList<>();
    for (GuideItem item : section.items()) {
      items.add(
          switch (item) {
            case GuideItem.Question q -> q;
            case GuideItem.Doing d ->
                d.shows()
                    .map(id -> d.activity().withStimulus(renamed.getOrDefault(id, id)))
                    .map(to -> new GuideItem.Doing(d.id(), to, d.note(), d.minutes(), d.probes()))
                    .orElse(d);
            case GuideItem.Showing s ->
                new GuideItem.Showing(
                    s.id(),
                    renamed.getOrDefault(s.show(), s.show()),
                    s.note(),
                    s.minutes(),
                    s.probes());
          });
    }
    return new Section(section.id(), section.title(), section.minutes(), items);
  }
}
