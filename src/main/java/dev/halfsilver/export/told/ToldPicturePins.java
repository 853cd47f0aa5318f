package dev.halfsilver.export.told;

import dev.halfsilver.room.activity.PicturePins;
import java.util.List;

record ToldPicturePins(PicturePins task, Wording words) implements Told<PicturePins.Pins> {
  @Override
  public String kind() {
    return words.of("transcript.told.picture_pins.kind");
  }

  @Override
  public List<String> options() {
    return task.feelings().stream().map(words::mark).toList();
  }

  @Override
  public List<String> answer(PicturePins.Pins answer) {
    return answer.pins().stream()
        .map(
            pin ->
                words.with(
                    words.of(
                        "transcript.told.picture_pins.answer",
                        "feeling",
                        words.mark(task.feelings().get(pin.feeling())),
                        "x",
                        words.number(pin.x() / 10.0),
                        "y",
                        words.number(pin.y() / 10.0)),
                    pin.comment()))
        .toList();
  }
}
