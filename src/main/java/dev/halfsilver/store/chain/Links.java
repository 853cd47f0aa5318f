package dev.halfsilver.store.chain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Which rows of a session follow from what stands before them.
 *
 * <p>One bad row must not make its successor look bad. So a row is right when it follows from the
 * link its predecessor has, or from the one its predecessor should have.
 */
final class Links {
  private static final int MOST_CANDIDATES = 8;
  private static final int MOST_RECONSIDERED = 2_000;

  private final Chain chain = new Chain();
  private final String session;
  private final Set<LinkedRow> right = rows();
  private final Set<LinkedRow> wrong = rows();
  private final Set<LinkedRow> doubles = rows();
  private final List<LinkedRow> unknown = new ArrayList<>();

  Links(String session) {
    this.session = session;
  }

  private static Set<LinkedRow> rows() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  /** Whether it surely is as it was written. */
  boolean isRight(LinkedRow row) {
    return right.contains(row);
  }

  /** Whether it surely is not. What follows a gap is neither. */
  boolean isWrong(LinkedRow row) {
    return wrong.contains(row);
  }

  /** Whether it has a number that belongs to another row. */
  boolean isDouble(LinkedRow row) {
    return doubles.contains(row);
  }

  /** Follows one channel, its rows sorted by number. */
  void follow(List<LinkedRow> rows) {
    long before = 0;
    List<byte[]> candidates = List.of(Chain.start());
    for (int i = 0; i < rows.size(); i++) {
      LinkedRow row = rows.get(i);
      while (i + 1 < rows.size() && rows.get(i + 1).seq() == row.seq()) {
        LinkedRow other = rows.get(++i);
        boolean isTheOne = followsAny(candidates, other);
        doubles.add(isTheOne ? row : other);
        row = isTheOne ? other : row;
      }
      if (row.seq() < 1) {
        unknown.add(row);
        continue;
      }
      if (row.seq() != before + 1) {
        unknown.add(row);
        candidates = List.of(row.link());
      } else if (followsAny(candidates, row)) {
        right.add(row);
        candidates = List.of(row.link());
      } else {
        wrong.add(row);
        candidates = eitherLink(candidates, row);
      }
      before = row.seq();
    }
  }

  private List<byte[]> eitherLink(List<byte[]> candidates, LinkedRow row) {
    List<byte[]> links = new ArrayList<>(List.of(row.link()));
    byte[] commitment = commitment(row);
    for (byte[] candidate : candidates.subList(0, Math.min(candidates.size(), MOST_CANDIDATES))) {
      links.add(chain.link(candidate, row.row().header(session), commitment));
    }
    return links;
  }

  /** A row whose predecessor was swapped away follows from it wherever that stands now. */
  void reconsider() {
    if (wrong.size() > MOST_RECONSIDERED) {
      return;
    }
    List<byte[]> elsewhere = new ArrayList<>();
    wrong.forEach(row -> elsewhere.add(row.link()));
    unknown.forEach(row -> elsewhere.add(row.link()));
    List<LinkedRow> cleared = wrong.stream().filter(row -> followsAny(elsewhere, row)).toList();
    right.addAll(cleared);
    wrong.removeIf(this::isRight);
  }

  private boolean followsAny(List<byte[]> candidates, LinkedRow row) {
    byte[] commitment = commitment(row);
    return candidates.stream()
        .anyMatch(
            candidate ->
                Arrays.equals(
                    chain.link(candidate, row.row().header(session), commitment), row.link()));
  }

  private byte[] commitment(LinkedRow row) {
    return chain.commitment(
        row.salt(), row.row().author(), row.row().fingerprint(), row.row().body());
  }
}
