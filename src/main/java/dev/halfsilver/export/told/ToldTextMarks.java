package dev.halfsilver.export.told;

import dev.halfsilver.room.activity.TextMarks;
import java.util.List;
import java.util.stream.Collectors;

record ToldTextMarks(TextMarks task, Wording words) implements Told<TextMarks.Marks> {
  @Override
  public String kind() {
    return words.of("transcript.told.text_marks.kind", "marks", marks());
  }

  @Override
  public List<String> options() {
    return List.of(task.text());
  }

  @Override
  public List<String> answer(TextMarks.Marks answer) {
    return answer.marks().stream()
        .map(
            mark ->
                words.with(
                    words.of(
                        "transcript.told.text_marks.answer",
                        "mark",
                        words.mark(task.marks().get(mark.as())),
                        "words",
                        task.text().substring(mark.from(), mark.to())),
                    mark.comment()))
        .toList();
  }

  private String marks() {
    return task.marks().stream().map(words::mark).collect(Collectors.joining(", "));
  }
}
