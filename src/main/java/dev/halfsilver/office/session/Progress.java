package dev.halfsilver.office.session;

import dev.halfsilver.room.Backtalk;
import dev.halfsilver.room.Control;
import dev.halfsilver.room.Door;
import dev.halfsilver.room.Entry;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Observers;
import dev.halfsilver.room.Talk;
import dev.halfsilver.store.Recorded;
import dev.halfsilver.store.Recording;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How far a session has come, as its record tells.
 *
 * @param entered what those who have ever been in are called in the room
 * @param messages what was said by anybody, on either side of the mirror
 */
record Progress(
    State state,
    Optional<Instant> startedAt,
    Optional<Instant> closedAt,
    Optional<Instant> lastEntryAt,
    long entries,
    long messages,
    Map<MemberId, String> entered) {
  /** What a session is doing. */
  enum State {
    WAITING,
    LIVE,
    PAUSED,
    CLOSED
  }

  Progress {
    entered = Collections.unmodifiableMap(entered);
  }

  /** Reads a record from its beginning to its end. Blocks. */
  static Progress of(Recording record) {
    Reader reader = new Reader();
    for (Recorded recorded : record) {
      reader.take(recorded.entry());
    }
    return reader.progress();
  }

  private static final class Reader {
    private State state = State.WAITING;
    private Optional<Instant> startedAt = Optional.empty();
    private Optional<Instant> closedAt = Optional.empty();
    private Optional<Instant> last = Optional.empty();
    private long entries;
    private long messages;
    private final Map<MemberId, String> entered = new HashMap<>();

    void take(Entry entry) {
      entries++;
      last = Optional.of(entry.at());
      if (entry.event() instanceof Control.Started) {
        state = State.LIVE;
        startedAt = startedAt.or(() -> last);
      } else if (entry.event() instanceof Control.Resumed) {
        state = State.LIVE;
      } else if (entry.event() instanceof Control.Paused) {
        state = State.PAUSED;
      } else if (entry.event() instanceof Control.Closed) {
        state = State.CLOSED;
        closedAt = closedAt.or(() -> last);
      } else if (entry.event() instanceof Door.Entered event) {
        entered.put(event.member(), event.name());
      } else if (entry.event() instanceof Observers.ObserverArrived event) {
        entered.put(event.member(), event.name());
      } else if (entry.event() instanceof Talk.Said || entry.event() instanceof Backtalk.Remarked) {
        messages++;
      }
    }

    Progress progress() {
      return new Progress(state, startedAt, closedAt, last, entries, messages, entered);
    }
  }
}
