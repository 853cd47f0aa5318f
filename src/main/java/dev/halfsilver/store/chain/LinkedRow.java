package dev.halfsilver.store.chain;

/** An entry as it stands in its table, with what links it to the one before it. */
@SuppressWarnings("ArrayRecordComponent")
public record LinkedRow(EntryRow row, byte[] salt, byte[] link) {
  long seq() {
    return row.seq();
  }
}
