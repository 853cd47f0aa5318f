package dev.halfsilver.export.told;

import dev.halfsilver.room.activity.Rating;
import java.util.List;

record ToldRating(Rating task, Wording words) implements Told<Rating.Value> {
  @Override
  public String kind() {
    return words.of("transcript.told.rating.kind");
  }

  @Override
  public List<String> options() {
    return List.of(
        words.of(
            "transcript.told.rating.scale",
            "low",
            end(task.lowest(), task.lowName()),
            "high",
            end(task.highest(), task.highName())));
  }

  @Override
  public List<String> answer(Rating.Value answer) {
    String value = Integer.toString(answer.value());
    String highest = Integer.toString(task.highest());
    return List.of(
        task.scale() == Rating.Scale.STARS
            ? words.of("transcript.told.rating.stars", "n", value, "of", highest)
            : words.of("transcript.told.rating.answer", "n", value));
  }

  private static String end(int value, String name) {
    return name.isEmpty() ? Integer.toString(value) : "%d (%s)".formatted(value, name);
  }
}
