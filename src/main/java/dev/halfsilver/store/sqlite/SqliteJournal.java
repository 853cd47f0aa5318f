package dev.halfsilver.store.sqlite;

import dev.halfsilver.room.Channel;
import dev.halfsilver.store.Addition;
import dev.halfsilver.store.Epoch;
import dev.halfsilver.store.Journal;
import dev.halfsilver.store.Recorded;
import dev.halfsilver.store.Recording;
import dev.halfsilver.store.RoomRecord;
import dev.halfsilver.store.StoreFailure;
import dev.halfsilver.store.chain.EntryRow;
import dev.halfsilver.store.chain.LinkedRow;
import dev.halfsilver.study.SessionId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The records of all sessions in the database. */
final class SqliteJournal implements Journal {
  private final Intake intake;
  private final Unmoved unmoved;
  private final ReadPool readers;
  private volatile Epoch epoch;
  private final UncertainCommands uncertain = new UncertainCommands();

  SqliteJournal(Intake intake, Unmoved unmoved, ReadPool readers) {
    this.intake = intake;
    this.unmoved = unmoved;
    this.readers = readers;
    this.epoch = readEpoch();
  }

  private Epoch readEpoch() {
    return readers
        .one(
            row -> new Epoch(row.getString(1), row.getBoolean(2)),
            "SELECT name, is_first FROM epoch")
        .orElseThrow();
  }

  /** The history has another name now. */
  void renamed() {
    epoch = readEpoch();
  }

  @Override
  public Epoch epoch() {
    return epoch;
  }

  @Override
  public RoomRecord open(SessionId session) {
    return new OneRecord(session);
  }

  @Override
  public long end(SessionId session) {
    List<LinkedRow> later = unmoved.of(session.value(), 0); // Before the database: see Unmoved.
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
  public List<Recorded> page(SessionId session, Side side, long after, long upTo, int most) {
    List<LinkedRow> later = unmoved.of(session.value(), after); // Before the database: see Unmoved.
    List<Recorded> page =
        readers.all(
            row -> Rows.entry(row).recorded(),
            "SELECT "
                + Rows.ENTRY
                + " FROM entry WHERE session = ? AND ord > ? AND ord <= ?"
                + Rows.on(side)
                + " ORDER BY ord LIMIT ?",
            session.value(),
            after,
            upTo,
            most);
    long last = page.isEmpty() ? after : page.getLast().order();
    later.stream()
        .map(LinkedRow::row)
        .filter(row -> row.order() > last && row.order() <= upTo && isOn(side, row))
        .limit((long) most - page.size())
        .map(EntryRow::recorded)
        .forEach(page::add);
    return page;
  }

  private static boolean isOn(Side side, EntryRow row) {
    return side == Side.BOTH || Channel.parse(row.channel()).isFront() == (side == Side.FRONT);
  }

  /** The record of one session. */
  private final class OneRecord implements RoomRecord {
    private final SessionId session;

    OneRecord(SessionId session) {
      this.session = session;
    }

    @Override
    public SessionId session() {
      return session;
    }

    @Override
    public Recording recorded() {
      return Recording.of(SqliteJournal.this, session);
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

  /**
   * The commands of which nobody can say whether they were written, because the disk failed in the
   * middle of it: as many as a writer takes at once.
   */
  private static final class UncertainCommands {
    private final Set<Asked> asked = ConcurrentHashMap.newKeySet();

    private record Asked(SessionId session, String author, String command) {}

    boolean holdsAnyOf(SessionId session, List<EntryRow> rows) {
      return !asked.isEmpty() && rows.stream().anyMatch(row -> asked.contains(asked(session, row)));
    }

    /** These rows were written, or failed to be. */
    void note(SessionId session, List<EntryRow> rows, @Nullable Throwable e) {
      if (e instanceof StoreFailure failure && failure.kind() == StoreFailure.Kind.BROKEN) {
        rows.forEach(row -> asked.add(asked(session, row)));
      }
    }

    private static Asked asked(SessionId session, EntryRow row) {
      return new Asked(session, row.author(), row.command());
    }
  }
}
