package dev.halfsilver.room.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Things to be put in order, the best first. */
public record Ranking(List<String> options) implements Task<Ranking.Order> {
  static final int MOST_OPTIONS = 12;

  public Ranking {
    options = List.copyOf(options);
  }

  /** All options by their numbers from 0, the best first. */
  public record Order(List<Integer> order) implements Answer {
    public Order {
      order = List.copyOf(order);
    }
  }

  @Override
  public Class<Order> answers() {
    return Order.class;
  }

  @Override
  public Stream<String> labels() {
    return options.stream();
  }

  @Override
  public Optional<Flaw> flaw() {
    return Limits.options(options, 2, MOST_OPTIONS);
  }

  @Override
  public Optional<Flaw> flawIn(Order answer) {
    return Limits.picks(answer.order(), options.size())
        .or(() -> Limits.when(answer.order().size() < options.size(), Flaw.ANSWER_INCOMPLETE));
  }

  @Override
  public List<Figure> figures(List<Order> answers) {
    List<Double> means = new ArrayList<>();
    for (int i = 0; i < options.size(); i++) {
      int option = i;
      means.add(
          answers.stream()
              .mapToInt(answer -> answer.order().indexOf(option) + 1)
              .average()
              .orElse(0));
    }
    return List.of(
        new Figure.Bars(Figure.Measure.MEAN_RANK, options, List.of(new Figure.Series("", means))));
  }
}
