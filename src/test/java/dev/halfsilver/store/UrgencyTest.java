package dev.halfsilver.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class UrgencyTest {
  @Test
  void a_thread_that_yields_does_so_alone() throws IOException {
    int before = nice();
    assertThat(niceOf(Urgency.YIELDING)).isEqualTo(Math.max(before, 5));
    assertThat(niceOf(Urgency.PATIENT)).isEqualTo(Math.max(before, 10));
    assertThat(niceOf(Urgency.PROMPT)).isEqualTo(before);
    assertThat(nice()).isEqualTo(before);
  }

  private static int niceOf(Urgency urgency) {
    CompletableFuture<Integer> found = new CompletableFuture<>();
    urgency
        .threads("urgency-")
        .newThread(
            () -> {
              try {
                found.complete(nice());
              } catch (IOException e) {
                found.completeExceptionally(e);
              }
            })
        .start();
    return found.join();
  }

  /**
   * The nice value of this thread: the 19th field (proc_pid_stat(5)), behind a name in brackets.
   */
  private static int nice() throws IOException {
    String stat = Files.readString(Path.of("/proc/thread-self/stat"));
    return Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[16]);
  }
}
