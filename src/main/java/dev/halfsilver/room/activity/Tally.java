package dev.halfsilver.room.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the answers of one round come to. It follows from them alone, so it is never stored.
 *
 * @param answered how many have answered, without those who passed
 */
public record Tally(int answered, int passed, List<Figure> figures, List<Fact> facts) {
  public Tally {
    figures = List.copyOf(figures);
    facts = List.copyOf(facts);
  }

  /**
   * Two answers of one person, the later second.
   *
   * @param before the first of this round, or the last of the round before
   */
  public record Change(Answer before, Answer after) {}

  /**
   * Counts.
   *
   * @param answers everybody's last answer in this round
   * @param sinceFirst for each of them, their first answer in this round and their last
   * @param sinceRound for those who answered the round before too, their last answer there and here
   */
  public static <A extends Answer> Tally of(
      Task<A> task,
      List<Answer> answers,
      int passed,
      List<Change> sinceFirst,
      List<Change> sinceRound) {
    List<A> own = answers.stream().map(task.answers()::cast).toList();
    List<Fact> facts = new ArrayList<>(task.facts(own));
    facts.add(
        new Fact(Fact.Name.CHANGED, movements(task, sinceFirst).filter(Tally::moves).count()));
    if (!sinceRound.isEmpty()) {
      facts.add(
          new Fact(Fact.Name.MOVED, movements(task, sinceRound).filter(Tally::moves).count()));
      facts.add(count(Fact.Name.MOVED_UP, movements(task, sinceRound), Movement.UP));
      facts.add(count(Fact.Name.MOVED_DOWN, movements(task, sinceRound), Movement.DOWN));
      facts.add(count(Fact.Name.STAYED, movements(task, sinceRound), Movement.NONE));
    }
    return new Tally(answers.size(), passed, task.figures(own), facts);
  }

  private static boolean moves(Movement movement) {
    return movement != Movement.NONE;
  }

  private static Fact count(Fact.Name name, Stream<Movement> all, Movement one) {
    return new Fact(name, all.filter(one::equals).count());
  }

  private static <A extends Answer> Stream<Movement> movements(Task<A> task, List<Change> changes) {
    return changes.stream()
        .map(
            change ->
                task.movement(
                    task.answers().cast(change.before()), task.answers().cast(change.after())));
  }
}
