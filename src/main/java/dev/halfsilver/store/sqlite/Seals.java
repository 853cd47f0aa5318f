package dev.halfsilver.store.sqlite;

import dev.halfsilver.store.chain.Head;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Where each channel of a session ends, and what of that is written down. An end is sealed a moment
 * after its entry, for many entries at once: it guards against what happens to the file later, and
 * to write it with each entry would cost as much as the entry. What was not sealed when a server
 * was killed is found by its place, which is past all that were.
 */
final class Seals {
  private static final int MOST_KEPT = 4_096;

  /** Where the channels of one session end. */
  static final class Ends {
    private final String session;
    private final Map<String, Head> committed;
    private final Map<String, Head> added = new HashMap<>(4);
    private final Set<String> unsealed;
    private long order;

    private Ends(String session, Map<String, Head> committed, Set<String> unsealed) {
      this.session = session;
      this.committed = committed;
      this.unsealed = unsealed;
      this.order = last(committed);
    }

    Head of(String channel) {
      Head head = added.get(channel);
      return head == null ? committed.getOrDefault(channel, Head.NONE) : head;
    }

    /** The place of the last entry, over all channels. */
    long order() {
      return order;
    }

    private static long last(Map<String, Head> heads) {
      return heads.values().stream().mapToLong(Head::order).max().orElse(0);
    }

    private boolean isClean() {
      return added.isEmpty() && unsealed.isEmpty();
    }
  }

  private final Map<String, Ends> known = new LinkedHashMap<>(256, 0.75f, true);
  private final Set<Ends> changed = new HashSet<>();
  private final Set<Ends> unsealed = new HashSet<>();
  private boolean sealing;

  /** The ends of a session, with what was not sealed when a server was killed. */
  Ends of(String session, LedgerStatements statements) throws SQLException {
    Ends ends = known.get(session);
    if (ends == null) {
      Map<String, Head> heads = statements.heads(session);
      Map<String, Head> later = statements.unsealed(session);
      heads.putAll(later);
      ends = new Ends(session, heads, new HashSet<>(later.keySet()));
      if (!later.isEmpty()) {
        unsealed.add(ends);
      }
      makeRoom();
      known.put(session, ends);
    }
    return ends;
  }

  /** Forgets the session that was not used for longest, unless something of it is to be written. */
  private void makeRoom() {
    if (known.size() >= MOST_KEPT) {
      known.values().stream()
          .filter(Ends::isClean)
          .findFirst()
          .ifPresent(oldest -> known.remove(oldest.session));
    }
  }

  /** An entry was added in this transaction. */
  void moved(Ends ends, String channel, Head head) {
    ends.added.put(channel, head);
    ends.order = head.order();
    changed.add(ends);
  }

  boolean isEmpty() {
    return unsealed.isEmpty();
  }

  /** Writes down every end that is not, within this transaction. */
  void seal(LedgerStatements statements) throws SQLException {
    Set<Ends> all = new HashSet<>(unsealed);
    all.addAll(changed);
    for (Ends ends : all) {
      Set<String> channels = new HashSet<>(ends.unsealed);
      channels.addAll(ends.added.keySet());
      for (String channel : channels) {
        statements.seal(ends.session, channel, ends.of(channel));
      }
    }
    sealing = true;
  }

  void committed() {
    for (Ends ends : changed) {
      ends.committed.putAll(ends.added);
      ends.unsealed.addAll(ends.added.keySet());
      ends.added.clear();
      unsealed.add(ends);
    }
    changed.clear();
    if (sealing) {
      unsealed.forEach(ends -> ends.unsealed.clear());
      unsealed.clear();
      sealing = false;
    }
  }

  void rolledBack() {
    for (Ends ends : changed) {
      ends.added.clear();
      ends.order = Ends.last(ends.committed);
    }
    changed.clear();
    sealing = false;
  }
}
