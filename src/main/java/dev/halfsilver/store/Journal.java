package dev.halfsilver.store;

import dev.halfsilver.study.SessionId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The record of all sessions: entries are added at its end and nothing is ever changed. */
public interface Journal {
  /**
   * Adds entries, all or none, after all that the session has. May be called from any thread; never
   * blocks. Entries from behind the mirror may wait until nobody in front has anything to write.
   *
   * @return completes when the entries are on disk, fsync included, and not before; fails with a
   *     {@link StoreFailure} when they are not there and never will be
   */
  CompletableFuture<@Nullable Void> append(SessionId session, List<Addition> entries);

  /** Everything recorded in a session, in its order. Blocks. */
  List<Recorded> read(SessionId session);
}
