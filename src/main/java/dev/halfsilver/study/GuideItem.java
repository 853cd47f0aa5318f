package dev.halfsilver.study;

import dev.halfsilver.room.activity.Activity;
import dev.halfsilver.room.activity.Masking;
import java.util.List;
import java.util.Optional;

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

  /**
   * A question put to everybody, word for word.
   *
   * @param masking which participants see the others' answers, and when
   */
  record Question(
      String id, String question, Masking masking, String note, int minutes, List<Probe> probes)
      implements GuideItem {
    public Question {
      probes = List.copyOf(probes);
    }

    /** One that everybody answers before the others' eyes. */
    public Question(String id, String question, String note, int minutes, List<Probe> probes) {
      this(id, question, Masking.OPEN, note, minutes, probes);
    }
  }

  /** Something for everybody to do. */
  record Doing(String id, Activity activity, String note, int minutes, List<Probe> probes)
      implements GuideItem {
    public Doing {
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
      probes = List.copyOf(probes);
    }
  }

  /** The stimulus that comes on the screens with it, by its id in the guide. */
  default Optional<String> shows() {
    return switch (this) {
      case Question _ -> Optional.empty();
      case Showing s -> Optional.of(s.show());
      case Doing d -> d.activity().task().stimulus();
    };
  }

  /**
   * The same item, once it is sure that it fits; its probes were asked before.
   *
   * @throws Unfit when it does not
   */
  default GuideItem checked() {
    String item = "item \"" + id() + "\"";
    Fit fit =
        new Fit()
            .id("an item", id())
            .optionalWords("the note of " + item, note())
            .within("the minutes of " + item, minutes(), 0, Fit.MOST_MINUTES)
            .within("the number of probes of " + item, probes().size(), 0, 20);
    Fit _ =
        switch (this) {
          case Question q -> fit.words("the question of " + item, q.question());
          case Doing d -> fit.activity(item, d.activity());
          case Showing s -> fit.id("the stimulus that " + item + " shows", s.show());
        };
    fit.orThrow();
    return this;
  }
}
