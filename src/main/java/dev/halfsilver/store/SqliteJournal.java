package dev.halfsilver.store;

import dev.halfsilver.study.SessionId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The record of all sessions in the database. */
final class SqliteJournal implements Journal {
  private final Writer writer;
  private final Ledger ledger;
  private final Readers readers;

  SqliteJournal(Writer writer, Ledger ledger, Readers readers) {
    this.writer = writer;
    this.ledger = ledger;
    this.readers = readers;
  }

  @Override
  public CompletableFuture<@Nullable Void> append(SessionId session, List<Recorded> entries) {
    List<EntryRow> rows = entries.stream().map(EntryRow::of).toList();
    Work<Integer> work =
        new Work<>(
            _ -> {
              ledger.add(session.value(), rows);
              return rows.size();
            },
            rows.stream().mapToInt(EntryRow::size).sum());
    return writer.submit(work).thenApply(_ -> null);
  }

  @Override
  public List<Recorded> read(SessionId session) {
    return readers.all(
        row -> EntryRow.read(row).recorded(),
        "SELECT " + EntryRow.COLUMNS + " FROM entry WHERE session = ? ORDER BY ord",
        session.value());
  }
}
