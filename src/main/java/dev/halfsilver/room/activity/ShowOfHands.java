package dev.halfsilver.room.activity;

import java.util.List;
import java.util.Optional;

/** Who it is true for raises a hand. */
public record ShowOfHands() implements Task<ShowOfHands.Hand> {
  /** A hand that is up, or was left down. */
  public record Hand(boolean up) implements Answer {}

  @Override
  public Class<Hand> answers() {
    return Hand.class;
  }

  @Override
  public Optional<Flaw> flaw() {
    return Optional.empty();
  }

  @Override
  public Optional<Flaw> flawIn(Hand answer) {
    return Optional.empty();
  }

  @Override
  public List<Figure> figures(List<Hand> answers) {
    double up = answers.stream().filter(Hand::up).count();
    return List.of(
        new Figure.Bars(
            Figure.Measure.PEOPLE,
            List.of("up", "down"),
            List.of(new Figure.Series("", List.of(up, answers.size() - up)))));
  }

  @Override
  public Movement movement(Hand before, Hand after) {
    return before.equals(after) ? Movement.NONE : after.up() ? Movement.UP : Movement.DOWN;
  }
}
