package dev.halfsilver.room.activity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Statements to agree or disagree with. */
public record Stands(List<Statement> statements) implements Task<Stands.Taken> {
  static final int MOST_STATEMENTS = 20;

  public Stands {
    statements = List.copyOf(statements);
  }

  /**
   * Something to take a stand on: words of the study, or what somebody said to the group.
   *
   * @param text the words; empty when it is something that was said
   * @param said the number on the floor of the message that it is, if it is one
   */
  public record Statement(String text, OptionalLong said) {
    boolean isOneOrTheOther() {
      return text.isBlank() == said.isPresent();
    }

    /** What stands for it where its words are not at hand. */
    public String label() {
      return said.isPresent() ? "#" + said.getAsLong() : text;
    }
  }

  /** What somebody thinks of a statement. */
  public enum Stand {
    AGREE,
    DISAGREE,
    /** Neither; it is counted, but not as an opinion. */
    PASS
  }

  /** A stand on every statement, in their order. */
  public record Taken(List<Stand> stands) implements Answer {
    public Taken {
      stands = List.copyOf(stands);
    }
  }

  @Override
  public Class<Taken> answers() {
    return Taken.class;
  }

  @Override
  public Stream<String> texts() {
    return statements.stream().map(Statement::text).filter(text -> !text.isEmpty());
  }

  @Override
  public LongStream messages() {
    return statements.stream().flatMapToLong(statement -> statement.said().stream());
  }

  @Override
  public Optional<Flaw> flaw() {
    return Limits.when(!statements.stream().allMatch(Statement::isOneOrTheOther), Flaw.OPTIONS_FEW)
        .or(
            () ->
                Limits.options(
                    statements.stream().map(Statement::label).toList(), 1, MOST_STATEMENTS));
  }

  @Override
  public Optional<Flaw> flawIn(Taken answer) {
    int given = answer.stands().size();
    return Limits.when(given < statements.size(), Flaw.ANSWER_INCOMPLETE)
        .or(() -> Limits.when(given > statements.size(), Flaw.ANSWER_TOO_MUCH));
  }

  @Override
  public List<Figure> figures(List<Taken> answers) {
    return List.of(
        new Figure.Bars(
            Figure.Measure.PEOPLE,
            statements.stream().map(Statement::label).toList(),
            Arrays.stream(Stand.values()).map(stand -> counts(answers, stand)).toList()));
  }

  @Override
  public LongStream said() {
    return statements.stream().flatMapToLong(statement -> statement.said().stream());
  }

  @Override
  public Stands withSaid(LongFunction<OptionalLong> numbers) {
    return new Stands(
        statements.stream()
            .map(
                statement ->
                    statement.said().isPresent()
                        ? new Statement("", numbers.apply(statement.said().getAsLong()))
                        : statement)
            .toList());
  }

  private Figure.Series counts(List<Taken> answers, Stand stand) {
    return new Figure.Series(
        stand.name().toLowerCase(Locale.ROOT),
        Stream.iterate(0, i -> i < statements.size(), i -> i + 1)
            .map(i -> (double) answers.stream().filter(a -> a.stands().get(i) == stand).count())
            .toList());
  }
}
