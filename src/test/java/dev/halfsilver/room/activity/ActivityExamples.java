package dev.halfsilver.room.activity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** A task of each kind, and random answers that fit it. */
public final class ActivityExamples {
  private static final String TEXT = "A bottle you keep 🫙 for years.";

  /** By the name of the kind. */
  public static final Map<String, Task<?>> TASKS =
      Map.ofEntries(
          Map.entry("open_answer", new OpenAnswer("I like it when", false)),
          Map.entry("poll", new Poll(List.of("A", "B", "C"), 1, 2)),
          Map.entry("rating", new Rating(Rating.Scale.POINTS, 1, 7, "low", "high")),
          Map.entry("dial", new Dial("s_film", "dull", "gripping")),
          Map.entry("ranking", new Ranking(List.of("Price", "Scent", "Looks"))),
          Map.entry("card_sort", new CardSort(List.of("Soap", "Brush", "Jar"), List.of())),
          Map.entry(
              "stands",
              new Stands(
                  List.of(
                      new Stands.Statement("It is a chore.", OptionalLong.empty()),
                      new Stands.Statement("It saves money.", OptionalLong.empty())))),
          Map.entry("show_of_hands", new ShowOfHands()),
          Map.entry("text_marks", new TextMarks(TEXT, List.of("like", "dislike"), 3)),
          Map.entry("picture_pins", new PicturePins("s_pic", List.of("like", "dislike"), 3)),
          Map.entry(
              "role_play",
              new RolePlay(
                  List.of(
                      new RolePlay.Part("The bottle", "Win them over."),
                      new RolePlay.Part("The sponge", "You were here first.")))));

  private ActivityExamples() {}

  /** A random answer that fits. */
  public static Answer answer(Task<?> task, SplittableRandom random) {
    return switch (task) {
      case OpenAnswer _ -> new OpenAnswer.Writing(List.of(words(random)));
      case Poll poll -> {
        int most = poll.least() + random.nextInt(poll.most() - poll.least() + 1);
        yield new Poll.Choice(
            shuffled(poll.options().size(), random).stream().limit(most).sorted().toList());
      }
      case Rating rating -> new Rating.Value(random.nextInt(rating.lowest(), rating.highest() + 1));
      case Dial _ -> {
        List<Dial.Point> points = new ArrayList<>();
        for (int at = 0; points.size() < 1 + random.nextInt(9); at += 1 + random.nextInt(3_000)) {
          points.add(new Dial.Point(at, random.nextInt(101)));
        }
        yield new Dial.Course(points);
      }
      case Ranking ranking -> new Ranking.Order(shuffled(ranking.options().size(), random));
      case CardSort sort -> sorted(sort, random);
      case Stands stands ->
          new Stands.Taken(
              stands.statements().stream().map(_ -> stands().get(random.nextInt(3))).toList());
      case ShowOfHands _ -> new ShowOfHands.Hand(random.nextBoolean());
      case TextMarks marks -> marked(marks, random);
      case PicturePins pins ->
          new PicturePins.Pins(
              IntStream.range(0, 1 + random.nextInt(pins.most()))
                  .mapToObj(
                      _ ->
                          new PicturePins.Pin(
                              random.nextInt(1_001),
                              random.nextInt(1_001),
                              random.nextInt(pins.feelings().size()),
                              random.nextBoolean() ? "" : words(random)))
                  .toList());
      case RolePlay _ -> new RolePlay.SteppingOut(words(random));
    };
  }

  private static List<Stands.Stand> stands() {
    return List.of(Stands.Stand.values());
  }

  private static CardSort.Groups sorted(CardSort sort, SplittableRandom random) {
    List<String> names =
        sort.groups().isEmpty()
            ? IntStream.range(0, 1 + random.nextInt(3)).mapToObj(i -> "group " + i).toList()
            : sort.groups();
    List<List<Integer>> cards = new ArrayList<>();
    names.forEach(_ -> cards.add(new ArrayList<>()));
    for (int card = 0; card < sort.cards().size(); card++) {
      cards.get(random.nextInt(names.size())).add(card);
    }
    return new CardSort.Groups(
        IntStream.range(0, names.size())
            .mapToObj(i -> new CardSort.Group(names.get(i), cards.get(i)))
            .toList());
  }

  private static TextMarks.Marks marked(TextMarks task, SplittableRandom random) {
    List<Integer> cuts = new ArrayList<>();
    for (int at = 0;
        at <= task.text().length();
        at = at == task.text().length() ? at + 1 : task.text().offsetByCodePoints(at, 1)) {
      cuts.add(at);
    }
    List<TextMarks.Mark> marks = new ArrayList<>();
    int from = random.nextInt(4);
    while (marks.size() < task.most() && from + 1 < cuts.size()) {
      int to = Math.min(cuts.size() - 1, from + 1 + random.nextInt(5));
      marks.add(
          new TextMarks.Mark(
              cuts.get(from),
              cuts.get(to),
              random.nextInt(task.marks().size()),
              random.nextBoolean() ? "" : words(random)));
      from = to + random.nextInt(6);
    }
    return new TextMarks.Marks(marks);
  }

  private static List<Integer> shuffled(int count, SplittableRandom random) {
    List<Integer> numbers = new ArrayList<>(IntStream.range(0, count).boxed().toList());
    Collections.shuffle(numbers, new Random(random.nextLong()));
    return numbers;
  }

  private static String words(SplittableRandom random) {
    return "answer " + random.nextInt(1_000);
  }
}
