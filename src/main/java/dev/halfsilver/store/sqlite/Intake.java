package dev.halfsilver.store.sqlite;

import dev.halfsilver.store.State;
import dev.halfsilver.store.StoreFailure;
import dev.halfsilver.store.StoreFailure.Kind;
import dev.halfsilver.store.Urgency;
import dev.halfsilver.store.chain.EntryRow;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread by which entries get on disk. It takes whatever is waiting into one block of the
 * {@link RecordLog}, because what costs is the wait for the disk, and tells the authors once that
 * is synced. Some time later, and many together, the entries are moved to the database by its
 * {@link Writer}: nobody waits for that, as long as it keeps up.
 *
 * <p>Authors are told on this thread: what hangs on their future must be no more than handing over
 * to another.
 */
final class Intake implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
  private static final long QUIET_MILLIS = 250;
  private static final long MOVE_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
  private static final long MOVE_WHEN_FULL_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final int MOVED_TOGETHER = 1_000;

  /** A disk that is nearly full may still have room for a few. */
  private static final int MOVED_WHEN_FULL = 50;

  /** With so many unmoved ones, those who write wait for the database after all. */
  private static final int MOST_UNMOVED = 16_000;

  private static final int BUFFER_BYTES = 1 << 20;
  private static final int BYTES_A_ROW = 500;
  private static final CompletableFuture<Boolean> NOTHING_TO_MOVE =
      CompletableFuture.completedFuture(true);

  /** What one room wants to have written. */
  private record Asked(
      String session, List<EntryRow> rows, int size, CompletableFuture<@Nullable Void> done)
      implements WaitingWorks.Sized {}

  private final WaitingWorks<Asked> waiting = new WaitingWorks<>();
  private final AtomicLong blocks = new AtomicLong();
  private final RecordLog log;
  private final Ledger ledger;
  private final Unmoved unmoved;
  private final Writer writer;
  private final Thread thread;
  private ByteBuffer buffer = RecordLog.buffer(BUFFER_BYTES);
  private volatile long last;
  private volatile boolean full;
  private volatile boolean closing;

  // Guarded by this.
  private @Nullable CompletableFuture<Boolean> moving;
  private long movedAt = System.nanoTime();

  Intake(RecordLog log, Ledger ledger, Unmoved unmoved, Writer writer) {
    this.log = log;
    this.ledger = ledger;
    this.unmoved = unmoved;
    this.writer = writer;
    this.thread = Urgency.PROMPT.threads("record-log-").newThread(this::run);
  }

  /** Takes over what a killed server had not moved, then begins to write. */
  void start() throws IOException {
    for (RecordLog.Block block : log.unmoved()) {
      unmoved.add(Unmoved.Batch.of(block));
      last = block.number();
    }
    boolean _ = settle();
    thread.start();
  }

  /**
   * Has entries written, all or none, after all that their session has. Never blocks.
   *
   * @param isFront whether somebody in front waits for it; what is from behind the mirror may wait
   *     longer
   */
  CompletableFuture<@Nullable Void> append(String session, List<EntryRow> rows, boolean isFront) {
    int size = rows.stream().mapToInt(EntryRow::size).sum();
    Asked asked = new Asked(session, rows, size, new CompletableFuture<>());
    if (!isWriting()) {
      asked.done().completeExceptionally(refusal());
    } else if (!waiting.offer(asked, isFront)) {
      asked
          .done()
          .completeExceptionally(
              isWriting()
                  ? new StoreFailure(Kind.OVERLOADED, "Too much is waiting to be written.")
                  : refusal());
    }
    return asked.done();
  }

  private boolean isWriting() {
    return !closing && writer.state() != State.BROKEN;
  }

  private StoreFailure refusal() {
    return closing ? new StoreFailure(Kind.READ_ONLY, "The store is closed.") : writer.refusal();
  }

  /** Nothing more is added to a session's record. From any thread. */
  void close(String session) {
    ledger.close(session);
  }

  /** Whether anything can be written now. */
  State state() {
    State state = writer.state();
    if (closing) {
      return State.CLOSED;
    }
    return full && state == State.WRITING ? State.FULL : state;
  }

  /** How many blocks were written since it was opened. */
  long blocks() {
    return blocks.get();
  }

  int waiting() {
    return waiting.size();
  }

  private void run() {
    try {
      while (!waiting.isOver()) {
        List<Asked> together = waiting.take(QUIET_MILLIS);
        if (!together.isEmpty()) {
          tryToWrite(together);
        }
        if (isMoveDue(together.isEmpty())) {
          CompletableFuture<Boolean> _ = move();
        }
        while (unmoved.rows() > MOST_UNMOVED && move().join()) {
          LOG.trace("Waited for the database");
        }
      }
      boolean _ = settle();
    } catch (InterruptedException e) {
      LOG.debug("The record's log was told to stop");
    } catch (Throwable e) { // Whatever it is, those who wait must be told.
      writer.giveUp(new StoreFailure(Kind.BROKEN, "The store failed.", e));
    } finally {
      waiting.close();
      fail(waiting.takeAll(), refusal());
    }
  }

  /** Whatever goes wrong, those who wait are told. */
  private void tryToWrite(List<Asked> together) {
    try {
      write(together);
    } catch (RuntimeException e) {
      StoreFailure failure = Failures.of(e);
      writer.giveUp(failure);
      fail(together, failure);
    }
  }

  private void write(List<Asked> together) {
    if (writer.state() == State.BROKEN) {
      fail(together, refusal());
      return;
    }
    if (full && !hasRoomAgain()) {
      fail(together, new StoreFailure(Kind.FULL, "The disk is full."));
      return;
    }
    full = false; // Unless writing fails below.
    List<Asked> accepted = new ArrayList<>(together.size());
    List<LoggedEntries> entries = new ArrayList<>(together.size());
    try {
      for (Asked asked : together) {
        place(asked, accepted, entries);
      }
      if (entries.isEmpty()) {
        return;
      }
      last = log.append(block(entries));
    } catch (StoreFailure e) {
      ledger.takeBack();
      if (e.kind() != Kind.FULL) {
        throw e;
      }
      full = true;
      fail(together, e);
      return;
    }
    ledger.keep();
    unmoved.add(Unmoved.Batch.of(last, RecordLog.content(buffer), entries));
    blocks.incrementAndGet();
    accepted.forEach(asked -> asked.done().complete(null));
  }

  /** Tries twice, because the first try may be one that began before there was room. */
  private boolean hasRoomAgain() {
    boolean moved = move().join();
    return moved || move().join();
  }

  private void place(Asked asked, List<Asked> accepted, List<LoggedEntries> entries) {
    try {
      entries.add(new LoggedEntries(asked.session(), ledger.place(asked.session(), asked.rows())));
      accepted.add(asked);
    } catch (StoreFailure e) {
      if (e.kind() != Kind.CONFLICT) {
        throw e;
      }
      asked.done().completeExceptionally(e);
    }
  }

  private ByteBuffer block(List<LoggedEntries> entries) {
    int most = entries.stream().mapToInt(LoggedEntries::mostBytes).sum();
    RecordLog.clear(buffer);
    if (most > buffer.remaining()) {
      buffer = RecordLog.buffer(most);
    }
    entries.forEach(each -> each.write(buffer));
    return buffer;
  }

  private static void fail(List<Asked> all, StoreFailure failure) {
    all.forEach(asked -> asked.done().completeExceptionally(failure));
  }

  private synchronized boolean isMoveDue(boolean quiet) {
    int rows = unmoved.rows();
    if (rows == 0 || moving != null) {
      return false;
    }
    long since = System.nanoTime() - movedAt;
    return full
        ? since >= MOVE_WHEN_FULL_NANOS
        : quiet || rows >= MOVED_TOGETHER || since >= MOVE_NANOS;
  }

  /**
   * Moves the first of the unmoved ones to the database, unless that is under way.
   *
   * @return whether they have been moved
   */
  private synchronized CompletableFuture<Boolean> move() {
    CompletableFuture<Boolean> underWay = moving;
    if (underWay != null) {
      return underWay;
    }
    List<Unmoved.Batch> first = unmoved.first(full ? MOVED_WHEN_FULL : MOVED_TOGETHER);
    if (first.isEmpty()) {
      return NOTHING_TO_MOVE;
    }
    movedAt = System.nanoTime();
    long block = first.getLast().block();
    int rows = first.stream().mapToInt(Unmoved.Batch::rows).sum();
    CompletableFuture<Boolean> result = new CompletableFuture<>();
    moving = result;
    var _ =
        writer
            .submit(
                new Work<>(
                    connection -> EntryTable.add(connection, first, block), rows * BYTES_A_ROW))
            .whenComplete(
                (_, e) -> {
                  boolean isMoved = e == null;
                  if (isMoved) {
                    unmoved.removeFirst(first.size());
                    log.moved(block);
                    full = false;
                  } else {
                    notMoved(e);
                  }
                  synchronized (this) {
                    moving = null;
                  }
                  result.complete(isMoved);
                });
    return result;
  }

  /** It is still in the log, and is tried again. */
  private void notMoved(Throwable e) {
    StoreFailure failure =
        e instanceof StoreFailure known
            ? known
            : new StoreFailure(Kind.BROKEN, "The entries could not be moved.", e);
    switch (failure.kind()) {
      case FULL -> full = true;
      case OVERLOADED, READ_ONLY -> LOG.debug("Not moved", failure);
      case BROKEN, CONFLICT -> writer.giveUp(failure);
    }
  }

  /**
   * Moves everything that is on disk now to the database, if that can be written. Blocks.
   *
   * @return whether all of it is there
   */
  boolean settle() {
    long upTo = last;
    while (!log.isMoved(upTo) && move().join()) {
      LOG.trace("Moved some");
    }
    return log.isMoved(upTo);
  }

  /** Writes what is waiting and moves it, then stops. */
  @Override
  public void close() {
    closing = true;
    waiting.close();
    Writer.awaitEnd(thread);
  }
}
