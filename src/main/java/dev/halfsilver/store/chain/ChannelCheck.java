package dev.halfsilver.store.chain;

import dev.halfsilver.store.Finding;
import dev.halfsilver.store.Finding.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is wrong in one channel: its rows sorted by number, against its head. */
final class ChannelCheck {
  private final String channel;
  private final List<LinkedRow> rows;
  private final @Nullable Head head;
  private final long sealed;
  private final Links links;
  private final List<Finding> findings = new ArrayList<>();

  /**
   * @param sealed the place up to which the channels' ends are known
   */
  ChannelCheck(
      String channel, List<LinkedRow> rows, @Nullable Head head, long sealed, Links links) {
    this.channel = channel;
    this.rows = rows;
    this.head = head;
    this.sealed = sealed;
    this.links = links;
  }

  List<Finding> findings() {
    long end = endWithUnsealed(sealedEnd());
    long expected = 1;
    for (LinkedRow row : rows) {
      long seq = row.seq();
      if (seq < 1 || seq > end || links.isDouble(row)) {
        found(Kind.INSERTED, seq, seq);
        continue;
      }
      if (seq > expected) {
        found(Kind.MISSING, expected, seq - 1);
      }
      expected = seq + 1;
      check(row);
    }
    if (expected <= end) {
      found(Kind.MISSING, expected, end);
    }
    return findings;
  }

  private void check(LinkedRow row) {
    Optional<Kind> wrong = links.wrongIn(row);
    if (wrong.isPresent()) {
      found(wrong.get(), row.seq(), row.seq());
    } else if (!isReadable(row)) {
      found(Kind.UNREADABLE, row.seq(), row.seq());
    }
  }

  private static boolean isReadable(LinkedRow row) {
    try {
      row.row().recorded();
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /**
   * What came after the last seal belongs to the channel, up to the last that is as it was written.
   */
  private long endWithUnsealed(long sealedEnd) {
    return rows.stream()
        .filter(row -> isUnsealed(row) && !links.isWrong(row) && !links.isDouble(row))
        .mapToLong(LinkedRow::seq)
        .reduce(sealedEnd, Math::max);
  }

  private boolean isUnsealed(LinkedRow row) {
    return row.row().order() > sealed;
  }

  /** The number of the last entry that was written and sealed, as far as it can be known. */
  private long sealedEnd() {
    if (head == null) {
      if (rows.stream().allMatch(this::isUnsealed)) {
        return 0;
      }
      long last = rows.stream().filter(links::isRight).mapToLong(LinkedRow::seq).max().orElse(0);
      if (last > 0) {
        found(Kind.HEAD, last, last);
      }
      return last;
    }
    Optional<LinkedRow> named = at(head.seq());
    if (named.isPresent() && Arrays.equals(named.get().link(), head.link())) {
      return head.seq();
    }
    Optional<LinkedRow> meant =
        rows.stream()
            .filter(links::isRight)
            .filter(row -> Arrays.equals(row.link(), head.link()))
            .findFirst();
    if (meant.isPresent() || named.filter(links::isRight).isPresent()) {
      long last = meant.map(LinkedRow::seq).orElse(head.seq());
      found(Kind.HEAD, last, last);
      return last;
    }
    return head.seq();
  }

  private Optional<LinkedRow> at(long seq) {
    return rows.stream().filter(row -> row.seq() == seq && !links.isDouble(row)).findFirst();
  }

  private void found(Kind kind, long from, long to) {
    findings.add(new Finding(kind, channel, from, to));
  }
}
