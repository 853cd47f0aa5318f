package dev.halfsilver.store.sqlite;

import dev.halfsilver.store.chain.Head;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Where the channels of a session end, as one open record knows it. It is read when something is
 * first written, and forgotten with every transaction that failed: what is in the database then is
 * looked up anew. Used by the writer's thread alone, {@link #close} excepted.
 */
final class Ends {
  private final String session;
  private final Map<String, Head> committed = new HashMap<>();
  private final Map<String, Head> added = new HashMap<>(4);
  private final Set<String> unsealed = new HashSet<>();
  private volatile boolean closed;
  private boolean known;
  private long order;

  /** Nothing is known yet. */
  Ends(String session) {
    this.session = session;
  }

  String session() {
    return session;
  }

  /** Its record is closed; what was handed over before may still come. From any thread. */
  void close() {
    closed = true;
  }

  boolean isClosed() {
    return closed;
  }

  boolean isKnown() {
    return known;
  }

  /** Looks where the channels end, sealed or not. */
  void find(LedgerStatements statements) throws SQLException {
    forget();
    committed.putAll(statements.heads(session));
    Map<String, Head> later = statements.unsealed(session);
    committed.putAll(later);
    unsealed.addAll(later.keySet());
    order = committed.values().stream().mapToLong(Head::order).max().orElse(0);
    known = true;
  }

  Head of(String channel) {
    Head head = added.get(channel);
    return head == null ? committed.getOrDefault(channel, Head.NONE) : head;
  }

  /** The place of the last entry, over all channels. */
  long order() {
    return order;
  }

  boolean isSealed() {
    return unsealed.isEmpty() && added.isEmpty();
  }

  /** An entry was added in this transaction. */
  void moved(String channel, Head head) {
    added.put(channel, head);
    order = head.order();
  }

  /** Writes down where the channels end that have moved since they were last sealed. */
  void seal(LedgerStatements statements) throws SQLException {
    Set<String> channels = new HashSet<>(unsealed);
    channels.addAll(added.keySet());
    for (String channel : channels) {
      statements.seal(session, channel, of(channel));
    }
  }

  void committed() {
    committed.putAll(added);
    unsealed.addAll(added.keySet());
    added.clear();
  }

  void sealed() {
    unsealed.clear();
  }

  void forget() {
    known = false;
    committed.clear();
    added.clear();
    unsealed.clear();
  }
}
