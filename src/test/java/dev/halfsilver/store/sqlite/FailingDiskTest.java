package dev.halfsilver.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfsilver.store.State;
import dev.halfsilver.store.StoreFailure.Kind;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A full disk is waited out; after any other failure nothing is acknowledged any more. */
final class FailingDiskTest {
  @TempDir private Path folder;
  private SqliteStore store;
  private Scribe scribe;

  @BeforeEach
  void open() {
    store = SqliteStore.open(folder, new Random(3));
    scribe = new Scribe(store);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void a_full_disk_refuses_until_there_is_room_again() {
    assertThat(scribe.writes(store)).isEmpty();
    SmallDisk.isFull(store);
    scribe.waitsForRoom(store, () -> SmallDisk.hasRoom(store));
  }

  @Test
  @Timeout(30)
  void a_server_that_is_sent_nothing_because_its_disk_is_full_notices_when_it_is_not() {
    SmallDisk.isFull(store);
    assertThat(scribe.writesUntilItFails(store)).isEqualTo(Kind.FULL);
    SmallDisk.hasRoom(store);
    while (store.state() == State.FULL) {
      Thread.onSpinWait();
    }
    assertThat(store.state()).isEqualTo(State.WRITING);
    assertThat(scribe.writes(store)).isEmpty();
  }

  @Test
  void a_lost_connection_ends_all_writing() {
    assertThat(scribe.writes(store)).isEmpty();
    store
        .writer()
        .submit(
            new Work<>(
                connection -> {
                  connection.close();
                  return true;
                },
                0))
        .exceptionally(_ -> false)
        .join();

    scribe.isRefusedForGood(store);
    scribe.findsWhatWasAcknowledged(store);
  }

  @Test
  void a_file_that_loses_its_content_ends_all_writing() throws Exception {
    for (int i = 0; i < 50; i++) {
      assertThat(scribe.writes(store)).isEmpty();
    }
    store.close();
    store = SqliteStore.open(folder, new Random(4)); // With nothing of the file in memory.
    try (FileChannel file =
        FileChannel.open(folder.resolve("halfsilver.db"), StandardOpenOption.WRITE)) {
      file.truncate(4_096);
    }

    assertThat(scribe.writes(store)).contains(Kind.BROKEN);
    scribe.isRefusedForGood(store);
  }
}
