package dev.halfsilver.export.told;

import dev.halfsilver.room.activity.ShowOfHands;
import java.util.List;

record ToldShowOfHands(ShowOfHands task, Wording words) implements Told<ShowOfHands.Hand> {
  @Override
  public String kind() {
    return words.of("transcript.told.show_of_hands.kind");
  }

  @Override
  public List<String> options() {
    return List.of();
  }

  @Override
  public List<String> answer(ShowOfHands.Hand answer) {
    return List.of(
        words.of(
            answer.up()
                ? "transcript.told.show_of_hands.up"
                : "transcript.told.show_of_hands.down"));
  }
}
