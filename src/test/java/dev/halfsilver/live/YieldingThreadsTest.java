package dev.halfsilver.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class YieldingThreadsTest {
  @Test
  void a_thread_that_gives_way_does_so_alone() throws IOException {
    int before = nice();
    CompletableFuture<Integer> itsOwn = new CompletableFuture<>();
    YieldingThreads.named("yielding-", 7)
        .newThread(
            () -> {
              try {
                itsOwn.complete(nice());
              } catch (IOException e) {
                itsOwn.completeExceptionally(e);
              }
            })
        .start();
    assertThat(itsOwn.join()).isEqualTo(Math.max(before, 7));
    assertThat(nice()).isEqualTo(before);
  }

  /**
   * The nice value of this thread: the 19th field (proc_pid_stat(5)), behind a name in brackets.
   */
  private static int nice() throws IOException {
    String stat = Files.readString(Path.of("/proc/thread-self/stat"));
    return Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[16]);
  }
}
