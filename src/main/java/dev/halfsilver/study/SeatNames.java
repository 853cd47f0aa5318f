package dev.halfsilver.study;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What seats are called that were made by number, for people whom nobody has named yet. */
public final class SeatNames {
  private static final Pattern NUMBERED =
      Pattern.compile("(?:Participant|Observer|Moderator)(?: \\d+)?");

  private SeatNames() {}

  /**
   * Names for the seats from {@code first} to {@code last}.
   *
   * @param what {@code Participant}, {@code Observer} or {@code Moderator}
   */
  public static List<String> numbered(String what, int first, int last) {
    return IntStream.rangeClosed(first, last)
        .mapToObj(number -> last == 1 ? what : what + " " + number)
        .toList();
  }

  /** Whether a name is only a seat's number, and nobody's own. */
  public static boolean isNumbered(String name) {
    return NUMBERED.matcher(name).matches();
  }
}
