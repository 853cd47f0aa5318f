package dev.halfsilver.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfsilver.store.Store;
import dev.halfsilver.store.StoreFailure.Kind;
import dev.halfsilver.study.SessionId;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same as {@link FailingDiskTest} with what an operating system does: no room, no writing. */
final class RealDiskTest {
  private static final String WELL = "All went well.";

  @TempDir private Path folder;

  @Test
  void a_disk_without_room_refuses_until_there_is_some_again() throws Exception {
    try (TinyDisk disk = TinyDisk.at(Files.createDirectory(folder.resolve("disk")));
        ChildProcess child =
            ChildProcess.of(disk.before(), Filling.class, disk.folder().toString())) {
      assertThat(child.says()).as(child.complaint()).isEqualTo(WELL);
    }
  }

  @Test
  void a_disk_that_cannot_be_written_to_ends_all_writing_and_keeps_what_was_acknowledged()
      throws Exception {
    Path data = folder.resolve("data");
    int acknowledged;
    try (ChildProcess child =
        ChildProcess.of(
            List.of("sh", "-c", "ulimit -f 8000 && exec \"$0\" \"$@\""),
            Failing.class,
            data.toString())) {
      String said = child.says();
      assertThat(said).as(child.complaint()).isNotNull();
      acknowledged = Integer.parseInt(said);
    }
    try (Store store = Store.open(data, new Random(2))) {
      SessionId session = new SessionId("session-1");
      assertThat(store.journal().read(session)).hasSizeBetween(acknowledged, acknowledged + 1);
      assertThat(store.verify(session)).isEmpty();
    }
  }

  /** Fills its disk, and makes room on it. */
  static final class Filling {
    private static final long LEFT = 2 << 20;

    public static void main(String[] args) {
      ChildProcess.does(
          () -> {
            Path disk = Path.of(args[0]);
            Path ballast = disk.resolve("ballast");
            writesBallast(ballast);
            Path folder = disk.resolve("data");
            Store store = Store.open(folder, new Random(1));
            Scribe scribe = new Scribe(store);
            scribe.waitsForRoom(store, () -> deletes(ballast));
            store.close();
            try (Store again = Store.open(folder, new Random(2))) {
              scribe.findsWhatWasAcknowledged(again);
            }
            System.out.println(WELL);
          });
    }

    private static void writesBallast(Path file) {
      try (OutputStream out = Files.newOutputStream(file)) {
        long rest = Files.getFileStore(file).getUsableSpace() - LEFT;
        for (byte[] some = new byte[1 << 16]; rest > 0; rest -= some.length) {
          out.write(some);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void deletes(Path file) {
      try {
        Files.delete(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Writes until the operating system lets it write no more. */
  static final class Failing {
    public static void main(String[] args) {
      ChildProcess.does(
          () -> {
            Path folder = Path.of(args[0]);
            Store store = Store.open(folder, new Random(1));
            Scribe scribe = new Scribe(store);
            Kind failure = scribe.writesUntilItFails(store);
            assertThat(failure).isIn(Kind.BROKEN, Kind.READ_ONLY);
            scribe.isRefusedForGood(store);
            System.out.println(scribe.acknowledged());
          });
    }
  }
}
