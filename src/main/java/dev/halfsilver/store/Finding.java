package dev.halfsilver.store;

/**
 * Something in a record that is not as it was written.
 *
 * @param channel where; empty when it is about the order over all channels
 * @param from the number in that channel, or in that order
 * @param to the last number, when it is about several in a row
 */
public record Finding(Kind kind, String channel, long from, long to) {
  /** What is wrong. */
  public enum Kind {
    CHANGED("is not as it was written"),
    STRUCTURE("has the words that were written, but not their author, time, place or kind"),
    WORDS("has other words than were written"),
    SWAPPED("has been exchanged with another entry"),
    ERASED("has been erased: its words are gone, and all else is as it was written"),
    MISSING("is missing"),
    INSERTED("was not written by this server"),
    HEAD("is not what the channel's own end says"),
    ORDER("is missing in the order of the session"),
    UNREADABLE("cannot be read");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  /** Whether the record is damaged by it. Words may be erased; that they were is said. */
  public boolean isDamage() {
    return kind != Kind.ERASED;
  }

  /** A sentence for people. */
  @Override
  public String toString() {
    String place = channel.isEmpty() ? "place" : channel;
    String numbers = from == to ? " " + from : " " + from + " to " + to;
    return place + numbers + " " + kind.words;
  }
}
