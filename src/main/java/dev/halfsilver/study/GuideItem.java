package dev.halfsilver.study;

import java.util.List;

/** One thing to do in a section of the guide. */
public sealed interface GuideItem {
  /** Names it in its guide. */
  String id();

  /** What the moderator should remember; empty for nothing. */
  String note();

  /** How long it should take; 0 when the guide does not say. */
  int minutes();

  /** What may be asked after it. */
  List<Probe> probes();

  /** A question put to everybody, word for word. */
  record Question(String id, String question, String note, int minutes, List<Probe> probes)
      implements GuideItem {
    public Question {
      check(id, note, minutes, probes)
          .words("the question of item \"" + id + "\"", question)
          .orThrow();
      probes = List.copyOf(probes);
    }
  }

  /**
   * A stimulus to put on the screens.
   *
   * @param show the stimulus, by its id in the guide
   */
  record Showing(String id, String show, String note, int minutes, List<Probe> probes)
      implements GuideItem {
    public Showing {
      check(id, note, minutes, probes)
          .id("the stimulus that item \"" + id + "\" shows", show)
          .orThrow();
      probes = List.copyOf(probes);
    }
  }

  private static Fit check(String id, String note, int minutes, List<Probe> probes) {
    return new Fit()
        .id("an item", id)
        .optionalWords("the note of item \"" + id + "\"", note)
        .within("the minutes of item \"" + id + "\"", minutes, 0, Fit.MOST_MINUTES)
        .within("the number of probes of item \"" + id + "\"", probes.size(), 0, 20);
  }
}
