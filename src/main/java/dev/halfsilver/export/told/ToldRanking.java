package dev.halfsilver.export.told;

import dev.halfsilver.room.activity.Ranking;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

record ToldRanking(Ranking task, Wording words) implements Told<Ranking.Order> {
  @Override
  public String kind() {
    return words.of("transcript.told.ranking.kind");
  }

  @Override
  public List<String> options() {
    return task.options();
  }

  @Override
  public List<String> answer(Ranking.Order answer) {
    String order =
        IntStream.range(0, answer.order().size())
            .mapToObj(i -> (i + 1) + " " + task.options().get(answer.order().get(i)))
            .collect(Collectors.joining(", "));
    return List.of(words.of("transcript.told.ranking.answer", "order", order));
  }
}
