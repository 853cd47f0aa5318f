package dev.halfsilver.flood;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.halfsilver.flood.crowd.Watchers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Asks much of a server again and again: the transcript of a long session, one as soon as the last
 * has come; and to open a long room that sleeps, once it sleeps again.
 */
final class Demands {
  /** Longer than a room of a flood stays awake after the last has gone. */
  private static final long ASLEEP_AFTER_MILLIS = 4_000;

  /** Something that is done over and over. */
  private interface Deed {
    void once() throws IOException, InterruptedException;
  }

  private final Reception reception;
  private final Watchers watchers;
  private final List<Thread> threads = new ArrayList<>();
  private final AtomicLong transcripts = new AtomicLong();
  private final AtomicLong bytes = new AtomicLong();
  private final AtomicLong transcriptNanos = new AtomicLong();
  private final AtomicLong wakes = new AtomicLong();
  private final AtomicLong wakeNanos = new AtomicLong();
  private volatile boolean over;
  private volatile @Nullable String failure;

  Demands(Reception reception, Watchers watchers) {
    this.reception = reception;
    this.watchers = watchers;
  }

  /**
   * @param session whose transcript is wanted
   * @param link opens the room that sleeps
   * @param atOnce how many transcripts at a time
   */
  void begin(String session, String link, int atOnce) {
    over = false;
    List.of(transcripts, bytes, transcriptNanos, wakes, wakeNanos).forEach(each -> each.set(0));
    for (int i = 0; i < atOnce; i++) {
      start("transcripts", () -> transcript(session));
    }
    start("wakes", () -> wake(link));
  }

  private void transcript(String session) throws IOException, InterruptedException {
    long begun = System.nanoTime();
    bytes.addAndGet(reception.transcript(session));
    transcriptNanos.addAndGet(System.nanoTime() - begun);
    transcripts.incrementAndGet();
  }

  private void wake(String link) throws IOException, InterruptedException {
    wakeNanos.addAndGet((long) (watchers.visit(link) * 1e6));
    wakes.incrementAndGet();
    for (long left = ASLEEP_AFTER_MILLIS; left > 0 && !over; left -= 100) {
      Thread.sleep(100);
    }
  }

  private void start(String name, Deed deed) {
    Thread thread =
        new Thread(
            () -> {
              try {
                while (!over) {
                  deed.once();
                }
              } catch (IOException | InterruptedException | RuntimeException e) {
                failure = name + ": " + e;
              }
            },
            name);
    threads.add(thread);
    thread.start();
  }

  /** Waits for what is under way, and says how much it was. */
  void end(ObjectNode answer) throws IOException, InterruptedException {
    over = true;
    for (Thread thread : threads) {
      thread.join();
    }
    threads.clear();
    if (failure != null) {
      throw new IOException(failure);
    }
    answer
        .put("transcripts", transcripts.get())
        .put("bytes", bytes.get())
        .put("transcriptSeconds", transcriptNanos.get() / 1e9 / transcripts.get())
        .put("wakes", wakes.get())
        .put("wakeSeconds", wakeNanos.get() / 1e9 / wakes.get());
  }
}
