package dev.halfsilver.flood.crowd;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** People behind the mirror of one room, who come, watch, chat among themselves, and go. */
public final class Watchers implements AutoCloseable {
  private static final int AT_ONCE = 256;
  private static final int TRIES = 10;
  private static final int REFUSALS = 200;
  private static final long REST_MILLIS = 200;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String REMARK =
      "Listen to how she says refill: that is the third time, and nobody has asked her about it";

  /** Exchanges a personal link for what one needs to come in. */
  @FunctionalInterface
  public interface Door {
    Invitation enter(String link) throws IOException, InterruptedException;
  }

  /**
   * How they came in.
   *
   * @param refused how often somebody was told to try again, or was not answered
   */
  public record Arrival(double seconds, int people, long refused) {}

  private final Lines lines;
  private final Door door;
  private final List<Watcher> people = new CopyOnWriteArrayList<>();
  private final AtomicLong refused = new AtomicLong();
  private volatile boolean chatting;
  private @Nullable Thread chat;

  public Watchers(InetSocketAddress address, Door door) {
    this.lines = new Lines(address);
    this.door = door;
  }

  /** Brings them in, as fast as a good number at once can. Blocks until all are. */
  public Arrival come(List<String> links) throws IOException, InterruptedException {
    long begun = Moment.now();
    long refusedBefore = refused.get();
    Semaphore places = new Semaphore(AT_ONCE);
    try (ExecutorService ushers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Watcher>> coming =
          links.stream()
              .map(
                  link ->
                      ushers.submit(
                          () -> {
                            places.acquire();
                            try {
                              return comeIn(link);
                            } finally {
                              places.release();
                            }
                          }))
              .toList();
      for (Future<Watcher> one : coming) {
        people.add(one.get());
      }
    } catch (ExecutionException e) {
      throw new IOException("A watcher could not come in: " + e.getCause(), e);
    }
    double seconds = (Moment.now() - begun) / 1e9;
    return new Arrival(seconds, people.size(), refused.get() - refusedBefore);
  }

  /** Tries again where that may help; each time that it was needed is counted. */
  private Watcher comeIn(String link) throws IOException, InterruptedException {
    for (int i = 1; ; i++) {
      Watcher watcher = new Watcher();
      try {
        takePlace(watcher, link);
        return watcher;
      } catch (IOException e) {
        lines.execute(watcher::leave);
        if (i == TRIES) {
          throw e;
        }
        refused.incrementAndGet();
        Thread.sleep(REST_MILLIS);
      }
    }
  }

  private void takePlace(Watcher watcher, String link) throws IOException, InterruptedException {
    greet(watcher, door.enter(link));
    for (int i = 0; i < REFUSALS; i++) {
      JsonNode answer = wait(lines.ask(() -> watcher.ask("observe")));
      if (answer.path("type").asText().equals("ack")) {
        return;
      }
      if (!answer.has("retryAfter")) {
        throw new IOException("observe: " + answer);
      }
      refused.incrementAndGet();
      Thread.sleep(answer.path("retryAfter").asLong());
    }
    throw new IOException("refused " + REFUSALS + " times");
  }

  private void greet(Watcher watcher, Invitation invitation) throws IOException {
    wait(
        lines
            .open(watcher)
            .thenComposeAsync(line -> watcher.greet(line, invitation.token()), lines::execute));
  }

  private static <T> T wait(CompletableFuture<T> answer) throws IOException {
    try {
      return answer.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    } catch (CompletionException e) {
      throw new IOException("no answer: " + e.getCause(), e);
    }
  }

  /** They write to each other, so many messages a second in all, by turns. */
  public void chat(int perSecond) {
    chatting = true;
    Thread thread =
        new Thread(
            () -> {
              long gap = 1_000_000_000L / perSecond;
              long next = Moment.now() + gap;
              for (int i = 0; chatting; i++, next += gap) {
                Watcher watcher = people.get(i % people.size());
                lines.execute(() -> watcher.remark(REMARK));
                LockSupport.parkNanos(Math.max(1, next - Moment.now()));
              }
            },
            "chat");
    chat = thread;
    thread.start();
  }

  /** They stop writing to each other. */
  public void hush() throws InterruptedException {
    chatting = false;
    if (chat != null) {
      LockSupport.unpark(chat);
      chat.join();
      chat = null;
    }
  }

  /**
   * How many have not got, after a while, what somebody of them had when this was asked, or have
   * heard something that was not the next. Blocks.
   */
  public long misled() throws InterruptedException {
    long floor = lines.ask(() -> people.stream().mapToLong(Watcher::floor).max().orElse(0));
    long back = lines.ask(() -> people.stream().mapToLong(Watcher::backroom).max().orElse(0));
    long end = Moment.now() + PATIENCE.toNanos() / 2;
    while (Moment.now() < end && lines.ask(() -> behind(floor, back).findAny().isPresent())) {
      Thread.sleep(20);
    }
    return lines.ask(
        () ->
            Stream.concat(
                    behind(floor, back), people.stream().filter(person -> person.mistakes() > 0))
                .distinct()
                .count());
  }

  private Stream<Watcher> behind(long floor, long backroom) {
    return people.stream().filter(person -> person.floor() < floor || person.backroom() < backroom);
  }

  /** How many of their messages were refused. */
  public long refusedRemarks() {
    return lines.ask(() -> people.stream().mapToLong(Watcher::refusedRemarks).sum());
  }

  /** How many entries they have been sent in all. */
  public long heard() {
    return lines.ask(() -> people.stream().mapToLong(p -> p.floor() + p.backroom()).sum());
  }

  /** They say that they go, some after the other, and go. Blocks until they are gone. */
  public void depart() throws IOException, InterruptedException {
    Semaphore places = new Semaphore(AT_ONCE);
    try (ExecutorService ushers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> going =
          people.stream().map(person -> ushers.submit(() -> goes(person, places))).toList();
      for (Future<Boolean> one : going) {
        var _ = one.get();
      }
    } catch (ExecutionException e) {
      throw new IOException("A watcher could not go: " + e.getCause(), e);
    }
    people.clear();
  }

  private boolean goes(Watcher watcher, Semaphore places) throws IOException, InterruptedException {
    places.acquire();
    try {
      JsonNode answer = wait(lines.ask(() -> watcher.ask("depart")));
      lines.execute(watcher::leave);
      return answer.path("type").asText().equals("ack");
    } finally {
      places.release();
    }
  }

  /**
   * Opens a room as somebody who has been there before and has nothing kept: milliseconds until
   * live.
   */
  public double visit(String link) throws IOException, InterruptedException {
    Invitation invitation = door.enter(link);
    Watcher visitor = new Watcher();
    long begun = Moment.now();
    greet(visitor, invitation);
    double millis = (Moment.now() - begun) / 1e6;
    lines.execute(visitor::leave);
    return millis;
  }

  @Override
  public void close() {
    chatting = false;
    lines.execute(() -> people.forEach(Watcher::leave));
    lines.close();
  }
}
