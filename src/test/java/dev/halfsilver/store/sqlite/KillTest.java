package dev.halfsilver.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfsilver.store.Addition;
import dev.halfsilver.store.Recorded;
import dev.halfsilver.store.Records;
import dev.halfsilver.store.RoomRecord;
import dev.halfsilver.store.Store;
import dev.halfsilver.study.SessionId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Killing the process at any moment loses nothing that was acknowledged. */
final class KillTest {
  private static final int ROUNDS = 3;

  @TempDir private Path folder;
  private final Random random = new Random(5);

  @Test
  void what_was_acknowledged_is_there_after_the_process_was_killed() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      Path data = folder.resolve("round-" + round);
      long acknowledged = appendUntilKilled(data, 50 + random.nextInt(200));
      try (Store store = Store.open(data, random)) {
        SessionId session = new SessionId("session-1");
        List<Recorded> entries = store.journal().read(session);
        assertThat((long) entries.size()).isGreaterThanOrEqualTo(acknowledged);
        assertThat(store.verify(session)).isEmpty();
      }
    }
  }

  /** Returns the last order that the process had acknowledged when it was killed. */
  private static long appendUntilKilled(Path data, int after) throws IOException {
    ChildProcess child = ChildProcess.of(Appending.class, data.toString());
    long acknowledged = 0;
    for (String line = child.says(); line != null; line = child.says()) {
      acknowledged = Long.parseLong(line);
      if (acknowledged >= after) {
        child.isKilled(); // What it has said already can still be read.
      }
    }
    assertThat(acknowledged).as(child.complaint()).isGreaterThanOrEqualTo(after);
    return acknowledged;
  }

  /** Appends for ever, and says each time what is acknowledged. */
  static final class Appending {
    public static void main(String[] args) {
      ChildProcess.does(() -> appends(Path.of(args[0])));
    }

    private static void appends(Path folder) {
      Store store = Store.open(folder, new Random(1));
      SessionId session = Records.open(store, "session-1");
      RoomRecord record = store.journal().open(session);
      Records records = new Records();
      while (true) {
        Recorded next = records.said("A line of talk.");
        CompletableFuture<?> told =
            record
                .append(Addition.of(List.of(next)))
                .thenRun(() -> System.out.println(next.order()));
        if (next.order() % 7 == 0) {
          told.join();
        }
      }
    }
  }
}
