package dev.halfsilver.study;

import dev.halfsilver.room.Stimulus;
import java.util.List;

/** Guides for tests. */
public final class Guides {
  private Guides() {}

  /** Two parts: a question with a probe, then a picture and a question about it. */
  public static Guide small() {
    return of(
        List.of(
            new Section(
                "warm-up",
                "Warm-up",
                10,
                List.of(
                    new GuideItem.Question(
                        "first-name",
                        "Who are you?",
                        "Answer first.",
                        4,
                        List.of(new Probe("household", "Who else lives there?"))))),
            new Section(
                "idea",
                "The idea",
                20,
                List.of(
                    new GuideItem.Showing("see-bottle", "bottle", "", 0, List.of()),
                    new GuideItem.Question("first-look", "What do you see?", "", 0, List.of())))));
  }

  /** A guide with these sections and one stimulus, {@code bottle}. */
  public static Guide of(List<Section> sections) {
    return new Guide(
        "Refills, group 1",
        "A new way to refill",
        Format.FOCUS_GROUP,
        75,
        sections,
        List.of(
            new Stimulus("bottle", Stimulus.Kind.IMAGE, "The bottle", "A tall green bottle.", "")));
  }
}
