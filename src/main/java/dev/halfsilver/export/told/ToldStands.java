package dev.halfsilver.export.told;

import dev.halfsilver.room.activity.Stands;
import java.util.List;
import java.util.stream.IntStream;

record ToldStands(Stands task, Wording words) implements Told<Stands.Taken> {
  @Override
  public String kind() {
    return words.of("transcript.told.stands.kind");
  }

  @Override
  public List<String> options() {
    return task.statements().stream().map(statement -> words.statement(statement.label())).toList();
  }

  @Override
  public List<String> answer(Stands.Taken answer) {
    return IntStream.range(0, answer.stands().size())
        .mapToObj(
            i ->
                words.of(
                    "transcript.told.stands.answer",
                    "stand",
                    words.stand(answer.stands().get(i)),
                    "statement",
                    words.statement(task.statements().get(i).label())))
        .toList();
  }
}
