package dev.halfsilver.export.told;

import dev.halfsilver.room.activity.Answer;
import dev.halfsilver.room.activity.CardSort;
import dev.halfsilver.room.activity.Dial;
import dev.halfsilver.room.activity.OpenAnswer;
import dev.halfsilver.room.activity.PicturePins;
import dev.halfsilver.room.activity.Poll;
import dev.halfsilver.room.activity.Ranking;
import dev.halfsilver.room.activity.Rating;
import dev.halfsilver.room.activity.RolePlay;
import dev.halfsilver.room.activity.ShowOfHands;
import dev.halfsilver.room.activity.Stands;
import dev.halfsilver.room.activity.Task;
import dev.halfsilver.room.activity.TextMarks;
import java.util.List;

/** How one activity, and what people answer in it, reads in words. */
public interface Told<A extends Answer> {
  /** How {@code task} reads: the one place that knows which kind is told by what. */
  static Told<?> of(Task<?> task, Wording words) {
    return switch (task) {
      case OpenAnswer t -> new ToldOpenAnswer(t, words);
      case Poll t -> new ToldPoll(t, words);
      case Rating t -> new ToldRating(t, words);
      case Dial t -> new ToldDial(t, words);
      case Ranking t -> new ToldRanking(t, words);
      case CardSort t -> new ToldCardSort(t, words);
      case Stands t -> new ToldStands(t, words);
      case ShowOfHands t -> new ToldShowOfHands(t, words);
      case TextMarks t -> new ToldTextMarks(t, words);
      case PicturePins t -> new ToldPicturePins(t, words);
      case RolePlay t -> new ToldRolePlay(t, words);
    };
  }

  Task<A> task();

  /** Of which kind it is. */
  String kind();

  /** What there is to choose from, to order, to mark; may be nothing. */
  List<String> options();

  /** What somebody answered: a sentence without its subject, or several lines. */
  List<String> answer(A answer);

  /** The same for an answer of whatever kind; it must be one to this. */
  default List<String> anyAnswer(Answer answer) {
    return answer(task().answers().cast(answer));
  }
}
