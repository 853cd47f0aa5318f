package dev.halfsilver.room.activity;

import java.util.stream.Stream;

/** What somebody did in an activity. Each kind has its own, declared in the kind. */
public sealed interface Answer
    permits OpenAnswer.Writing,
        Poll.Choice,
        Rating.Value,
        Dial.Course,
        Ranking.Order,
        CardSort.Groups,
        Stands.Taken,
        ShowOfHands.Hand,
        TextMarks.Marks,
        PicturePins.Pins,
        RolePlay.SteppingOut {
  /** The words in it that its author typed. */
  default Stream<String> words() {
    return Stream.empty();
  }
}
