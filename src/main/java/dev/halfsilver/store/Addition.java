package dev.halfsilver.store;

import dev.halfsilver.room.Entry;
import java.util.List;

/**
 * An entry that a room wants to have recorded. It has its number in its channel, but no place over
 * all channels yet: the journal gives it one when it is written, since the two halves of a room
 * write apart from each other.
 *
 * @param command what it answers
 * @param part 0 for the first entry that this command made, then 1, 2, …
 */
public record Addition(CommandRef command, int part, Entry entry) {
  /** Entries that were recorded elsewhere, to be recorded anew. */
  public static List<Addition> of(List<Recorded> recorded) {
    return recorded.stream()
        .map(each -> new Addition(each.command(), each.part(), each.entry()))
        .toList();
  }
}
