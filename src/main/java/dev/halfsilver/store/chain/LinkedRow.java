package dev.halfsilver.store.chain;

import dev.halfsilver.wire.StoredEvent;

/**
 * An entry as it stands in its table, with what links it to the one before it.
 *
 * @param salt of its words; empty once they are erased
 * @param commitments to what it is and to its words; empty where it was written before they were
 *     kept
 */
@SuppressWarnings("ArrayRecordComponent")
public record LinkedRow(EntryRow row, byte[] salt, byte[] commitments, byte[] link) {
  long seq() {
    return row.seq();
  }

  boolean hasCommitments() {
    return commitments.length == 2 * Chain.HASH_LENGTH;
  }

  /** Whether it looks as erasing its words leaves it. */
  boolean isErased() {
    return salt.length == 0 && row.fingerprint().isEmpty() && StoredEvent.isBlank(row.words());
  }
}
