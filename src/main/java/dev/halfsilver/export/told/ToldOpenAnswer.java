package dev.halfsilver.export.told;

import dev.halfsilver.room.activity.OpenAnswer;
import java.util.List;

record ToldOpenAnswer(OpenAnswer task, Wording words) implements Told<OpenAnswer.Writing> {
  @Override
  public String kind() {
    return words.of(
        task.beginning().isEmpty()
            ? "transcript.told.open_answer.kind"
            : "transcript.told.open_answer.sentence");
  }

  @Override
  public List<String> options() {
    return task.labels().map(beginning -> beginning + " …").toList();
  }

  @Override
  public List<String> answer(OpenAnswer.Writing answer) {
    return task.beginning().isEmpty()
        ? answer.texts()
        : answer.words().map(text -> task.beginning() + " " + text).toList();
  }
}
