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
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
  void what_is_too_much_to_wait_is_refused_at_once() throws Exception {
    SessionId session = Records.open(store, "session-1");
    RoomRecord record = store.journal().open(session);
    Semaphore held = new Semaphore(0);
    CompletableFuture<Boolean> holding =
        store
            .writer()
            .submit(
                new Work<>(
                    _ -> {
                      held.acquireUninterruptibly();
                      return true;
                    },
                    0));
    Records records = new Records();
    List<CompletableFuture<?>> accepted = new ArrayList<>();
    CompletableFuture<?> refused;
    do {
      refused = record.append(Addition.of(List.of(records.said("line"))));
      accepted.add(refused);
    } while (!refused.isDone());
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
  void of_two_writers_that_go_on_from_the_same_place_only_one_can_write() throws SQLException {
    SessionId session = Records.open(store, "session-1");
    Records records = new Records();
    Recorded first = records.said("mine");
    Recorded other =
        records.next(Channel.backroom(), new MemberId("m_Mo11"), new Backtalk.Remarked("mine too"));
    store.close();
    Database database = new Database(folder.resolve("data/halfsilver.db"));
    try (Connection mine = database.writer();
        Connection theirs = database.writer()) {
      Ledger here = new Ledger(mine, new Random(3));
      Ledger there = new Ledger(theirs, new Random(4));
      Ends hereEnds = new Ends(session.value());
      Ends thereEnds = new Ends(session.value());
      there.add(thereEnds, List.of()); // Now it knows where the session ends.
      theirs.commit();
      there.committed();
      here.add(hereEnds, List.of(row(first)));
      mine.commit();

      assertThatThrownBy(() -> there.add(thereEnds, List.of(row(other))))
          .isInstanceOfSatisfying(
              SQLException.class,
              e -> assertThat(Failures.of(e).kind()).isEqualTo(StoreFailure.Kind.CONFLICT));
    }
    store = SqliteStore.open(folder.resolve("data"), new Random(5));
    assertThat(store.journal().read(session)).containsExactly(first);
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
  void nothing_is_kept_of_a_record_that_was_closed_and_sealed() throws Exception {
    SessionId session = Records.open(store, "session-1");
    RoomRecord record = store.journal().open(session);
    record.append(Addition.of(List.of(new Records().said("Hello.")))).join();
    assertThat(count("SELECT count(*) FROM open_record")).isOne();
    record.close();

    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (count("SELECT count(*) FROM open_record") > 0 && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    assertThat(count("SELECT count(*) FROM open_record")).isZero();
    assertThat(count("SELECT count(*) FROM head")).isOne();
    assertThat(store.openRecords()).isZero();
  }

  private long count(String sql) {
    return store
        .writer()
        .write(
            connection -> {
              try (Statement statement = connection.createStatement();
                  ResultSet result = statement.executeQuery(sql)) {
                return result.getLong(1);
              }
            });
  }

  private static EntryRow row(Recorded recorded) {
    return EntryRow.of(Addition.of(List.of(recorded)).getFirst());
  }
}
