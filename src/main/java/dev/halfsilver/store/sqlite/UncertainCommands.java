package dev.halfsilver.store.sqlite;

import dev.halfsilver.store.StoreFailure;
import dev.halfsilver.store.chain.EntryRow;
import dev.halfsilver.study.SessionId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The commands of which nobody can say whether they were written, because the disk failed in the
 * middle of it: as many as a writer takes at once.
 */
final class UncertainCommands {
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
