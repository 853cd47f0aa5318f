package dev.halfsilver.room;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Which characters a text may hold: the one definition for messages, names, guides and terms. It is
 * asked of what is new. What was kept before it was written stays as it is.
 */
public final class Characters {
  /** As many as any script needs; with more, one line would be drawn over its neighbours. */
  private static final int MOST_MARKS = 6;

  private Characters() {}

  /** What can be wrong with a text. */
  public enum Flaw {
    UNSHOWABLE("characters that cannot be shown"),
    DIRECTION("hidden marks that turn the direction of writing"),
    MARKS("more than 6 marks on one letter");

    private final String words;

    Flaw(String words) {
      this.words = words;
    }

    /** As in "It contains …". */
    public String words() {
      return words;
    }
  }

  public static Optional<Flaw> flawIn(String text) {
    return isPlain(text) ? Optional.empty() : flawInAny(text);
  }

  /** Whether it is letters and signs of ASCII alone, as most texts are: nothing is wrong then. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < ' ' && c != '\n' && c != '\t') || c > '~') {
        return false;
      }
    }
    return true;
  }

  private static Optional<Flaw> flawInAny(String text) {
    Deque<Integer> open = new ArrayDeque<>();
    int marks = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (!canBeShown(c)) {
        return Optional.of(Flaw.UNSHOWABLE);
      }
      if (!keepsDirection(c, open)) {
        return Optional.of(Flaw.DIRECTION);
      }
      marks = isMark(c) ? marks + 1 : Character.getType(c) == Character.FORMAT ? marks : 0;
      if (marks > MOST_MARKS) {
        return Optional.of(Flaw.MARKS);
      }
    }
    return open.isEmpty() ? Optional.empty() : Optional.of(Flaw.DIRECTION);
  }

  private static boolean canBeShown(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c == '\n' || c == '\t';
      case Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE ->
          false;
      default -> !isNoCharacter(c) && !(c >= 0xFFF9 && c <= 0xFFFB);
    };
  }

  /** The 66 code points that will never stand for anything. */
  private static boolean isNoCharacter(int c) {
    return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
  }

  /**
   * Whether the direction of writing is still in order: what a mark turns must be turned back in
   * the same line, and nothing else. Marks that override it are out, because then words are stored
   * in one order and read in another.
   *
   * @param open the marks that have begun something and not ended it
   */
  private static boolean keepsDirection(int c, Deque<Integer> open) {
    return switch (c) {
      case 0x202D, 0x202E -> false;
      case 0x202A, 0x202B -> {
        open.push(0x202C);
        yield true;
      }
      case 0x2066, 0x2067, 0x2068 -> {
        open.push(0x2069);
        yield true;
      }
      case 0x202C, 0x2069 -> !open.isEmpty() && open.pop() == c;
      case '\n' -> open.isEmpty();
      default -> true;
    };
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }
}
