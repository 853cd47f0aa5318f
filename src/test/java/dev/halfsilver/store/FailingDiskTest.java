package dev.halfsilver.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfsilver.store.StoreFailure.Kind;
import dev.halfsilver.study.SessionId;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A full disk is waited out; after any other failure nothing is acknowledged any more. */
final class FailingDiskTest {
  @TempDir private Path folder;
  private final Records records = new Records();
  private final List<Recorded> acknowledged = new ArrayList<>();
  private Store store;
  private SessionId session;

  @BeforeEach
  void open() {
    store = Store.open(folder, new Random(3));
    session = Records.open(store, "session-1");
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void a_full_disk_refuses_until_there_is_room_again() {
    Recorded early = records.said("early");
    assertThat(append(early)).isEmpty();
    allowPages(pages());

    Recorded next = records.said("x".repeat(4_000));
    Optional<Kind> failure = append(next);
    while (failure.isEmpty()) { // What was free in the last pages.
      next = records.said("x".repeat(4_000));
      failure = append(next);
    }
    assertThat(failure).contains(Kind.FULL);
    assertThat(store.state()).isEqualTo(State.FULL);
    assertThat(append(next)).contains(Kind.FULL);

    allowPages(1_000_000);
    assertThat(append(next)).isEmpty();
    assertThat(store.state()).isEqualTo(State.WRITING);
    assertThat(store.journal().read(session)).isEqualTo(acknowledged);
    assertThat(store.verify(session)).isEmpty();
  }

  @Test
  void a_lost_connection_ends_all_writing() {
    assertThat(append(records.said("before"))).isEmpty();
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

    assertThat(append(records.said("after"))).contains(Kind.READ_ONLY);
    assertThat(store.state()).isEqualTo(State.BROKEN);
    assertThat(append(records.said("later"))).contains(Kind.READ_ONLY);
    assertThat(store.journal().read(session)).isEqualTo(acknowledged);
  }

  @Test
  void a_file_that_loses_its_content_ends_all_writing() throws Exception {
    for (int i = 0; i < 50; i++) {
      assertThat(append(records.said("line " + i + "x".repeat(3_000)))).isEmpty();
    }
    store.close();
    store = Store.open(folder, new Random(4)); // With nothing of the file in memory.
    try (FileChannel file =
        FileChannel.open(folder.resolve("halfsilver.db"), StandardOpenOption.WRITE)) {
      file.truncate(4_096);
    }

    assertThat(append(records.said("after"))).contains(Kind.BROKEN);
    assertThat(store.state()).isEqualTo(State.BROKEN);
    assertThat(append(records.said("later"))).contains(Kind.READ_ONLY);
  }

  private Optional<Kind> append(Recorded entry) {
    try {
      store.journal().append(session, List.of(entry)).join();
      acknowledged.add(entry);
      return Optional.empty();
    } catch (CompletionException e) {
      return Optional.of(((StoreFailure) e.getCause()).kind());
    }
  }

  private int pages() {
    return pragma("page_count");
  }

  private void allowPages(int most) {
    assertThat(pragma("max_page_count = " + most)).isEqualTo(most);
  }

  private int pragma(String pragma) {
    return store
        .writer()
        .write(
            connection -> {
              try (Statement statement = connection.createStatement();
                  ResultSet result = statement.executeQuery("PRAGMA " + pragma)) {
                return result.getInt(1);
              }
            });
  }
}
