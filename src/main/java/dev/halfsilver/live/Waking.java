package dev.halfsilver.live;

import dev.halfsilver.store.Journal;
import dev.halfsilver.store.Recorded;
import dev.halfsilver.store.RoomRecord;
import dev.halfsilver.study.Session;
import dev.halfsilver.study.SessionId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * How half a room becomes what its record says: replayed page by page, where nobody waits for a
 * core. Each half is replayed apart from the other, so that the front is not kept waiting by what
 * is recorded behind the mirror.
 */
final class Waking {
  private final Computing computing;
  private final Function<SessionId, Optional<Session>> sessions;

  /**
   * How halves wake.
   *
   * @param computing where
   * @param sessions finds a session; may block
   */
  Waking(Computing computing, Function<SessionId, Optional<Session>> sessions) {
    this.computing = computing;
    this.sessions = sessions;
  }

  /** Half the room of a session as it was left. */
  CompletableFuture<Proceedings> half(boolean front, RoomRecord record, Halves.Shared shared) {
    return computing.compute(
        turn -> {
          Session session =
              sessions
                  .apply(record.session())
                  .orElseThrow(() -> new IllegalStateException("no such session"));
          Proceedings half = new Proceedings(front, session, shared);
          Journal.Side side = front ? Journal.Side.FRONT : Journal.Side.BEHIND;
          for (List<Recorded> page : record.recorded().on(side).pausing(turn::pass).pages()) {
            page.forEach(half::replay);
          }
          return half;
        });
  }
}
