package dev.halfsilver.store.sqlite;

import dev.halfsilver.store.Addition;
import dev.halfsilver.store.Journal;
import dev.halfsilver.store.Recorded;
import dev.halfsilver.store.StoreFailure;
import dev.halfsilver.store.StoreFailure.Kind;
import dev.halfsilver.store.chain.EntryRow;
import dev.halfsilver.study.SessionId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The record of all sessions in the database. */
final class SqliteJournal implements Journal {
  private final Writer writer;
  private final Ledger ledger;
  private final Readers readers;

  // What was being written when the disk failed: as many as a writer takes at once.
  private final Set<Asked> uncertain = ConcurrentHashMap.newKeySet();

  /** A command in a session. */
  private record Asked(SessionId session, String author, String command) {
    static Asked of(SessionId session, EntryRow row) {
      return new Asked(session, row.author(), row.command());
    }
  }

  SqliteJournal(Writer writer, Ledger ledger, Readers readers) {
    this.writer = writer;
    this.ledger = ledger;
    this.readers = readers;
  }

  @Override
  public CompletableFuture<@Nullable Void> append(SessionId session, List<Addition> entries) {
    List<EntryRow> rows = entries.stream().map(EntryRow::of).toList();
    List<Asked> asked = rows.stream().map(row -> Asked.of(session, row)).toList();
    if (asked.stream().anyMatch(uncertain::contains)) {
      return CompletableFuture.failedFuture(
          new StoreFailure(Kind.BROKEN, "Only a restart shows whether this was written."));
    }
    Work<Integer> work =
        new Work<>(
            _ -> {
              ledger.add(session.value(), rows);
              return rows.size();
            },
            rows.stream().mapToInt(EntryRow::size).sum());
    boolean front = entries.stream().anyMatch(each -> each.entry().channel().isFront());
    return (front ? writer.submit(work) : writer.submitBehind(work))
        .whenComplete((_, e) -> noteIfUncertain(asked, e))
        .thenApply(_ -> null);
  }

  private void noteIfUncertain(List<Asked> asked, @Nullable Throwable e) {
    if (e instanceof StoreFailure failure && failure.kind() == Kind.BROKEN) {
      uncertain.addAll(asked);
    }
  }

  @Override
  public long end(SessionId session) {
    return readers
        .one(
            row -> row.getLong(1),
            "SELECT coalesce(max(ord), 0) FROM entry WHERE session = ?",
            session.value())
        .orElse(0L);
  }

  @Override
  public List<Recorded> page(SessionId session, long after, long upTo, int most) {
    return readers.all(
        row -> Rows.entry(row).recorded(),
        "SELECT "
            + Rows.ENTRY
            + " FROM entry WHERE session = ? AND ord > ? AND ord <= ? ORDER BY ord LIMIT ?",
        session.value(),
        after,
        upTo,
        most);
  }
}
