package dev.halfsilver.room.activity;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How much can be in a definition and in an answer; lengths are in code points. */
public final class Limits {
  public static final int LONGEST_LABEL = 200;
  public static final int LONGEST_COMMENT = 280;

  private Limits() {}

  static Optional<Flaw> tooLong(Stream<String> labels, int longest) {
    return labels.anyMatch(label -> isLonger(label, longest))
        ? Optional.of(Flaw.LABEL_TOO_LONG)
        : Optional.empty();
  }

  static Optional<Flaw> commentTooLong(Stream<String> comments) {
    return comments.anyMatch(comment -> isLonger(comment, LONGEST_COMMENT))
        ? Optional.of(Flaw.COMMENT_TOO_LONG)
        : Optional.empty();
  }

  private static boolean isLonger(String words, int longest) {
    return words.codePointCount(0, words.length()) > longest;
  }

  /** What is wrong with a list that a definition offers. */
  static Optional<Flaw> options(List<String> options, int least, int most) {
    if (options.size() < least) {
      return Optional.of(Flaw.OPTIONS_FEW);
    }
    if (options.size() > most) {
      return Optional.of(Flaw.OPTIONS_MANY);
    }
    return areEqual(options) ? Optional.of(Flaw.OPTIONS_EQUAL) : Optional.empty();
  }

  /** Whether two of them read the same. */
  static boolean areEqual(List<String> labels) {
    Set<String> seen = new HashSet<>();
    return labels.stream().anyMatch(label -> !seen.add(label.strip()));
  }

  /** What is wrong with numbers that name one of {@code count} things each, and none twice. */
  static Optional<Flaw> picks(List<Integer> picks, int count) {
    if (picks.stream().anyMatch(pick -> pick < 0 || pick >= count)) {
      return Optional.of(Flaw.ANSWER_OUTSIDE);
    }
    return new HashSet<>(picks).size() < picks.size()
        ? Optional.of(Flaw.ANSWER_TWICE)
        : Optional.empty();
  }

  static Optional<Flaw> when(boolean wrong, Flaw flaw) {
    return wrong ? Optional.of(flaw) : Optional.empty();
  }
}
