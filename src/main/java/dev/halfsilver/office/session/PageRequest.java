package dev.halfsilver.office.session;

import java.util.Optional;

/**
 * Which part of a list is wanted.
 *
 * @param after the id of the last one that is known; the beginning without it
 * @param most how many at most
 */
public record PageRequest(Optional<String> after, int most) {
  /** How many sessions there may be on a page; each one's record is read. */
  public static final int MOST_SESSIONS = 50;

  /** How many seats there may be on a page. */
  public static final int MOST_SEATS = 1_000;

  /**
   * Reads a request; without a number the page is as long as it may be.
   *
   * @throws IllegalArgumentException with a sentence to act on
   */
  public static PageRequest parse(Optional<String> after, Optional<String> most, int limit) {
    int wanted =
        most.map(text -> text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0).orElse(limit);
    if (wanted < 1 || wanted > limit) {
      throw new IllegalArgumentException(
          "\"most\" is a whole number from 1 to %d.".formatted(limit));
    }
    return new PageRequest(after, wanted);
  }
}
