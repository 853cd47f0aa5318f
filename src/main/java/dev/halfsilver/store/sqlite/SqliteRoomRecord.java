package dev.halfsilver.store.sqlite;

import dev.halfsilver.store.Addition;
import dev.halfsilver.store.Recording;
import dev.halfsilver.store.RoomRecord;
import dev.halfsilver.store.StoreFailure;
import dev.halfsilver.store.chain.EntryRow;
import dev.halfsilver.study.SessionId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A record in the database, with where it ends. */
final class SqliteRoomRecord implements RoomRecord {
  private final SessionId session;
  private final SqliteJournal journal;
  private final Writer writer;
  private final Ledger ledger;
  private final UncertainCommands uncertain;
  private final Ends ends;

  SqliteRoomRecord(
      SessionId session,
      SqliteJournal journal,
      Writer writer,
      Ledger ledger,
      UncertainCommands uncertain) {
    this.session = session;
    this.journal = journal;
    this.writer = writer;
    this.ledger = ledger;
    this.uncertain = uncertain;
    this.ends = new Ends(session.value());
  }

  @Override
  public SessionId session() {
    return session;
  }

  @Override
  public Recording recorded() {
    return Recording.of(journal, session);
  }

  @Override
  public CompletableFuture<@Nullable Void> append(List<Addition> entries) {
    List<EntryRow> rows = entries.stream().map(EntryRow::of).toList();
    if (uncertain.holdsAnyOf(session, rows)) {
      return CompletableFuture.failedFuture(
          new StoreFailure(
              StoreFailure.Kind.BROKEN, "Only a restart shows whether this was written."));
    }
    Work<Integer> work =
        new Work<>(
            _ -> {
              ledger.add(ends, rows);
              return rows.size();
            },
            rows.stream().mapToInt(EntryRow::size).sum());
    boolean front = entries.stream().anyMatch(each -> each.entry().channel().isFront());
    return (front ? writer.submit(work) : writer.submitBehind(work))
        .whenComplete((_, e) -> uncertain.note(session, rows, e))
        .thenApply(_ -> null);
  }

  @Override
  public void close() {
    ledger.close(ends);
  }
}
