package dev.halfsilver.store.sqlite;

import dev.halfsilver.store.Journal;
import dev.halfsilver.store.Recorded;
import dev.halfsilver.store.RoomRecord;
import dev.halfsilver.study.SessionId;
import java.util.List;

/** The records of all sessions in the database. */
final class SqliteJournal implements Journal {
  private final Writer writer;
  private final Ledger ledger;
  private final Readers readers;
  private final UncertainCommands uncertain = new UncertainCommands();

  SqliteJournal(Writer writer, Ledger ledger, Readers readers) {
    this.writer = writer;
    this.ledger = ledger;
    this.readers = readers;
  }

  @Override
  public RoomRecord open(SessionId session) {
    return new SqliteRoomRecord(session, this, writer, ledger, uncertain);
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
