package dev.halfsilver.study;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What may stand in a study: each check says in a sentence what is wrong. */
final class Fit {
  static final int LONGEST_LINE = 200;
  static final int LONGEST_TEXT = 4_000;
  static final int MOST_MINUTES = 480;

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private Fit() {}

  static void id(String what, String id) {
    check(
        ID.matcher(id).matches(),
        "the id of %s must be 1 to 64 of the characters A-Z a-z 0-9 _ -".formatted(what));
  }

  static void line(String what, String line) {
    words(what, line, LONGEST_LINE);
    check(line.indexOf('\n') < 0, what + " must be a single line");
  }

  static void words(String what, String words) {
    words(what, words, LONGEST_TEXT);
  }

  private static void words(String what, String words, int most) {
    check(!words.isBlank(), what + " is missing");
    optionalWords(what, words, most);
  }

  /** Like {@link #words(String, String)}, but empty is fit too. */
  static void optionalWords(String what, String words) {
    optionalWords(what, words, LONGEST_TEXT);
  }

  private static void optionalWords(String what, String words, int most) {
    check(
        words.codePointCount(0, words.length()) <= most,
        "%s is longer than %,d characters".formatted(what, most));
    check(
        words.codePoints().allMatch(c -> c == '\n' || c == '\t' || isPrintable(c)),
        what + " contains characters that cannot be shown");
  }

  static void within(String what, int number, int least, int most) {
    check(
        least <= number && number <= most,
        "%s must be %d to %d, and is %d".formatted(what, least, most, number));
  }

  static void unique(String what, Collection<String> ids) {
    Set<String> seen = new HashSet<>();
    for (String id : ids) {
      check(seen.add(id), "%s \"%s\" is there twice".formatted(what, id));
    }
  }

  static void check(boolean fit, String sentence) {
    if (!fit) {
      throw new IllegalArgumentException(sentence);
    }
  }

  private static boolean isPrintable(int c) {
    int type = Character.getType(c);
    return type != Character.CONTROL && type != Character.SURROGATE;
  }
}
