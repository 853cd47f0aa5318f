package dev.halfsilver.room;

import java.util.Optional;
import java.util.Set;

/** Which texts and names are fit to be kept and shown. */
public final class Words {
  static final int LONGEST_TEXT = 4_000;
  public static final int LONGEST_NAME = 40;

  private Words() {}

  /** Why {@code text} cannot be a message, if it cannot. Lengths are in code points. */
  public static Optional<Refusal> whyUnfit(String text) {
    if (text.codePoints().noneMatch(Words::isVisible)) {
      return Optional.of(Refusal.TEXT_EMPTY);
    }
    if (text.codePointCount(0, text.length()) > LONGEST_TEXT) {
      return Optional.of(Refusal.TEXT_TOO_LONG);
    }
    return Characters.flawIn(text)
        .map(
            flaw ->
                switch (flaw) {
                  case UNSHOWABLE -> Refusal.TEXT_UNFIT;
                  case DIRECTION -> Refusal.TEXT_DIRECTION;
                  case MARKS -> Refusal.TEXT_MARKS;
                });
  }

  /**
   * Whether {@code name} can stand beside other names. There must be something to see in it.
   * Controls and invisible direction marks are out: with them one name can be made to look like
   * another.
   */
  public static boolean isFitName(String name) {
    return name.codePoints().anyMatch(Words::isVisible)
        && name.strip().equals(name)
        && name.codePointCount(0, name.length()) <= LONGEST_NAME
        && Characters.flawIn(name).isEmpty()
        && name.codePoints().noneMatch(c -> c == '\n' || c == '\t' || isInvisible(c));
  }

  /**
   * What a name looks like, once or twice: two names that have one look in common would be taken
   * for the same.
   */
  public static Set<String> looks(String name) {
    return Likeness.of(name);
  }

  private static boolean isInvisible(int c) {
    return (Character.getType(c) == Character.FORMAT && c != 0x200D && c != 0x200C) || isBlank(c);
  }

  /** Letters and signs that are drawn as nothing at all. */
  private static boolean isBlank(int c) {
    return switch (c) {
      case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2065, 0x2800, 0x3164, 0xFFA0 -> true;
      default -> (c >= 0xFFF0 && c <= 0xFFF8) || (c >= 0xE0000 && c <= 0xE0FFF);
    };
  }

  /** Whether something can be seen of it when it stands alone. */
  private static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK ->
          false;
      default -> !isBlank(c);
    };
  }
}
