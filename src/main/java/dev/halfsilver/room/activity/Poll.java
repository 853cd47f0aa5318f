package dev.halfsilver.room.activity;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A choice of one or of several.
 *
 * @param least how many must be chosen; 0 is one
 * @param most how many can be; 0 is one
 */
public record Poll(List<String> options, int least, int most) implements Task<Poll.Choice> {
  static final int MOST_OPTIONS = 20;

  public Poll {
    options = List.copyOf(options);
    least = least == 0 ? 1 : least;
    most = most == 0 ? 1 : most;
  }

  /** The options that somebody chose, by their numbers from 0, rising. */
  public record Choice(List<Integer> chosen) implements Answer {
    public Choice {
      chosen = List.copyOf(chosen);
    }
  }

  @Override
  public Class<Choice> answers() {
    return Choice.class;
  }

  @Override
  public Stream<String> labels() {
    return options.stream();
  }

  @Override
  public Optional<Flaw> flaw() {
    return Limits.options(options, 2, MOST_OPTIONS)
        .or(
            () ->
                Limits.when(
                    least < 1 || most < least || most > options.size(), Flaw.CHOICES_UNFIT));
  }

  @Override
  public Optional<Flaw> flawIn(Choice answer) {
    List<Integer> chosen = answer.chosen();
    return Limits.picks(chosen, options.size())
        .or(() -> Limits.when(chosen.size() < least, Flaw.ANSWER_INCOMPLETE))
        .or(() -> Limits.when(chosen.size() > most, Flaw.ANSWER_TOO_MUCH))
        .or(() -> Limits.when(!isRising(chosen), Flaw.ANSWER_UNORDERED));
  }

  private static boolean isRising(List<Integer> numbers) {
    return numbers.equals(numbers.stream().sorted().toList());
  }

  @Override
  public List<Figure> figures(List<Choice> answers) {
    List<Integer> all = answers.stream().flatMap(answer -> answer.chosen().stream()).toList();
    List<Double> counts =
        Stream.iterate(0, i -> i < options.size(), i -> i + 1)
            .map(i -> (double) Collections.frequency(all, i))
            .toList();
    return List.of(
        new Figure.Bars(Figure.Measure.PEOPLE, options, List.of(new Figure.Series("", counts))));
  }
}
