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

/** A record in a data folder. */
final class SqliteRoomRecord implements RoomRecord {
  private final SessionId session;
  private final SqliteJournal journal;
  private final Intake intake;
  private final UncertainCommands uncertain;

  SqliteRoomRecord(
      SessionId session, SqliteJournal journal, Intake intake, UncertainCommands uncertain) {
    this.session = session;
    this.journal = journal;
    this.intake = intake;
    this.uncertain = uncertain;
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
    boolean front = entries.stream().anyMatch(each -> each.entry().channel().isFront());
    return intake
        .append(session.value(), rows, front)
        .whenComplete((_, e) -> uncertain.note(session, rows, e));
  }

  @Override
  public void close() {
    intake.close(session.value());
  }
}
