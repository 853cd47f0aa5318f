package dev.halfsilver.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class ComputingTest {
  private static final int TURNS = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

  @Test
  void when_too_much_is_waiting_nothing_more_is_taken() throws Exception {
    CompletableFuture<Void> goOn = new CompletableFuture<>();
    try (Computing computing = Computing.forRequests()) {
      int taken = 0;
      while (computing.offer(_ -> goOn.join())) {
        taken++;
        assertThat(taken).isLessThan(1_000);
      }
      assertThat(taken).isGreaterThan(2 * TURNS);

      goOn.complete(null);
      assertThat(eventuallyTaken(computing).get(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void few_compute_at_once_and_each_has_its_turn() throws Exception {
    AtomicInteger computing = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<CompletableFuture<Integer>> results = new ArrayList<>();
    try (Computing threads = Computing.forRooms()) {
      for (int i = 0; i < 40; i++) {
        results.add(
            threads.compute(
                turn -> {
                  for (int page = 0; page < 100; page++) {
                    most.accumulateAndGet(computing.incrementAndGet(), Math::max);
                    Thread.onSpinWait();
                    computing.decrementAndGet();
                    turn.pass();
                  }
                  return 1;
                }));
      }
      for (CompletableFuture<Integer> result : results) {
        assertThat(result.get(10, TimeUnit.SECONDS)).isEqualTo(1);
      }
    }
    assertThat(most).hasValueBetween(1, TURNS);
  }

  @Test
  void whoever_has_a_long_way_lets_others_pass() throws Exception {
    try (Computing threads = Computing.forRooms()) {
      CompletableFuture<Void> enough = new CompletableFuture<>();
      List<CompletableFuture<Integer>> slow = new ArrayList<>();
      for (int i = 0; i < 2 * TURNS; i++) {
        slow.add(threads.compute(turn -> pages(turn, enough)));
      }
      assertThat(threads.compute(_ -> "quick").get(10, TimeUnit.SECONDS)).isEqualTo("quick");
      assertThat(slow).noneMatch(CompletableFuture::isDone);
      enough.complete(null);
      for (CompletableFuture<Integer> one : slow) {
        assertThat(one.get(10, TimeUnit.SECONDS)).isPositive();
      }
    }
  }

  @Test
  void who_waits_for_somebody_keeps_nobody_from_computing() throws Exception {
    CompletableFuture<String> slowReader = new CompletableFuture<>();
    try (Computing threads = Computing.forRooms()) {
      List<CompletableFuture<String>> waiting = new ArrayList<>();
      for (int i = 0; i < TURNS; i++) {
        waiting.add(threads.compute(turn -> awaited(turn, slowReader)));
      }
      assertThat(threads.compute(_ -> "quick").get(10, TimeUnit.SECONDS)).isEqualTo("quick");
      slowReader.complete("read");
      for (CompletableFuture<String> one : waiting) {
        assertThat(one.get(10, TimeUnit.SECONDS)).isEqualTo("read");
      }
    }
  }

  @Test
  void closing_ends_what_is_under_way() {
    Computing threads = Computing.forRooms();
    AtomicInteger read = new AtomicInteger();
    CompletableFuture<Integer> endless =
        threads.compute(
            turn -> {
              while (true) {
                read.incrementAndGet();
                turn.pass();
              }
            });
    Eventually.is(() -> read.get() > 0);
    threads.close();
    Eventually.is(endless::isCancelled);
    assertThat(threads.offer(_ -> {})).isFalse();
  }

  private static int pages(Turn turn, CompletableFuture<Void> enough) {
    int pages = 0;
    while (!enough.isDone()) {
      pages++;
      turn.pass();
    }
    return Math.max(1, pages);
  }

  private static String awaited(Turn turn, CompletableFuture<String> something) {
    try {
      return turn.await(something, Duration.ofSeconds(30));
    } catch (ExecutionException | TimeoutException e) {
      throw new AssertionError(e);
    }
  }

  private static CompletableFuture<Boolean> eventuallyTaken(Computing computing) {
    CompletableFuture<Boolean> done = new CompletableFuture<>();
    Eventually.is(() -> computing.offer(_ -> done.complete(true)));
    return done;
  }
}
