package dev.halfsilver.live;

import dev.halfsilver.store.Addition;
import dev.halfsilver.store.Epoch;
import dev.halfsilver.store.Journal;
import dev.halfsilver.store.Recorded;
import dev.halfsilver.store.Recording;
import dev.halfsilver.store.RoomRecord;
import dev.halfsilver.study.SessionId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A journal with a test between it and the rooms. */
class JournalAround implements Journal {
  private final Journal journal;

  JournalAround(Journal journal) {
    this.journal = journal;
  }

  /** What a room appends, on its way. */
  CompletableFuture<@Nullable Void> append(RoomRecord record, List<Addition> entries) {
    return record.append(entries);
  }

  @Override
  public Epoch epoch() {
    return journal.epoch();
  }

  @Override
  public RoomRecord open(SessionId session) {
    return new RecordAround(journal.open(session));
  }

  @Override
  public long end(SessionId session) {
    return journal.end(session);
  }

  @Override
  public List<Recorded> page(SessionId session, Side side, long after, long upTo, int most) {
    return journal.page(session, side, after, upTo, most);
  }

  private final class RecordAround implements RoomRecord {
    private final RoomRecord record;

    RecordAround(RoomRecord record) {
      this.record = record;
    }

    @Override
    public SessionId session() {
      return record.session();
    }

    @Override
    public Recording recorded() {
      return Recording.of(JournalAround.this, record.session());
    }

    @Override
    public CompletableFuture<@Nullable Void> append(List<Addition> entries) {
      return JournalAround.this.append(record, entries);
    }

    @Override
    public void close() {
      record.close();
    }
  }
}
