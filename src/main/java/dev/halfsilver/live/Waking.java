package dev.halfsilver.live;

import dev.halfsilver.store.Journal;
import dev.halfsilver.store.Recorded;
import dev.halfsilver.store.Recording;
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
  private final Journal journal;
  private final Computing computing;
  private final RoomLimits limits;

  Waking(Journal journal, Computing computing, RoomLimits limits) {
    this.journal = journal;
    this.computing = computing;
    this.limits = limits;
  }

  /**
   * The room of a session as it was left.
   *
   * @param sessions finds a session; may block
   */
  CompletableFuture<Halves> of(SessionId id, Function<SessionId, Optional<Session>> sessions) {
    return computing.compute(
        turn -> {
          Session session =
              sessions.apply(id).orElseThrow(() -> new IllegalStateException("no such session"));
          return replayed(session, turn);
        });
  }

  private Halves replayed(Session session, Turn turn) {
    Halves halves = Halves.of(session, limits);
    Recording recording = Recording.of(journal, session.id()).pausing(turn::pass);
    for (List<Recorded> page : recording.pages()) {
      halves.replay(page);
    }
    return halves;
  }
}
