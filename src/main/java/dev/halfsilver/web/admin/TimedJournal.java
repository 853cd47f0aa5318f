package dev.halfsilver.web.admin;

import dev.halfsilver.store.Addition;
import dev.halfsilver.store.Journal;
import dev.halfsilver.store.Recorded;
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
  public CompletableFuture<@Nullable Void> append(SessionId session, List<Addition> entries) {
    long begun = System.nanoTime();
    return journal
        .append(session, entries)
        .whenComplete((_, _) -> timer.record(System.nanoTime() - begun, TimeUnit.NANOSECONDS));
  }

  @Override
  public long end(SessionId session) {
    return journal.end(session);
  }

  @Override
  public List<Recorded> page(SessionId session, long after, long upTo, int most) {
    return journal.page(session, after, upTo, most);
  }
}
