package dev.halfsilver.room.activity;

import java.util.List;

/** What many answers come to, as something to look at: few shapes for all kinds. */
public sealed interface Figure {
  /**
   * One bar for each label, or several side by side.
   *
   * @param measure what the values are
   */
  record Bars(Measure measure, List<String> labels, List<Series> series) implements Figure {
    public Bars {
      labels = List.copyOf(labels);
      series = List.copyOf(series);
    }
  }

  /** What the values of bars are. */
  enum Measure {
    /** How many people. */
    PEOPLE,
    /** A mean rank: the lower, the better. */
    MEAN_RANK
  }

  /**
   * The values of one colour, one for each label.
   *
   * @param name tells it from other colours; empty when there is only one
   */
  record Series(String name, List<Double> values) {
    public Series {
      values = List.copyOf(values);
    }
  }

  /** How often each two of the labels went together; as many rows and columns as labels. */
  record Matrix(List<String> labels, List<List<Integer>> values) implements Figure {
    public Matrix {
      labels = List.copyOf(labels);
      values = List.copyOf(values);
    }
  }

  /** The mean over a film's time, with the lowest and the highest of all at that moment. */
  record Curve(String lowName, String highName, List<Moment> moments) implements Figure {
    public Curve {
      moments = List.copyOf(moments);
    }
  }

  /**
   * One moment of a curve.
   *
   * @param at milliseconds of the film
   */
  record Moment(int at, double mean, int lowest, int highest) {}

  /** A text, and how many marked each part of it as what. */
  record Shades(String text, List<String> marks, List<Run> runs) implements Figure {
    public Shades {
      marks = List.copyOf(marks);
      runs = List.copyOf(runs);
    }
  }

  /**
   * A part of a text that the same people marked.
   *
   * @param from the UTF-16 unit it begins with
   * @param to the one after it
   * @param people how many marked it as each of the marks
   */
  record Run(int from, int to, List<Integer> people) {
    public Run {
      people = List.copyOf(people);
    }
  }

  /** Where pins are on a picture. */
  record Spots(String stimulus, List<String> feelings, List<Spot> spots) implements Figure {
    public Spots {
      feelings = List.copyOf(feelings);
      spots = List.copyOf(spots);
    }
  }

  /** One pin: thousandths of the picture's width and height, and the number of its feeling. */
  record Spot(int x, int y, int feeling) {}
}
