package dev.halfsilver.store.sqlite;

import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The records that are written to, and what of their ends is written down. An end is sealed a
 * moment after its entry, for many entries at once: it guards against what happens to the file
 * later, and to write it with each entry would cost as much as the entry.
 *
 * <p>Which records are open is in the database too, from before their first entry until their ends
 * are sealed. So after a server was killed, what it left unsealed is found without a look at every
 * session.
 *
 * <p>Used by the writer's thread alone, {@link #close} excepted.
 */
final class OpenRecords {
  private final Map<String, Set<Ends>> open = new HashMap<>();
  private final Set<Ends> unsealed = new HashSet<>();
  private final Set<Ends> changed = new HashSet<>();
  private final Set<Ends> used = new HashSet<>();
  private final Set<Ends> released = new HashSet<>();
  private final Queue<Ends> closed = new ConcurrentLinkedQueue<>();
  private boolean sealing;

  /** Takes up what was open when a server was killed, to be sealed and closed soon. */
  void takeUp(LedgerStatements statements) throws SQLException {
    for (String session : statements.openRecords()) {
      Ends ends = new Ends(session);
      unsealed.add(ends);
      holders(session).add(ends);
      closed.add(ends);
    }
  }

  private Set<Ends> holders(String session) {
    return open.computeIfAbsent(session, _ -> Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  /** Makes sure that it is known where a record ends, before something is added to it. */
  void use(Ends ends, LedgerStatements statements) throws SQLException {
    used.add(ends);
    if (!ends.isKnown()) {
      ends.find(statements);
      statements.open(ends.session());
      holders(ends.session()).add(ends);
      if (ends.isClosed()) {
        closed.add(ends); // It was handed over before the record was closed.
      }
    }
  }

  /** Entries were added in this transaction. */
  void changed(Ends ends) {
    changed.add(ends);
  }

  /** A record is written to no more. From any thread. */
  void close(Ends ends) {
    ends.close();
    closed.add(ends);
  }

  /** The store closes, and every record with it. */
  void closeAll() {
    open.values().forEach(closed::addAll);
  }

  int size() {
    return open.size();
  }

  /** Whether there is nothing to write down. */
  boolean isSealed() {
    return unsealed.isEmpty() && closed.isEmpty();
  }

  /** Writes down every end that is not, within this transaction, and who is done. */
  void seal(LedgerStatements statements) throws SQLException {
    Set<Ends> all = new HashSet<>(unsealed);
    all.addAll(changed);
    for (Ends ends : all) {
      if (!ends.isKnown()) {
        used.add(ends);
        ends.find(statements);
      }
      ends.seal(statements);
    }
    Set<Ends> done = new HashSet<>(closed);
    released.addAll(done);
    for (Ends ends : done) {
      Set<Ends> holders = open.getOrDefault(ends.session(), Set.of());
      if (!holders.isEmpty() && done.containsAll(holders)) {
        statements.close(ends.session());
      }
    }
    sealing = true;
  }

  void committed() {
    changed.forEach(Ends::committed);
    unsealed.addAll(changed);
    if (sealing) {
      unsealed.forEach(Ends::sealed);
      unsealed.clear();
      closed.removeAll(released);
      released.forEach(this::release);
    }
    forget(Set.of());
  }

  private void release(Ends ends) {
    ends.forget();
    Set<Ends> holders = open.get(ends.session());
    if (holders != null && holders.remove(ends) && holders.isEmpty()) {
      open.remove(ends.session());
    }
  }

  /** What the transaction has found out or added may not be so: it is looked up anew. */
  void rolledBack() {
    forget(used);
  }

  private void forget(Collection<Ends> wrong) {
    wrong.forEach(Ends::forget);
    changed.clear();
    used.clear();
    released.clear();
    sealing = false;
  }
}
