package dev.halfsilver.web.prepare;

import java.util.List;
import java.util.stream.IntStream;

/** Who is invited, by what the researcher calls them. */
public record Invited(List<String> participants, List<String> observers, List<String> moderators) {
  private static final int MOST_PARTICIPANTS = 24;
  private static final int MOST_OBSERVERS = 20_000;
  private static final int MOST_MODERATORS = 5;

  public Invited {
    participants = List.copyOf(participants);
    observers = List.copyOf(observers);
    moderators = List.copyOf(moderators);
    if (moderators.isEmpty() || moderators.size() > MOST_MODERATORS) {
      throw new IllegalArgumentException("a session has 1 to " + MOST_MODERATORS + " moderators");
    }
    if (observers.size() > MOST_OBSERVERS) {
      throw new IllegalArgumentException("a session has at most " + MOST_OBSERVERS + " observers");
    }
  }

  /** So many of each, called by their numbers. */
  public static Invited count(int participants, int observers, int moderators) {
    check("participants", participants, MOST_PARTICIPANTS);
    check("observers", observers, MOST_OBSERVERS);
    check("moderators", moderators, MOST_MODERATORS);
    return new Invited(
        numbered("Participant", participants),
        numbered("Observer", observers),
        numbered("Moderator", moderators));
  }

  private static void check(String what, int count, int most) {
    if (count < 0 || count > most) {
      throw new IllegalArgumentException(
          "a session has 0 to %,d %s, and not %d".formatted(most, what, count));
    }
  }

  private static List<String> numbered(String what, int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(number -> count == 1 ? what : what + " " + number)
        .toList();
  }
}
