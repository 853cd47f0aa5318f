package dev.halfsilver.export;

import dev.halfsilver.room.MemberId;
import java.text.BreakIterator;
import java.util.Locale;

/**
 * The message that another one is a reply to, as an edition shows it.
 *
 * @param seq its number in this edition
 * @param words how it begins, in one line; empty when it was taken off the screens
 */
record Quote(long seq, MemberId author, String words, boolean isRetracted) {
  private static final int LONGEST = 80;
  private static final String MARKS_OF_DIRECTION = "[\u202A-\u202E\u2066-\u2069]";

  static Quote of(long seq, MemberId author, String text, boolean isRetracted) {
    return new Quote(seq, author, isRetracted ? "" : beginning(text), isRetracted);
  }

  /** Marks that turn the direction are left out, because their end may be cut off. */
  private static String beginning(String text) {
    String line = text.replaceAll(MARKS_OF_DIRECTION, "").replaceAll("\\s+", " ").strip();
    if (line.length() <= LONGEST) {
      return line;
    }
    BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
    letters.setText(line);
    int end = letters.preceding(LONGEST + 1);
    int space = line.lastIndexOf(' ', end);
    return line.substring(0, space > LONGEST / 2 ? space : end).strip() + "…";
  }
}
