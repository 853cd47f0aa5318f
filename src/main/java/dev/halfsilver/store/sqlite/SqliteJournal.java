package dev.halfsilver.store.sqlite;

import dev.halfsilver.store.Journal;
import dev.halfsilver.store.Recorded;
import dev.halfsilver.store.RoomRecord;
import dev.halfsilver.store.chain.EntryRow;
import dev.halfsilver.store.chain.LinkedRow;
import dev.halfsilver.study.SessionId;
import java.util.List;

/** The records of all sessions in the database. */
final class SqliteJournal implements Journal {
  private final Intake intake;
  private final Unmoved unmoved;
  private final Readers readers;
  private final UncertainCommands uncertain = new UncertainCommands();

  SqliteJournal(Intake intake, Unmoved unmoved, Readers readers) {
    this.intake = intake;
    this.unmoved = unmoved;
    this.readers = readers;
  }

  @Override
  public RoomRecord open(SessionId session) {
    return new SqliteRoomRecord(session, this, intake, uncertain);
  }

  @Override
  public long end(SessionId session) {
    List<LinkedRow> later = unmoved.of(session.value(), 0); // First: see there.
    long inDatabase =
        readers
            .one(
                row -> row.getLong(1),
                "SELECT coalesce(max(ord), 0) FROM entry WHERE session = ?",
                session.value())
            .orElse(0L);
    return later.isEmpty() ? inDatabase : Math.max(inDatabase, later.getLast().row().order());
  }

  @Override
  public List<Recorded> page(SessionId session, long after, long upTo, int most) {
    List<LinkedRow> later = unmoved.of(session.value(), after); // First: see there.
    List<Recorded> page =
        readers.all(
            row -> Rows.entry(row).recorded(),
            "SELECT "
                + Rows.ENTRY
                + " FROM entry WHERE session = ? AND ord > ? AND ord <= ? ORDER BY ord LIMIT ?",
            session.value(),
            after,
            upTo,
            most);
    long last = page.isEmpty() ? after : page.getLast().order();
    later.stream()
        .map(LinkedRow::row)
        .filter(row -> row.order() > last && row.order() <= upTo)
        .limit((long) most - page.size())
        .map(EntryRow::recorded)
        .forEach(page::add);
    return page;
  }
}
