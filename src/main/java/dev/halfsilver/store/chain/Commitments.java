package dev.halfsilver.store.chain;

import java.util.Arrays;
import java.util.List;

/**
 * Whether rows of a session are what is committed to. Rows from before commitments were kept are
 * all in their link; nothing else can be said of them.
 */
final class Commitments {
  private final Chain chain = new Chain();
  private final FirstChain firstChain = new FirstChain();
  private final String session;

  Commitments(String session) {
    this.session = session;
  }

  /** The link that a row should have after this one. */
  byte[] link(byte[] previous, LinkedRow row) {
    return row.hasCommitments()
        ? chain.link(previous, row.commitments())
        : firstChain.link(previous, session, row);
  }

  /** Whether all but its words is as it was. */
  boolean isWhatItWas(LinkedRow row) {
    return !row.hasCommitments() || isStructureOf(row, row, row.row().place());
  }

  boolean hasItsWords(LinkedRow row) {
    return areWordsOf(row, row);
  }

  /** Whether one stands where the other was written, or they have each other's words. */
  boolean areExchanged(LinkedRow one, LinkedRow other) {
    return standsFor(one, other)
        || standsFor(other, one)
        || (areWordsOf(one, other) && areWordsOf(other, one));
  }

  /** Whether a row was written where the other stands, in its channel, in the order or both. */
  private boolean standsFor(LinkedRow row, LinkedRow other) {
    EntryRow.Place here = row.row().place();
    EntryRow.Place there = other.row().place();
    return List.of(
            there,
            new EntryRow.Place(there.channel(), there.seq(), here.order()),
            new EntryRow.Place(here.channel(), here.seq(), there.order()))
        .stream()
        .anyMatch(place -> isStructureOf(row, row, place) || isStructureOf(row, other, place));
  }

  private boolean isStructureOf(LinkedRow row, LinkedRow committed, EntryRow.Place place) {
    return Arrays.equals(
        chain.structure(session, row.row(), place),
        Arrays.copyOf(committed.commitments(), Chain.HASH_LENGTH));
  }

  private boolean areWordsOf(LinkedRow row, LinkedRow committed) {
    return Arrays.equals(
        chain.words(row.row(), row.salt()),
        Arrays.copyOfRange(
            committed.commitments(), Chain.HASH_LENGTH, committed.commitments().length));
  }
}
