package dev.halfsilver.live;

import dev.halfsilver.room.Stage;
import dev.halfsilver.store.Journal;
import dev.halfsilver.store.Recorded;
import dev.halfsilver.store.Recording;
import dev.halfsilver.study.SessionId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Which stimuli have been on the screens of sessions whose rooms are asleep in front, as their
 * records tell, so that no room wakes for a picture. Records are read where rooms wake. What they
 * told of a few sessions is kept, and then only what has been added is read.
 */
final class ShownOnRecord {
  private static final int MOST_SESSIONS = 200;

  /**
   * What a record told.
   *
   * @param end up to the entry of this order
   */
  private record Told(long end, Set<String> stimuli) {
    static final Told NOTHING = new Told(0, Set.of());
  }

  private final Map<SessionId, Told> told =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<SessionId, Told> eldest) {
          return size() > MOST_SESSIONS;
        }
      };
  private final Journal journal;
  private final Computing computing;

  ShownOnRecord(Journal journal, Computing computing) {
    this.journal = journal;
    this.computing = computing;
  }

  /** Whether a stimulus has been on the screens of a session. */
  CompletableFuture<Boolean> has(SessionId session, String stimulus) {
    return computing.compute(turn -> stimuli(session, turn).contains(stimulus));
  }

  private Set<String> stimuli(SessionId session, Turn turn) {
    long end = journal.end(session);
    Told before = known(session);
    if (before.end() == end) {
      return before.stimuli();
    }
    Set<String> stimuli = new HashSet<>(before.stimuli());
    Recording later = Recording.of(journal, session).after(before.end()).pausing(turn::pass);
    for (List<Recorded> page : later.pages()) {
      for (Recorded recorded : page) {
        if (recorded.entry().event() instanceof Stage.Shown shown) {
          stimuli.add(shown.stimulus().id());
        }
      }
    }
    keep(session, new Told(end, Set.copyOf(stimuli)));
    return stimuli;
  }

  private synchronized Told known(SessionId session) {
    return told.getOrDefault(session, Told.NOTHING);
  }

  private synchronized void keep(SessionId session, Told what) {
    told.put(session, what);
  }
}
