package dev.halfsilver.room.activity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A text of which everybody marks words, each as one of the given marks.
 *
 * @param marks what a part can be marked as; {@code like} and {@code dislike} are worded in the
 *     reader's language
 * @param most how many parts one person can mark; 0 is as many as there can be
 */
public record TextMarks(String text, List<String> marks, int most)
    implements Task<TextMarks.Marks> {
  static final int MOST_MARKS = 12;
  static final int MOST_SORTS = 5;

  public TextMarks {
    marks = List.copyOf(marks);
    most = most == 0 ? MOST_MARKS : most;
  }

  /** Marked parts, in the order of the text. */
  public record Marks(List<Mark> marks) implements Answer {
    public Marks {
      marks = List.copyOf(marks);
    }

    @Override
    public Stream<String> words() {
      return marks.stream().map(Mark::comment).filter(comment -> !comment.isEmpty());
    }
  }

  /**
   * One marked part.
   *
   * @param from the UTF-16 unit of the text it begins with
   * @param to the one after it
   * @param as the number, from 0, of what it is marked as
   * @param comment why; may be empty
   */
  public record Mark(int from, int to, int as, String comment) {}

  @Override
  public Class<Marks> answers() {
    return Marks.class;
  }

  @Override
  public Stream<String> labels() {
    return marks.stream();
  }

  @Override
  public Stream<String> texts() {
    return Stream.of(text);
  }

  @Override
  public Optional<Flaw> flaw() {
    return Limits.options(marks, 1, MOST_SORTS)
        .or(() -> Limits.when(most < 1 || most > MOST_MARKS, Flaw.CHOICES_UNFIT));
  }

  @Override
  public Optional<Flaw> flawIn(Marks answer) {
    if (answer.marks().isEmpty()) {
      return Optional.of(Flaw.ANSWER_INCOMPLETE);
    }
    if (answer.marks().size() > most) {
      return Optional.of(Flaw.ANSWER_TOO_MUCH);
    }
    int end = 0;
    for (Mark mark : answer.marks()) {
      Optional<Flaw> flaw = flawIn(mark, end);
      if (flaw.isPresent()) {
        return flaw;
      }
      end = mark.to();
    }
    return Limits.commentTooLong(answer.words());
  }

  private Optional<Flaw> flawIn(Mark mark, int end) {
    boolean within =
        mark.from() >= 0
            && mark.from() < mark.to()
            && mark.to() <= text.length()
            && mark.as() >= 0
            && mark.as() < marks.size();
    return Limits.when(!within, Flaw.ANSWER_OUTSIDE)
        .or(() -> Limits.when(mark.from() < end, Flaw.ANSWER_TWICE))
        .or(() -> Limits.when(splits(mark.from()) || splits(mark.to()), Flaw.ANSWER_SPLITS));
  }

  /** Whether a cut there would part the two units of one character. */
  private boolean splits(int at) {
    return at > 0
        && at < text.length()
        && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
  }

  @Override
  public List<Figure> figures(List<Marks> answers) {
    TreeSet<Integer> cuts = new TreeSet<>();
    List<Mark> all = answers.stream().flatMap(answer -> answer.marks().stream()).toList();
    all.forEach(mark -> Collections.addAll(cuts, mark.from(), mark.to()));
    List<Figure.Run> runs = new ArrayList<>();
    for (Integer from : cuts) {
      Integer to = cuts.higher(from);
      if (to != null && all.stream().anyMatch(mark -> mark.from() <= from && mark.to() >= to)) {
        runs.add(new Figure.Run(from, to, people(all, from, to)));
      }
    }
    return List.of(new Figure.Shades(text, marks, runs));
  }

  private List<Integer> people(List<Mark> all, int from, int to) {
    return Stream.iterate(0, i -> i < marks.size(), i -> i + 1)
        .map(
            as ->
                (int)
                    all.stream()
                        .filter(m -> m.as() == as && m.from() <= from && m.to() >= to)
                        .count())
        .toList();
  }
}
