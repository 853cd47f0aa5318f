package dev.halfsilver.web.admin;

import dev.halfsilver.store.Addition;
import dev.halfsilver.store.Epoch;
import dev.halfsilver.store.Journal;
import dev.halfsilver.store.Recorded;
import dev.halfsilver.store.Recording;
import dev.halfsilver.store.RoomRecord;
import dev.halfsilver.study.SessionId;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A journal that is watched: how long until what was said is on disk. */
final class TimedJournal implements Journal {
  private final Journal journal;
  private final Timer timer;

  TimedJournal(Journal journal, Timer timer) {
    this.journal = journal;
    this.timer = timer;
  }

  @Override
  public Epoch epoch() {
    return journal.epoch();
  }

  @Override
  public RoomRecord open(SessionId session) {
    return new TimedRecord(journal.open(session));
  }

  @Override
  public long end(SessionId session) {
    return journal.end(session);
  }

  @Override
  public List<Recorded> page(SessionId session, Side side, long after, long upTo, int most) {
    return journal.page(session, side, after, upTo, most);
  }

  private final class TimedRecord implements RoomRecord {
    private final RoomRecord record;

    TimedRecord(RoomRecord record) {
      this.record = record;
    }

    @Override
    public SessionId session() {
      return record.session();
    }

    @Override
    public Recording recorded() {
      return record.recorded();
    }

    @Override
    public CompletableFuture<@Nullable Void> append(List<Addition> entries) {
      long begun = System.nanoTime();
      return record
          .append(entries)
          .whenComplete((_, _) -> timer.record(System.nanoTime() - begun, TimeUnit.NANOSECONDS));
    }

    @Override
    public void close() {
      record.close();
    }
  }
}
