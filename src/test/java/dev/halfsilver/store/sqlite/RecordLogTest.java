package dev.halfsilver.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halfsilver.store.StoreFailure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RecordLogTest {
  private static final int HEADER_BYTES = 20;

  @TempDir private Path folder;
  private final Random random = new Random(11);

  @Test
  void a_block_is_there_whole_or_not_at_all_wherever_its_writing_was_cut() throws IOException {
    int length = 60;
    List<byte[]> written = write(0, 3, length);
    long lastAt = 2L * (HEADER_BYTES + length);
    byte[] whole = Files.readAllBytes(RecordLog.paths(folder).getFirst());
    for (int kept = 0; kept < HEADER_BYTES + length; kept++) {
      byte[] cut = whole.clone();
      for (int i = (int) lastAt + kept; i < whole.length; i++) {
        cut[i] = 0;
      }
      Files.write(RecordLog.paths(folder).getFirst(), cut);
      boolean lostNothing = Arrays.equals(cut, whole); // It may end in zeros.
      assertThat(unmoved(0))
          .as("%d bytes of the last block", kept)
          .isEqualTo(lostNothing ? texts(written) : texts(written.subList(0, 2)));
    }
    Files.write(RecordLog.paths(folder).getFirst(), whole);
    assertThat(unmoved(0)).isEqualTo(texts(written));
  }

  @Test
  void any_changed_byte_ends_what_is_believed() throws IOException {
    List<byte[]> written = write(0, 5, 40);
    Path file = RecordLog.paths(folder).getFirst();
    byte[] whole = Files.readAllBytes(file);
    for (int at = 0; at < 5 * (HEADER_BYTES + 40); at++) {
      byte[] changed = whole.clone();
      changed[at] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, changed);
      assertThat(unmoved(0))
          .as("byte %d", at)
          .isEqualTo(texts(written.subList(0, at / (HEADER_BYTES + 40))));
    }
  }

  @Test
  void however_often_the_files_took_turns_what_was_not_moved_is_found_and_nothing_older()
      throws IOException {
    List<byte[]> all = new ArrayList<>();
    long moved = 0;
    for (int life = 0; life < 6; life++) {
      try (RecordLog log = RecordLog.open(folder, moved)) {
        assertThat(texts(log.unmoved())).isEqualTo(texts(all.subList((int) moved, all.size())));
        for (int i = 0; i < 60; i++) {
          byte[] content = content(100_000 + random.nextInt(150_000));
          all.add(content);
          assertThat(log.append(buffer(content))).isEqualTo(all.size());
          if (random.nextInt(4) == 0) {
            moved += random.nextLong(all.size() - moved + 1);
            log.moved(moved);
          }
        }
        if (moved == all.size()) {
          moved--; // So that something is left.
        }
        long length = 0;
        for (Path file : RecordLog.paths(folder)) {
          length += Files.size(file);
        }
        assertThat(length).isLessThan(60L << 20);
      }
    }
  }

  @Test
  void what_does_not_follow_the_database_is_not_taken_for_its_continuation() throws IOException {
    write(3, 2, 40);
    assertThatThrownBy(() -> unmoved(2))
        .isInstanceOf(StoreFailure.class)
        .hasMessageContaining("goes on at 4, but the database ends at 2");
  }

  @Test
  void nothing_stays_beside_the_database_when_it_has_everything() throws IOException {
    try (RecordLog log = RecordLog.open(folder, 0)) {
      log.moved(log.append(buffer(content(10))));
    }
    assertThat(RecordLog.paths(folder)).noneMatch(Files::exists);
    write(1, 1, 10);
    assertThat(RecordLog.paths(folder)).allMatch(Files::exists);
  }

  @Test
  void a_file_that_cannot_be_written_says_that_nobody_knows() throws IOException {
    RecordLog log = RecordLog.open(folder, 0);
    log.close();
    assertThatThrownBy(() -> log.append(buffer(content(10))))
        .isInstanceOfSatisfying(
            StoreFailure.class, e -> assertThat(e.kind()).isEqualTo(StoreFailure.Kind.BROKEN));
  }

  private List<byte[]> write(long moved, int blocks, int length) throws IOException {
    List<byte[]> written = new ArrayList<>();
    try (RecordLog log = RecordLog.open(folder, moved)) {
      for (int i = 0; i < blocks; i++) {
        written.add(content(length));
        log.append(buffer(written.getLast()));
      }
    }
    return written;
  }

  private List<String> unmoved(long moved) throws IOException {
    Path copy = Files.createTempDirectory(folder, "copy");
    for (Path file : RecordLog.paths(folder)) {
      Files.copy(file, copy.resolve(file.getFileName()));
    }
    try (RecordLog log = RecordLog.open(copy, moved)) {
      return texts(log.unmoved());
    }
  }

  private byte[] content(int length) {
    byte[] content = new byte[length];
    random.nextBytes(content);
    return content;
  }

  private static ByteBuffer buffer(byte[] content) {
    return RecordLog.buffer(content.length).put(content);
  }

  private static List<String> texts(List<?> contents) {
    return contents.stream().map(RecordLogTest::text).toList();
  }

  private static String text(Object content) {
    ByteBuffer bytes =
        content instanceof RecordLog.Block block
            ? block.content().duplicate()
            : ByteBuffer.wrap((byte[]) content);
    return bytes.remaining() + ":" + bytes.hashCode();
  }
}
