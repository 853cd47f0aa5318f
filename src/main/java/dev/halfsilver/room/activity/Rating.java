package dev.halfsilver.room.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A value on a scale.
 *
 * @param lowName what the lowest value means; empty where the scale says it itself
 * @param highName what the highest means
 */
public record Rating(Scale scale, int lowest, int highest, String lowName, String highName)
    implements Task<Rating.Value> {
  /** How the scale looks. */
  public enum Scale {
    /** One to so many stars. */
    STARS,
    /** Steps with a number each. */
    POINTS,
    /** Any whole number from 0 to 100. */
    PERCENT
  }

  private static final int MOST_STEPS = 11;
  private static final int FURTHEST = 100;
  private static final int PARTS = 10;

  /** The value that somebody gave. */
  public record Value(int value) implements Answer {}

  @Override
  public Class<Value> answers() {
    return Value.class;
  }

  @Override
  public Stream<String> labels() {
    return Stream.of(lowName, highName).filter(name -> !name.isEmpty());
  }

  @Override
  public Optional<Flaw> flaw() {
    boolean fit =
        switch (scale) {
          case STARS -> lowest == 1 && highest >= 3 && highest <= 10;
          case POINTS ->
              lowest >= -FURTHEST
                  && highest <= FURTHEST
                  && highest - lowest >= 1
                  && highest - lowest < MOST_STEPS;
          case PERCENT -> lowest == 0 && highest == FURTHEST;
        };
    return Limits.when(!fit, Flaw.SCALE_UNFIT);
  }

  @Override
  public Optional<Flaw> flawIn(Value answer) {
    return Limits.when(answer.value() < lowest || answer.value() > highest, Flaw.ANSWER_OUTSIDE);
  }

  @Override
  public List<Figure> figures(List<Value> answers) {
    List<String> labels = new ArrayList<>();
    List<Double> counts = new ArrayList<>();
    int step = scale == Scale.PERCENT ? PARTS : 1;
    for (int from = lowest; from <= highest - (step - 1); from += step) {
      // A hundred values are told in ten parts, of which the last has the hundred too.
      boolean isLast = from + step >= highest;
      int to = step == 1 ? from : isLast ? highest : from + step - 1;
      int low = from;
      labels.add(low == to ? Integer.toString(low) : low + "–" + to);
      counts.add(
          (double)
              answers.stream().filter(each -> each.value() >= low && each.value() <= to).count());
    }
    return List.of(
        new Figure.Bars(Figure.Measure.PEOPLE, labels, List.of(new Figure.Series("", counts))));
  }

  @Override
  public List<Fact> facts(List<Value> answers) {
    if (answers.isEmpty()) {
      return List.of();
    }
    int[] values = answers.stream().mapToInt(Value::value).sorted().toArray();
    int middle = values.length / 2;
    double median =
        values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2.0;
    return List.of(
        new Fact(Fact.Name.MEDIAN, median),
        new Fact(Fact.Name.MEAN, IntStream.of(values).average().orElseThrow()));
  }

  @Override
  public Movement movement(Value before, Value after) {
    int up = Integer.compare(after.value(), before.value());
    return up == 0 ? Movement.NONE : up > 0 ? Movement.UP : Movement.DOWN;
  }
}
