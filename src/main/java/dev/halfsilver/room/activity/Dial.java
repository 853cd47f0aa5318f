package dev.halfsilver.room.activity;

import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A dial from 0 to 100 that everybody moves while a film plays.
 *
 * @param film the id of the stimulus
 * @param lowName what 0 means
 * @param highName what 100 means
 */
public record Dial(String film, String lowName, String highName) implements Task<Dial.Course> {
  static final int MOST_POINTS = 400;
  private static final int LONGEST_MILLIS = 2 * 60 * 60 * 1_000;
  private static final int HIGHEST = 100;
  private static final int MOMENTS = 60;

  /** From one point to the next the dial stood still. */
  public record Course(List<Point> points) implements Answer {
    public Course {
      points = List.copyOf(points);
    }

    /** Where the dial stood at a moment, if it had been moved by then. */
    OptionalInt at(int millis) {
      OptionalInt value = OptionalInt.empty();
      for (Point point : points) {
        if (point.at() > millis) {
          break;
        }
        value = OptionalInt.of(point.value());
      }
      return value;
    }
  }

  /**
   * The dial was moved.
   *
   * @param at milliseconds of the film
   */
  public record Point(int at, int value) {}

  @Override
  public Class<Course> answers() {
    return Course.class;
  }

  @Override
  public Stream<String> labels() {
    return Stream.of(lowName, highName).filter(name -> !name.isEmpty());
  }

  @Override
  public Optional<Flaw> flaw() {
    return Optional.empty();
  }

  @Override
  public Optional<Flaw> flawIn(Course answer) {
    List<Point> points = answer.points();
    if (points.isEmpty()) {
      return Optional.of(Flaw.ANSWER_INCOMPLETE);
    }
    if (points.size() > MOST_POINTS) {
      return Optional.of(Flaw.ANSWER_TOO_MUCH);
    }
    int before = -1;
    for (Point point : points) {
      if (point.value() < 0
          || point.value() > HIGHEST
          || point.at() < 0
          || point.at() > LONGEST_MILLIS) {
        return Optional.of(Flaw.ANSWER_OUTSIDE);
      }
      if (point.at() <= before) {
        return Optional.of(Flaw.ANSWER_UNORDERED);
      }
      before = point.at();
    }
    return Optional.empty();
  }

  /** The curve has some sixty moments, from the first movement of all to the last. */
  @Override
  public List<Figure> figures(List<Course> answers) {
    int end = answers.stream().mapToInt(course -> course.points().getLast().at()).max().orElse(0);
    int step = Math.max(1, end / MOMENTS);
    List<Figure.Moment> moments = new ArrayList<>();
    for (int at = 0; at <= end; at += step) {
      int now = at;
      IntSummaryStatistics values =
          answers.stream().flatMapToInt(course -> course.at(now).stream()).summaryStatistics();
      if (values.getCount() > 0) {
        moments.add(new Figure.Moment(now, values.getAverage(), values.getMin(), values.getMax()));
      }
    }
    return List.of(new Figure.Curve(lowName, highName, moments));
  }

  @Override
  public Optional<String> stimulus() {
    return Optional.of(film);
  }

  @Override
  public boolean needsFilm() {
    return true;
  }

  @Override
  public Dial withStimulus(String id) {
    return new Dial(id, lowName, highName);
  }
}
