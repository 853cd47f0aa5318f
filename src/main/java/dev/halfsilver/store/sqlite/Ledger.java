package dev.halfsilver.store.sqlite;

import dev.halfsilver.store.StoreFailure;
import dev.halfsilver.store.StoreFailure.Kind;
import dev.halfsilver.store.chain.Chain;
import dev.halfsilver.store.chain.EntryRow;
import dev.halfsilver.store.chain.Head;
import dev.halfsilver.store.chain.LinkedRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.random.RandomGenerator;

/**
 * Gives entries their place and links them to those before. It knows where the channels of open
 * records end, whether that is on disk yet or only about to be, and looks it up when something is
 * first added. For one thread, {@link #close} excepted.
 */
final class Ledger {
  /** One row for a session without entries, none for a session that is not there. */
  private static final String HEADS =
      "SELECT head.channel, head.seq, head.link, head.ord FROM session"
          + " LEFT JOIN head ON head.session = session.id WHERE session.id = ?";

  /** Where one session ends. */
  private static final class Ends {
    private final String session;
    private final Map<String, Head> heads = new HashMap<>(4);
    private long order;

    Ends(String session) {
      this.session = session;
    }

    Head of(String channel) {
      return heads.getOrDefault(channel, Head.NONE);
    }

    void move(String channel, Head head) {
      heads.put(channel, head);
      order = head.order();
    }
  }

  /** How to take back that an entry was placed. */
  private record Placed(Ends ends, String channel, Head before, long orderBefore) {}

  private final Chain chain = new Chain();
  private final Map<String, Ends> known = new HashMap<>();
  private final Queue<String> closed = new ConcurrentLinkedQueue<>();
  private final Deque<Placed> placed = new ArrayDeque<>();
  private final ReadPool readers;
  private final Unmoved unmoved;
  private final RandomGenerator random;

  /**
   * @param random must be secure outside of tests: what is erased later must not be guessable
   */
  Ledger(ReadPool readers, Unmoved unmoved, RandomGenerator random) {
    this.readers = readers;
    this.unmoved = unmoved;
    this.random = random;
  }

  /**
   * Places entries, each of which must be the next one of its channel: all or none.
   *
   * @throws StoreFailure when one of them is not the next, or there is no such session
   */
  List<LinkedRow> place(String session, List<EntryRow> rows) {
    Ends ends = ends(session);
    byte[] salts = new byte[Chain.SALT_LENGTH * rows.size()];
    random.nextBytes(salts);
    List<LinkedRow> linked = new ArrayList<>(rows.size());
    int before = placed.size();
    for (EntryRow row : rows) {
      Head head = ends.of(row.channel());
      if (row.seq() != head.seq() + 1) {
        takeBackTo(before);
        lookUpAnew(ends);
        throw new StoreFailure(
            Kind.CONFLICT,
            "%s of session %s is at %d, so %d cannot follow"
                .formatted(row.channel(), session, head.seq(), row.seq()));
      }
      int from = linked.size() * Chain.SALT_LENGTH;
      byte[] salt = Arrays.copyOfRange(salts, from, from + Chain.SALT_LENGTH);
      EntryRow at = row.at(ends.order + 1);
      byte[] commitments = chain.commitments(session, at, salt);
      byte[] link = chain.link(head.link(), commitments);
      placed.push(new Placed(ends, row.channel(), head, ends.order));
      ends.move(row.channel(), new Head(row.seq(), link, at.order()));
      linked.add(new LinkedRow(at, salt, commitments, link));
    }
    return linked;
  }

  /** What was placed since is on disk. */
  void keep() {
    placed.clear();
    forgetClosed();
  }

  /** What was placed since is not on disk and never will be. */
  void takeBack() {
    takeBackTo(0);
    forgetClosed();
  }

  /** Nothing more is added to a record, as far as its room knows. From any thread. */
  void close(String session) {
    closed.add(session);
  }

  private void forgetClosed() {
    for (String session = closed.poll(); session != null; session = closed.poll()) {
      known.remove(session);
    }
  }

  /** Of how many sessions it is known where they end. */
  int known() {
    return known.size();
  }

  /** Whoever did not fit may be right: somebody else may have written to the session meanwhile. */
  private void lookUpAnew(Ends ends) {
    if (placed.stream().noneMatch(each -> each.ends() == ends)) {
      known.remove(ends.session);
    }
  }

  private void takeBackTo(int count) {
    while (placed.size() > count) {
      Placed last = placed.pop();
      last.ends().heads.put(last.channel(), last.before());
      last.ends().order = last.orderBefore();
    }
  }

  private Ends ends(String session) {
    Ends ends = known.get(session);
    if (ends == null) {
      ends = read(session);
      known.put(session, ends);
    }
    return ends;
  }

  private Ends read(String session) {
    Ends ends = new Ends(session);
    List<LinkedRow> notInTheDatabase = unmoved.of(session, 0); // Before the database: see Unmoved.
    List<Boolean> rows = readers.all(row -> takeHead(ends, row), HEADS, session);
    if (rows.isEmpty()) {
      throw new StoreFailure(Kind.CONFLICT, "There is no session %s.".formatted(session));
    }
    for (LinkedRow linked : notInTheDatabase) {
      EntryRow row = linked.row();
      if (row.order() > ends.order) {
        ends.move(row.channel(), new Head(row.seq(), linked.link(), row.order()));
      }
    }
    return ends;
  }

  private static boolean takeHead(Ends ends, ResultSet row) throws SQLException {
    String channel = row.getString(1);
    if (channel != null) {
      Head head = Rows.head(row, 2);
      ends.heads.put(channel, head);
      ends.order = Math.max(ends.order, head.order());
    }
    return true;
  }
}
