package dev.halfsilver.room.activity;

import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Random definitions of activities, each of which can be opened. */
public final class RandomActivities {
  private static final List<String> TEXTS =
      List.of("A bottle you keep 🫙 for years.", "Eine Flasche fürs Leben.", "بطولة 💚 نعيد ملأها");
  private static final int KINDS = 11;

  private RandomActivities() {}

  /**
   * Any activity.
   *
   * @param said the number on the floor of a message that may be put to the group
   */
  public static Activity of(SplittableRandom random, long said) {
    return new Activity("Do this.", masking(random), 0, task(random, said));
  }

  public static Masking masking(SplittableRandom random) {
    return one(Masking.values(), random);
  }

  private static <T> T one(T[] values, SplittableRandom random) {
    return values[random.nextInt(values.length)];
  }

  private static Task<?> task(SplittableRandom random, long said) {
    return switch (random.nextInt(KINDS)) {
      case 0 -> new OpenAnswer(random.nextBoolean() ? "" : "I like it when", false);
      case 1 -> {
        List<String> options = names("option", random.nextInt(2, 8));
        int least = 1 + random.nextInt(options.size());
        yield new Poll(options, least, random.nextInt(least, options.size() + 1));
      }
      case 2 -> rating(random);
      case 3 -> new Dial("s_film", "dull", "gripping");
      case 4 -> new Ranking(names("option", random.nextInt(2, 8)));
      case 5 ->
          new CardSort(
              names("card", random.nextInt(2, 9)),
              random.nextBoolean() ? List.of() : names("group", random.nextInt(2, 5)));
      case 6 ->
          new Stands(
              Stream.concat(
                      Stream.of(new Stands.Statement("", OptionalLong.of(said))),
                      names("statement", random.nextInt(4)).stream()
                          .map(text -> new Stands.Statement(text, OptionalLong.empty())))
                  .toList());
      case 7 -> new ShowOfHands();
      case 8 ->
          new TextMarks(
              TEXTS.get(random.nextInt(TEXTS.size())),
              names("mark", random.nextInt(1, 6)),
              random.nextInt(13));
      case 9 ->
          new PicturePins("s_pic", names("feeling", random.nextInt(1, 7)), random.nextInt(13));
      default ->
          new RolePlay(
              names("role", random.nextInt(1, 5)).stream()
                  .map(name -> new RolePlay.Part(name, "You were here first."))
                  .toList());
    };
  }

  private static Rating rating(SplittableRandom random) {
    return switch (one(Rating.Scale.values(), random)) {
      case STARS -> new Rating(Rating.Scale.STARS, 1, random.nextInt(3, 11), "", "");
      case POINTS -> {
        int lowest = random.nextInt(-5, 6);
        yield new Rating(
            Rating.Scale.POINTS, lowest, lowest + random.nextInt(1, 11), "low", "high");
      }
      case PERCENT -> new Rating(Rating.Scale.PERCENT, 0, 100, "never", "always");
    };
  }

  private static List<String> names(String what, int count) {
    return IntStream.range(0, count).mapToObj(i -> what + " " + i).toList();
  }
}
