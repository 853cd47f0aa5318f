package dev.halfsilver.live;

import dev.halfsilver.store.Recorded;
import dev.halfsilver.store.Recording;
import dev.halfsilver.store.RoomRecord;
import dev.halfsilver.study.Session;
import dev.halfsilver.study.SessionId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * How a room becomes what its record says: replayed page by page, where nobody waits for a core.
 */
final class Waking {
  private final Computing computing;
  private final RoomLimits limits;

  Waking(Computing computing, RoomLimits limits) {
    this.computing = computing;
    this.limits = limits;
  }

  /**
   * The room of a session as it was left.
   *
   * @param sessions finds a session; may block
   */
  CompletableFuture<Halves> of(RoomRecord record, Function<SessionId, Optional<Session>> sessions) {
    return computing.compute(
        turn -> {
          Session session =
              sessions
                  .apply(record.session())
                  .orElseThrow(() -> new IllegalStateException("no such session"));
          return replayed(session, record, turn);
        });
  }

  private Halves replayed(Session session, RoomRecord record, Turn turn) {
    Halves halves = Halves.of(session, limits);
    Recording recording = record.recorded().pausing(turn::pass);
    for (List<Recorded> page : recording.pages()) {
      halves.replay(page);
    }
    return halves;
  }
}
