package dev.halfsilver.room;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** Which texts and names are fit to be kept and shown. */
final class Words {
  static final int LONGEST_TEXT = 4_000;
  static final int LONGEST_NAME = 40;

  private Words() {}

  /** Why {@code text} cannot be a message, if it cannot. Lengths are in code points. */
  static Optional<Refusal> whyUnfit(String text) {
    if (text.isBlank()) {
      return Optional.of(Refusal.TEXT_EMPTY);
    }
    if (text.codePointCount(0, text.length()) > LONGEST_TEXT) {
      return Optional.of(Refusal.TEXT_TOO_LONG);
    }
    boolean fit = text.codePoints().allMatch(c -> c == '\n' || c == '\t' || isPrintable(c));
    return fit ? Optional.empty() : Optional.of(Refusal.TEXT_UNFIT);
  }

  /**
   * Whether {@code name} can stand beside other names. Controls and invisible direction marks are
   * out: with them one name can be made to look like another.
   */
  static boolean isFitName(String name) {
    return !name.isBlank()
        && name.strip().equals(name)
        && name.codePointCount(0, name.length()) <= LONGEST_NAME
        && name.codePoints().allMatch(c -> isPrintable(c) && !isInvisible(c));
  }

  /** What two names have in common when people would take them for the same. */
  static String likeness(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\p{Z}]+", " ")
        .toLowerCase(Locale.ROOT);
  }

  private static boolean isPrintable(int c) {
    int type = Character.getType(c);
    return type != Character.CONTROL
        && type != Character.SURROGATE
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR;
  }

  private static boolean isInvisible(int c) {
    return Character.getType(c) == Character.FORMAT && c != 0x200D && c != 0x200C;
  }
}
