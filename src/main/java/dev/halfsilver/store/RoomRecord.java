package dev.halfsilver.store;

import dev.halfsilver.study.SessionId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The record of one session, opened by the room that goes on with it. It knows where each channel
 * ends, as long as it is open and no longer. When somebody else has written to the session
 * meanwhile, the next append fails with a conflict, and the one after it goes on from what is there
 * then.
 */
public interface RoomRecord extends AutoCloseable {
  SessionId session();

  /** What is recorded until now. Blocks, as reading it does. */
  Recording recorded();

  /**
   * Adds entries, all or none, after all that the session has. May be called from any thread; never
   * blocks. Entries from behind the mirror may wait until nobody in front has anything to write.
   *
   * @return completes when the entries are on disk, fsync included, and not before; fails with a
   *     {@link StoreFailure} when they are not there and never will be
   */
  CompletableFuture<@Nullable Void> append(List<Addition> entries);

  /** Lets go of it. What was handed over is still written. Never blocks; may be called again. */
  @Override
  void close();
}
