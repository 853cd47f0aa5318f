package dev.halfsilver.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halfsilver.room.Backtalk;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.store.Addition;
import dev.halfsilver.store.Recorded;
import dev.halfsilver.store.Records;
import dev.halfsilver.store.RoomRecord;
import dev.halfsilver.store.State;
import dev.halfsilver.store.Store;
import dev.halfsilver.store.StoreFailure;
import dev.halfsilver.store.chain.EntryRow;
import dev.halfsilver.study.SessionId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is so because the store is a SQLite file in a folder. */
final class SqliteStoreTest {
  @TempDir private Path folder;
  private final Random random = new Random(7);
  private SqliteStore store;

  @BeforeEach
  void open() {
    store = SqliteStore.open(folder.resolve("data"), random);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void two_servers_cannot_share_a_folder() {
    assertThatThrownBy(() -> Store.open(folder.resolve("data"), random))
        .isInstanceOf(StoreFailure.class)
        .hasMessageContaining("Another Halfsilver server is using the data folder");
  }

  @Test
  void only_the_servers_own_user_can_read_the_folder() throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("data"))))
        .isEqualTo("rwx------");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("data/halfsilver.db"))))
        .isEqualTo("rw-------");
  }

  @Test
  void a_connection_with_other_settings_is_refused() throws Exception {
    try (Connection plain =
        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("plain.db"))) {
      assertThatThrownBy(() -> Database.check(plain))
          .isInstanceOf(StoreFailure.class)
          .hasMessageContaining("journal_mode = wal (it says delete)");
    }
  }

  @Test
  void a_stimulus_that_cannot_be_listed_leaves_no_file() throws IOException {
    assertThatThrownBy(
            () ->
                store
                    .stimuli()
                    .put(new SessionId("nowhere"), "s_bottle", "image/jpeg", new byte[] {1}))
        .isInstanceOf(StoreFailure.class);
    try (Stream<Path> files = Files.list(folder.resolve("data/stimuli"))) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  @Timeout(60)
  void while_the_database_does_not_keep_up_entries_are_taken_until_that_would_be_too_many() {
    SessionId session = Records.open(store, "session-1");
    Semaphore held = new Semaphore(0);
    CompletableFuture<Boolean> holding = holds(held);
    Records records = new Records();
    List<CompletableFuture<?>> accepted = new ArrayList<>();
    CompletableFuture<?> refused;
    do {
      refused = Records.append(store, session, List.of(records.said("line")));
      accepted.add(refused);
    } while (!refused.isCompletedExceptionally());
    accepted.removeLast();
    held.release();

    assertThat(refused)
        .failsWithin(Duration.ZERO)
        .withThrowableThat()
        .havingCause()
        .isInstanceOfSatisfying(
            StoreFailure.class, e -> assertThat(e.kind()).isEqualTo(StoreFailure.Kind.OVERLOADED));
    assertThat(holding.join()).isTrue();
    CompletableFuture.allOf(accepted.toArray(CompletableFuture[]::new)).join();
    assertThat(store.journal().read(session)).hasSameSizeAs(accepted);
  }

  @Test
  void what_is_on_disk_and_not_in_the_database_is_read_and_survives_a_kill() throws IOException {
    SessionId session = Records.open(store, "session-1");
    Records records = new Records();
    List<Recorded> written = new ArrayList<>(List.of(records.said("in the database")));
    Records.append(store, session, written).join();
    assertThat(store.verify(session)).isEmpty();
    Semaphore held = new Semaphore(0);
    CompletableFuture<Boolean> holding = holds(held);
    for (int i = 0; i < 50; i++) {
      Recorded next = records.said("line " + i);
      written.add(next);
      Records.append(store, session, List.of(next)).join();
    }

    assertThat(store.journal().read(session)).isEqualTo(written);
    assertThat(store.journal().page(session, 20, 45, 10)).isEqualTo(written.subList(20, 30));
    assertThat(store.journal().end(session)).isEqualTo(51);
    Path left = Files.createDirectory(folder.resolve("left"));
    try (Stream<Path> files = Files.list(folder.resolve("data"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, left.resolve(file.getFileName()));
      }
    }
    held.release();
    assertThat(holding.join()).isTrue();

    try (Store again = Store.open(left, random)) {
      assertThat(again.journal().read(session)).isEqualTo(written);
      assertThat(again.verify(session)).isEmpty();
      written.add(records.said("and on"));
      Records.append(again, session, written.subList(51, 52)).join();
      assertThat(again.journal().read(session)).isEqualTo(written);
      assertThat(again.verify(session)).isEmpty();
    }
    assertThat(RecordLog.paths(left)).noneMatch(Files::exists);
  }

  private CompletableFuture<Boolean> holds(Semaphore held) {
    return store
        .writer()
        .submit(
            new Work<>(
                _ -> {
                  held.acquireUninterruptibly();
                  return true;
                },
                0));
  }

  @Test
  void of_two_that_go_on_from_the_same_place_only_one_can_write() throws SQLException {
    SessionId session = Records.open(store, "session-1");
    Records records = new Records();
    Recorded first = records.said("mine");
    Recorded other =
        records.next(Channel.backroom(), new MemberId("m_Mo11"), new Backtalk.Remarked("mine too"));
    store.close();
    Database database = new Database(folder.resolve("data/halfsilver.db"));
    try (ReadPool readers = new ReadPool(database);
        Connection mine = database.writer();
        Connection theirs = database.writer()) {
      List<Unmoved.Batch> here = placed(readers, session, first);
      List<Unmoved.Batch> there = placed(readers, session, other);
      assertThat(EntryTable.add(mine, here, 1)).isEqualTo(1);
      mine.commit();

      assertThatThrownBy(() -> EntryTable.add(theirs, there, 1))
          .isInstanceOfSatisfying(
              SQLException.class,
              e -> assertThat(Failures.of(e).kind()).isEqualTo(StoreFailure.Kind.CONFLICT));
    }
    store = SqliteStore.open(folder.resolve("data"), new Random(5));
    assertThat(store.journal().read(session)).containsExactly(first);
  }

  private static List<Unmoved.Batch> placed(ReadPool readers, SessionId session, Recorded one) {
    EntryRow row = EntryRow.of(Addition.of(List.of(one)).getFirst());
    Ledger ledger = new Ledger(readers, new Unmoved(), new Random(3));
    List<LoggedEntries> entries =
        List.of(new LoggedEntries(session.value(), ledger.place(session.value(), List.of(row))));
    ByteBuffer content = ByteBuffer.allocate(10_000);
    entries.getFirst().write(content);
    byte[] bytes = Arrays.copyOf(content.array(), content.position());
    return List.of(Unmoved.Batch.of(1, bytes, entries));
  }

  @Test
  void a_server_starts_without_a_look_at_its_sessions_or_their_records() throws Exception {
    SessionId session = Records.open(store, "session-1");
    Records records = new Records();
    Records.append(store, session, List.of(records.said("Good morning."))).join();
    store.close();
    Path file = folder.resolve("data/halfsilver.db");
    try (Connection plain = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = plain.createStatement()) {
      statement.execute(
          "WITH RECURSIVE n(i) AS (VALUES (2) UNION ALL SELECT i + 1 FROM n WHERE i < 5000)"
              + " INSERT INTO session (id, guide, terms, participants, created_at)"
              + " SELECT 'session-' || i, guide, terms, participants, created_at FROM n, session"
              + " WHERE id = 'session-1'");
      statement.execute(
          "INSERT INTO entry SELECT s.id, ord, channel, seq, at, author, command, fingerprint,"
              + " part, body, salt, link, words, commitments FROM session s, entry WHERE s.id <>"
              + " 'session-1'");
      statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
      for (String unreadable : List.of("session", "sqlite_autoindex_session_1", "entry", "head")) {
        overwriteRoot(file, statement, unreadable);
      }
    }

    store = SqliteStore.open(folder.resolve("data"), random);
    assertThat(store.state()).isEqualTo(State.WRITING);
    assertThatThrownBy(() -> store.journal().read(session)).isInstanceOf(StoreFailure.class);
    assertThatThrownBy(() -> store.sessions().page(Optional.empty(), 100))
        .isInstanceOf(StoreFailure.class);
  }

  /** Makes a tree of the database one that nobody can read from. */
  private static void overwriteRoot(Path file, Statement statement, String tree) throws Exception {
    try (ResultSet root =
            statement.executeQuery(
                "SELECT rootpage FROM sqlite_schema WHERE name = '" + tree + "'");
        FileChannel bytes = FileChannel.open(file, StandardOpenOption.WRITE)) {
      long page = root.getLong(1);
      assertThat(page).as(tree).isGreaterThan(1);
      bytes.write(ByteBuffer.allocate(4_096), (page - 1) * 4_096);
    }
  }

  @Test
  void whatever_goes_wrong_while_it_is_written_nobody_waits_for_ever() {
    store.close();
    store =
        SqliteStore.open(
            folder.resolve("data"),
            new Random() {
              @Override
              public void nextBytes(byte[] bytes) {
                throw new IllegalStateException("there is no chance today");
              }
            });
    SessionId session = Records.open(store, "session-1");

    assertThat(Records.append(store, session, List.of(new Records().said("Hello."))))
        .failsWithin(Duration.ofSeconds(20))
        .withThrowableThat()
        .havingCause()
        .isInstanceOfSatisfying(
            StoreFailure.class, e -> assertThat(e.kind()).isEqualTo(StoreFailure.Kind.BROKEN));
    assertThat(store.state()).isEqualTo(State.BROKEN);
  }

  @Test
  void nothing_is_kept_of_a_record_that_was_closed() {
    SessionId session = Records.open(store, "session-1");
    SessionId other = Records.open(store, "session-2");
    RoomRecord record = store.journal().open(session);
    record.append(Addition.of(List.of(new Records().said("Hello.")))).join();
    assertThat(store.openRecords()).isOne();
    record.close();

    Records.append(store, other, List.of(new Records().said("And here?"))).join();
    assertThat(store.openRecords()).isLessThanOrEqualTo(1);
  }
}
