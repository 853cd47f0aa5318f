package dev.halfsilver.live;

import dev.halfsilver.store.Journal;
import dev.halfsilver.store.Recorded;
import dev.halfsilver.store.Recording;
import dev.halfsilver.study.Session;
import java.util.List;
import java.util.concurrent.CompletableFuture;

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

  /** The room of a session as it was left. */
  CompletableFuture<Proceedings> of(Session session) {
    return computing.compute(turn -> replayed(session, turn));
  }

  private Proceedings replayed(Session session, Turn turn) {
    Proceedings proceedings = new Proceedings(session, limits);
    Recording recording = Recording.of(journal, session.id()).pausing(turn::pass);
    for (List<Recorded> page : recording.pages()) {
      proceedings.replay(page);
    }
    return proceedings;
  }
}
