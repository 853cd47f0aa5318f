package dev.halfsilver.store.chain;

import dev.halfsilver.store.Finding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which rows of a session follow from what stands before them, and are what they were.
 *
 * <p>One bad row must not make its successor look bad. So a row is right when it follows from the
 * link its predecessor has, or from the one its predecessor should have.
 */
final class Links {
  private static final int MOST_CANDIDATES = 8;
  private static final int MOST_RECONSIDERED = 2_000;
  private static final int MOST_COMPARED = 300;

  private final Commitments commitments;
  private final Set<LinkedRow> right = rows();
  private final Set<LinkedRow> wrong = rows();
  private final Set<LinkedRow> misplaced = rows();
  private final Set<LinkedRow> doubles = rows();
  private final Set<LinkedRow> exchanged = rows();
  private final List<LinkedRow> unknown = new ArrayList<>();

  Links(String session) {
    this.commitments = new Commitments(session);
  }

  private static Set<LinkedRow> rows() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  /** Whether it surely follows from what stands before it. */
  boolean isRight(LinkedRow row) {
    return right.contains(row);
  }

  /** Whether it surely does not. What follows a gap is neither. */
  boolean isWrong(LinkedRow row) {
    return wrong.contains(row);
  }

  /** Whether it has a number that belongs to another row. */
  boolean isDouble(LinkedRow row) {
    return doubles.contains(row);
  }

  /** What is not as it was written, if anything. */
  Optional<Finding.Kind> wrongIn(LinkedRow row) {
    if (exchanged.contains(row)) {
      return Optional.of(Finding.Kind.SWAPPED);
    }
    if (isWrong(row)) {
      boolean onlyStructure =
          !misplaced.contains(row)
              && row.hasCommitments()
              && (commitments.hasItsWords(row) || row.isErased());
      return Optional.of(onlyStructure ? Finding.Kind.STRUCTURE : Finding.Kind.CHANGED);
    }
    if (!row.hasCommitments() || commitments.hasItsWords(row)) {
      return Optional.empty();
    }
    return Optional.of(row.isErased() ? Finding.Kind.ERASED : Finding.Kind.WORDS);
  }

  /** Follows one channel, its rows sorted by number. */
  void follow(List<LinkedRow> rows) {
    long before = 0;
    List<byte[]> candidates = List.of(Chain.start());
    for (int i = 0; i < rows.size(); i++) {
      LinkedRow row = rows.get(i);
      while (i + 1 < rows.size() && rows.get(i + 1).seq() == row.seq()) {
        LinkedRow other = rows.get(++i);
        boolean isTheOne = followsAny(candidates, other) && commitments.isWhatItWas(other);
        doubles.add(isTheOne ? row : other);
        row = isTheOne ? other : row;
      }
      boolean intact = commitments.isWhatItWas(row);
      if (row.seq() < 1 || row.seq() != before + 1) {
        if (intact) {
          unknown.add(row);
        } else {
          wrong.add(row);
        }
        if (row.seq() < 1) {
          continue;
        }
        candidates = List.of(row.link());
      } else if (followsAny(candidates, row)) {
        if (intact) {
          right.add(row);
        } else {
          wrong.add(row);
        }
        candidates = List.of(row.link());
      } else {
        wrong.add(row);
        misplaced.add(row);
        candidates = eitherLink(candidates, row);
      }
      before = row.seq();
    }
  }

  private List<byte[]> eitherLink(List<byte[]> candidates, LinkedRow row) {
    List<byte[]> links = new ArrayList<>(List.of(row.link()));
    for (byte[] candidate : candidates.subList(0, Math.min(candidates.size(), MOST_CANDIDATES))) {
      links.add(commitments.link(candidate, row));
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
    List<LinkedRow> cleared =
        wrong.stream()
            .filter(row -> commitments.isWhatItWas(row) && followsAny(elsewhere, row))
            .toList();
    right.addAll(cleared);
    wrong.removeIf(this::isRight);
  }

  /** Finds the rows that stand in each other's places, or have each other's words. */
  void compare(List<LinkedRow> all) {
    List<LinkedRow> odd =
        all.stream()
            .filter(row -> row.hasCommitments() && !isDouble(row))
            .filter(row -> isWrong(row) || !commitments.hasItsWords(row))
            .toList();
    if (odd.size() > MOST_COMPARED) {
      return;
    }
    for (int i = 0; i < odd.size(); i++) {
      for (int j = i + 1; j < odd.size(); j++) {
        if (commitments.areExchanged(odd.get(i), odd.get(j))) {
          exchanged.add(odd.get(i));
          exchanged.add(odd.get(j));
        }
      }
    }
  }

  private boolean followsAny(List<byte[]> candidates, LinkedRow row) {
    return candidates.stream()
        .anyMatch(candidate -> Arrays.equals(commitments.link(candidate, row), row.link()));
  }
}
