package dev.halfsilver.export;

import dev.halfsilver.room.Kind;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Talk;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.Optional;

/**
 * The message that another one is a reply to, as an edition shows it.
 *
 * @param seq its number in this edition
 * @param inRole as whom its author spoke, if they played a role
 * @param words how it begins, in one line; empty when it was taken off the screens
 */
record Quote(
    long seq, MemberId author, Optional<String> inRole, String words, boolean isRetracted) {
  private static final int LONGEST = 80;
  private static final String MARKS_OF_DIRECTION = "[\u202A-\u202E\u2066-\u2069]";

  static Quote of(long seq, MemberId author, Kind.Message message, boolean isRetracted) {
    Optional<String> inRole =
        message instanceof Talk.SaidInRole e ? Optional.of(e.role()) : Optional.empty();
    return new Quote(
        seq, author, inRole, isRetracted ? "" : beginning(message.text()), isRetracted);
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
