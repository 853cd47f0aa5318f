package dev.halfsilver.cli.cast;

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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Answers of somebody to whom the script gives none: such as to an activity that the moderator made
 * on the spot.
 */
final class Improvised {
  private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");
  private static final int FILM_MILLIS = 9_000;
  private static final int STEP_MILLIS = 1_500;
  private static final int FEW = 3;

  private final Script.Offhand offhand;
  private final RandomGenerator random;

  Improvised(Script.Offhand offhand, RandomGenerator random) {
    this.offhand = offhand;
    this.random = random;
  }

  /** One that fits. */
  Answer to(Task<?> task) {
    return switch (task) {
      case OpenAnswer _ -> new OpenAnswer.Writing(List.of(sentence()));
      case Poll poll ->
          new Poll.Choice(
              some(poll.options().size(), random.nextInt(poll.least(), poll.most() + 1)));
      case Rating rating -> new Rating.Value(random.nextInt(rating.lowest(), rating.highest() + 1));
      case Dial _ -> course();
      case Ranking ranking -> new Ranking.Order(shuffled(ranking.options().size()));
      case CardSort sort -> groups(sort);
      case Stands stands ->
          new Stands.Taken(
              stands.statements().stream().map(_ -> one(List.of(Stands.Stand.values()))).toList());
      case ShowOfHands _ -> new ShowOfHands.Hand(random.nextBoolean());
      case TextMarks marks -> marks(marks);
      case PicturePins pins -> pins(pins);
      case RolePlay _ -> new RolePlay.SteppingOut(sentence());
    };
  }

  String sentence() {
    return one(offhand.sentences());
  }

  private Dial.Course course() {
    List<Dial.Point> points = new ArrayList<>();
    int value = 50;
    for (int at = 0; at < FILM_MILLIS; at += STEP_MILLIS) {
      points.add(new Dial.Point(at, value));
      value = Math.clamp(value + random.nextInt(-25, 26), 0, 100);
    }
    return new Dial.Course(points);
  }

  private CardSort.Groups groups(CardSort sort) {
    List<String> names = sort.groups().isEmpty() ? offhand.groups() : sort.groups();
    List<List<Integer>> cards = new ArrayList<>();
    names.forEach(_ -> cards.add(new ArrayList<>()));
    for (int card = 0; card < sort.cards().size(); card++) {
      one(cards).add(card);
    }
    return new CardSort.Groups(
        IntStream.range(0, names.size())
            .mapToObj(i -> new CardSort.Group(names.get(i), cards.get(i)))
            .toList());
  }

  /** Marks long words; a text without any is marked whole. */
  private TextMarks.Marks marks(TextMarks task) {
    List<TextMarks.Mark> words = new ArrayList<>();
    Matcher word = WORD.matcher(task.text());
    while (word.find()) {
      words.add(new TextMarks.Mark(word.start(), word.end(), random.nextInt(kinds(task)), ""));
    }
    if (words.isEmpty()) {
      return new TextMarks.Marks(
          List.of(new TextMarks.Mark(0, task.text().length(), random.nextInt(kinds(task)), "")));
    }
    int count = random.nextInt(1, 1 + Math.min(words.size(), Math.min(FEW, task.most())));
    return new TextMarks.Marks(some(words.size(), count).stream().map(words::get).toList());
  }

  private static int kinds(TextMarks task) {
    return task.marks().size();
  }

  private PicturePins.Pins pins(PicturePins task) {
    return new PicturePins.Pins(
        IntStream.range(0, random.nextInt(1, 1 + Math.min(FEW, task.most())))
            .mapToObj(
                _ ->
                    new PicturePins.Pin(
                        random.nextInt(50, 951),
                        random.nextInt(50, 951),
                        random.nextInt(task.feelings().size()),
                        ""))
            .toList());
  }

  /** So many of the numbers from 0, rising. */
  private List<Integer> some(int of, int count) {
    return shuffled(of).subList(0, count).stream().sorted().toList();
  }

  private List<Integer> shuffled(int count) {
    List<Integer> numbers = new ArrayList<>(IntStream.range(0, count).boxed().toList());
    Collections.shuffle(numbers, Random.from(random));
    return numbers;
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
