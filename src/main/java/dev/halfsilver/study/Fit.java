package dev.halfsilver.study;

import dev.halfsilver.room.activity.Activity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What may stand in a study: each check says in a sentence what is wrong, and the next is made. */
final class Fit {
  static final int LONGEST_LINE = 200;
  static final int LONGEST_TEXT = 4_000;
  static final int MOST_MINUTES = 480;

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private final List<String> wrong = new ArrayList<>();

  Fit id(String what, String id) {
    return check(
        ID.matcher(id).matches(),
        "the id of %s must be 1 to 64 of the characters A-Z a-z 0-9 _ -".formatted(what));
  }

  Fit line(String what, String line) {
    return words(what, line, LONGEST_LINE)
        .check(line.indexOf('\n') < 0, what + " must be a single line");
  }

  Fit words(String what, String words) {
    return words(what, words, LONGEST_TEXT);
  }

  private Fit words(String what, String words, int most) {
    return check(!words.isBlank(), what + " is missing").optionalWords(what, words, most);
  }

  /** Like {@link #words(String, String)}, but empty is fit too. */
  Fit optionalWords(String what, String words) {
    return optionalWords(what, words, LONGEST_TEXT);
  }

  private Fit optionalWords(String what, String words, int most) {
    return check(
            words.codePointCount(0, words.length()) <= most,
            "%s is longer than %,d characters".formatted(what, most))
        .check(
            words.codePoints().allMatch(c -> c == '\n' || c == '\t' || isPrintable(c)),
            what + " contains characters that cannot be shown");
  }

  /** Both what its kind asks for and that its words can be read; {@code where} names it. */
  Fit activity(String where, Activity activity) {
    activity
        .flaw()
        .ifPresent(
            flaw -> check(false, "the activity of %s: %s".formatted(where, flaw.sentence())));
    words("the prompt of " + where, activity.prompt());
    activity.words().skip(1).forEach(each -> words("a text of the activity of " + where, each));
    return this;
  }

  Fit within(String what, int number, int least, int most) {
    return check(
        least <= number && number <= most,
        "%s must be %d to %d, and is %d".formatted(what, least, most, number));
  }

  Fit unique(String what, Collection<String> ids) {
    Set<String> seen = new HashSet<>();
    Set<String> twice = new TreeSet<>();
    ids.stream().filter(id -> !seen.add(id)).forEach(twice::add);
    twice.forEach(id -> check(false, "%s \"%s\" is there twice".formatted(what, id)));
    return this;
  }

  Fit check(boolean fit, String sentence) {
    if (!fit) {
      wrong.add(sentence);
    }
    return this;
  }

  boolean holds() {
    return wrong.isEmpty();
  }

  /** Ends the checks; throws {@link Unfit} when anything was wrong. */
  void orThrow() {
    if (!holds()) {
      throw new Unfit(wrong);
    }
  }

  private static boolean isPrintable(int c) {
    int type = Character.getType(c);
    return type != Character.CONTROL && type != Character.SURROGATE;
  }
}
