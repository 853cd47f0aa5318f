package dev.halfsilver.store;

import dev.halfsilver.room.Entry;

/**
 * An entry as the journal keeps it.
 *
 * @param order 1, 2, 3, … over all channels of the session; for the transcript only, and never sent
 *     towards a participant
 * @param command what it answers
 * @param part 0 for the first entry that this command made, then 1, 2, …
 */
public record Recorded(long order, CommandRef command, int part, Entry entry) {}
