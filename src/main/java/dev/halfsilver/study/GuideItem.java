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
      probes = checked(id, note, minutes, probes);
      Fit.words("the question of item \"" + id + "\"", question);
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
      probes = checked(id, note, minutes, probes);
      Fit.id("the stimulus that item \"" + id + "\" shows", show);
    }
  }

  private static List<Probe> checked(String id, String note, int minutes, List<Probe> probes) {
    Fit.id("an item", id);
    Fit.optionalWords("the note of item \"" + id + "\"", note);
    Fit.within("the minutes of item \"" + id + "\"", minutes, 0, Fit.MOST_MINUTES);
    Fit.within("the number of probes of item \"" + id + "\"", probes.size(), 0, 20);
    return List.copyOf(probes);
  }
}
