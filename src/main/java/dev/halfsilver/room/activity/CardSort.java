package dev.halfsilver.room.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Cards to be put into groups.
 *
 * @param groups the groups there are; none when everybody makes and names their own
 */
public record CardSort(List<String> cards, List<String> groups) implements Task<CardSort.Groups> {
  static final int MOST_CARDS = 40;
  static final int MOST_GROUPS = 10;

  public CardSort {
    cards = List.copyOf(cards);
    groups = List.copyOf(groups);
  }

  /** Every card in one of the groups; where groups are given, all of them in their order. */
  public record Groups(List<Group> groups) implements Answer {
    public Groups {
      groups = List.copyOf(groups);
    }

    @Override
    public Stream<String> words() {
      return groups.stream().map(Group::name);
    }
  }

  /** A group with its cards, by their numbers from 0. */
  public record Group(String name, List<Integer> cards) {
    public Group {
      cards = List.copyOf(cards);
    }
  }

  @Override
  public Class<Groups> answers() {
    return Groups.class;
  }

  @Override
  public Stream<String> labels() {
    return Stream.concat(cards.stream(), groups.stream());
  }

  @Override
  public Optional<Flaw> flaw() {
    return Limits.options(cards, 2, MOST_CARDS)
        .or(() -> groups.isEmpty() ? Optional.empty() : Limits.options(groups, 2, MOST_GROUPS));
  }

  @Override
  public Optional<Flaw> flawIn(Groups answer) {
    List<String> names = answer.words().toList();
    List<Integer> placed =
        answer.groups().stream().flatMap(group -> group.cards().stream()).toList();
    return Limits.when(names.size() > MOST_GROUPS, Flaw.ANSWER_TOO_MUCH)
        .or(() -> Limits.when(!groups.isEmpty() && !names.equals(groups), Flaw.ANSWER_OUTSIDE))
        .or(() -> Limits.when(Limits.areEqual(names), Flaw.ANSWER_TWICE))
        .or(() -> Limits.commentTooLong(names.stream()))
        .or(() -> Limits.picks(placed, cards.size()))
        .or(() -> Limits.when(placed.size() < cards.size(), Flaw.ANSWER_INCOMPLETE));
  }

  /** Which cards went together; where groups are given, also how often each card went where. */
  @Override
  public List<Figure> figures(List<Groups> answers) {
    Figure together =
        new Figure.Matrix(cards, numbers(cards.size()).map(row -> together(answers, row)).toList());
    if (groups.isEmpty()) {
      return List.of(together);
    }
    List<Figure.Series> series = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      int group = i;
      series.add(
          new Figure.Series(
              groups.get(i),
              numbers(cards.size())
                  .map(
                      card ->
                          (double)
                              answers.stream()
                                  .filter(a -> a.groups().get(group).cards().contains(card))
                                  .count())
                  .toList()));
    }
    return List.of(together, new Figure.Bars(Figure.Measure.PEOPLE, cards, series));
  }

  private List<Integer> together(List<Groups> answers, int one) {
    return numbers(cards.size())
        .map(
            other ->
                (int)
                    answers.stream()
                        .flatMap(answer -> answer.groups().stream())
                        .filter(g -> g.cards().contains(one) && g.cards().contains(other))
                        .count())
        .toList();
  }

  private static Stream<Integer> numbers(int count) {
    return Stream.iterate(0, i -> i < count, i -> i + 1);
  }
}
