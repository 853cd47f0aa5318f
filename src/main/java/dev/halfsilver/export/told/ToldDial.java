package dev.halfsilver.export.told;

import dev.halfsilver.room.activity.Dial;
import java.util.IntSummaryStatistics;
import java.util.List;

record ToldDial(Dial task, Wording words) implements Told<Dial.Course> {
  @Override
  public String kind() {
    return words.of("transcript.told.dial.kind");
  }

  @Override
  public List<String> options() {
    return List.of(
        words.of(
            "transcript.told.rating.scale",
            "low",
            end(0, task.lowName()),
            "high",
            end(100, task.highName())));
  }

  @Override
  public List<String> answer(Dial.Course answer) {
    IntSummaryStatistics values =
        answer.points().stream().mapToInt(Dial.Point::value).summaryStatistics();
    return List.of(
        words
            .phrases()
            .counted(
                "transcript.told.dial.answer",
                values.getCount(),
                "n",
                Long.toString(values.getCount()),
                "low",
                Integer.toString(values.getMin()),
                "high",
                Integer.toString(values.getMax()),
                "last",
                Integer.toString(answer.points().getLast().value())));
  }

  private static String end(int value, String name) {
    return name.isEmpty() ? Integer.toString(value) : "%d (%s)".formatted(value, name);
  }
}
