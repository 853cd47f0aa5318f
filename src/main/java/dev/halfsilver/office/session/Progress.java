package dev.halfsilver.office.session;

import dev.halfsilver.room.Control;
import dev.halfsilver.room.Door;
import dev.halfsilver.room.Entry;
import dev.halfsilver.room.Kind;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Observers;
import dev.halfsilver.room.Phase;
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
    Phase phase,
    Optional<Instant> startedAt,
    Optional<Instant> closedAt,
    Optional<Instant> lastEntryAt,
    long entries,
    long messages,
    Map<MemberId, String> entered) {
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
    private Phase phase = Phase.WAITING;
    private Optional<Instant> startedAt = Optional.empty();
    private Optional<Instant> closedAt = Optional.empty();
    private Optional<Instant> last = Optional.empty();
    private long entries;
    private long messages;
    private final Map<MemberId, String> entered = new HashMap<>();

    void take(Entry entry) {
      entries++;
      last = Optional.of(entry.at());
      if (entry.event() instanceof Control.Event turn) {
        phase = Phase.after(turn);
        startedAt = phase == Phase.LIVE ? startedAt.or(() -> last) : startedAt;
        closedAt = phase == Phase.CLOSED ? closedAt.or(() -> last) : closedAt;
      }
      if (entry.event() instanceof Kind.Coming coming && isEntering(coming)) {
        entered.put(coming.who(entry.author()), coming.name());
      }
      if (entry.event() instanceof Kind.Message) {
        messages++;
      }
    }

    private static boolean isEntering(Kind.Coming coming) {
      return switch (coming) {
        case Door.Entered _, Observers.ObserverArrived _ -> true;
        case Door.Agreed _, Door.Arrived _, Observers.ObserverIntroduced _ -> false;
      };
    }

    Progress progress() {
      return new Progress(phase, startedAt, closedAt, last, entries, messages, entered);
    }
  }
}
