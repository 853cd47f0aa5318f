package dev.halfsilver.office.backup;

import dev.halfsilver.store.Finding;
import dev.halfsilver.store.Store;
import dev.halfsilver.study.Session;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a data folder holds, once all of it was found to be as it was written.
 *
 * @param last when the last thing happened that is in it; nothing when nothing ever did
 */
public record Contents(int sessions, long entries, Optional<Instant> last) {
  private static final int TOGETHER = 100;

  /**
   * Looks through the records of all sessions. Blocks.
   *
   * @throws BackupRefused when one of them is not as it was written
   */
  static Contents verified(Store store) {
    Contents found = new Contents(0, 0, Optional.empty());
    Optional<Session> after = Optional.empty();
    while (true) {
      List<Session> page = store.sessions().page(after, TOGETHER);
      if (page.isEmpty()) {
        return found;
      }
      for (Session session : page) {
        found = found.with(session, store);
      }
      after = Optional.of(page.getLast());
    }
  }

  private Contents with(Session session, Store store) {
    Optional<Finding> damage =
        store.verify(session.id()).stream().filter(Finding::isDamage).findFirst();
    if (damage.isPresent()) {
      throw new BackupRefused(
          "The record of session %s is not as it was written: %s."
              .formatted(session.id(), damage.get()));
    }
    long end = store.journal().end(session.id());
    Optional<Instant> at =
        store.journal().page(session.id(), end - 1, end, 1).stream()
            .map(recorded -> recorded.entry().at())
            .findFirst();
    return new Contents(sessions + 1, entries + end, later(last, at));
  }

  private static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
    return one.isPresent() && (other.isEmpty() || one.get().isAfter(other.get())) ? one : other;
  }

  /** In words, such as "3 sessions with 1204 entries, the last of 2026-11-29T23:10:00Z". */
  @Override
  public String toString() {
    return "%d %s with %d %s%s"
        .formatted(
            sessions,
            sessions == 1 ? "session" : "sessions",
            entries,
            entries == 1 ? "entry" : "entries",
            last.map(at -> ", the last of " + at).orElse(""));
  }
}
