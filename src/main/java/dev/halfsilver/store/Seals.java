package dev.halfsilver.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where each channel ends, and what of that is written down. An end is sealed a moment after its
 * entry, for many entries at once: it guards against what happens to the file later, and to write
 * it with each entry would cost as much as the entry. What was not sealed when a server was killed
 * is found by its place, which is past all that were.
 */
final class Seals {
  private static final int MOST_KEPT = 65_536;

  /** A channel of a session. */
  record Key(String session, String channel) {}

  private final Map<Key, Head> sealed = leastRecentlyUsed();
  private final Map<Key, Head> unsealed = new HashMap<>();
  private final Map<Key, Head> uncommitted = new HashMap<>();
  private final Set<String> known = new HashSet<>();
  private boolean sealing;

  /** A session that may have ends which were not sealed when a server was killed. */
  void know(String session, LedgerStatements statements) throws SQLException {
    if (!known.contains(session)) {
      statements.unsealed(session).forEach(unsealed::putIfAbsent);
      known.add(session);
    }
  }

  Head head(Key key, LedgerStatements statements) throws SQLException {
    know(key.session(), statements);
    Head head = uncommitted.get(key);
    if (head == null) {
      head = unsealed.get(key);
    }
    if (head == null) {
      head = sealed.get(key);
    }
    if (head == null) {
      head = statements.head(key);
      sealed.put(key, head);
    }
    return head;
  }

  /** An entry was added in this transaction. */
  void moved(Key key, Head head) {
    uncommitted.put(key, head);
  }

  boolean isEmpty() {
    return unsealed.isEmpty();
  }

  /** Writes down every end that is not, within this transaction. */
  void seal(LedgerStatements statements) throws SQLException {
    Map<Key, Head> ends = new HashMap<>(unsealed);
    ends.putAll(uncommitted);
    for (Map.Entry<Key, Head> end : ends.entrySet()) {
      statements.seal(end.getKey(), end.getValue());
    }
    sealing = true;
  }

  void committed() {
    unsealed.putAll(uncommitted);
    uncommitted.clear();
    if (sealing) {
      sealed.putAll(unsealed);
      unsealed.clear();
      sealing = false;
    }
  }

  void rolledBack() {
    uncommitted.clear();
    sealing = false;
  }

  private static Map<Key, Head> leastRecentlyUsed() {
    return new LinkedHashMap<>(1_024, 0.75f, true) {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.@Nullable Entry<Key, Head> eldest) {
        return size() > MOST_KEPT;
      }
    };
  }
}
