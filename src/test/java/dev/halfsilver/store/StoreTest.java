package dev.halfsilver.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halfsilver.room.BackEvent;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Role;
import dev.halfsilver.study.Session;
import dev.halfsilver.study.SessionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StoreTest {
  @TempDir private Path folder;
  private final Random random = new Random(7);
  private Store store;

  @BeforeEach
  void open() {
    store = Store.open(folder.resolve("data"), random);
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
  void a_folder_that_was_let_go_can_be_opened_again() {
    store.close();
    store = Store.open(folder.resolve("data"), random);
    assertThat(store.state()).isEqualTo(State.WRITING);
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
  void sessions_and_seats_are_found_again() {
    Session session = Records.session("session-1");
    SeatAndHash mo = Records.seat(session, Role.MODERATOR, "Mo", random);
    SeatAndHash ana = Records.seat(session, Role.PARTICIPANT, "Ana", random);
    store.sessions().add(session, List.of(mo, ana));

    assertThat(store.sessions().session(session.id())).contains(session);
    assertThat(store.sessions().session(new SessionId("another"))).isEmpty();
    assertThat(store.sessions().all()).containsExactly(session);
    assertThat(store.sessions().seats(session.id())).containsExactly(mo.seat(), ana.seat());
    assertThat(store.sessions().seat(ana.seat().id())).contains(ana.seat());
    assertThat(store.sessions().seatBySecret(ana.secretHash())).contains(ana.seat());
    assertThat(store.sessions().seatBySecret(new byte[32])).isEmpty();
  }

  @Test
  void a_seat_is_revoked_once_and_still_found_by_its_secret() {
    Session session = Records.session("session-1");
    SeatAndHash ana = Records.seat(session, Role.PARTICIPANT, "Ana", random);
    store.sessions().add(session, List.of(ana));

    assertThat(store.sessions().revoke(ana.seat().id())).isTrue();
    assertThat(store.sessions().revoke(ana.seat().id())).isFalse();
    assertThat(store.sessions().revoke(new MemberId("m_nobody"))).isFalse();
    assertThat(store.sessions().seatBySecret(ana.secretHash()).orElseThrow().revoked()).isTrue();
  }

  @Test
  void a_session_comes_with_all_its_seats_or_not_at_all() {
    Session session = Records.session("session-1");
    SeatAndHash ana = Records.seat(session, Role.PARTICIPANT, "Ana", random);

    assertThatThrownBy(() -> store.sessions().add(session, List.of(ana, ana)))
        .isInstanceOfSatisfying(
            StoreFailure.class, e -> assertThat(e.kind()).isEqualTo(StoreFailure.Kind.CONFLICT));
    assertThat(store.sessions().session(session.id())).isEmpty();
  }

  @Test
  void a_stimulus_is_kept_under_a_name_that_says_nothing() throws IOException {
    SessionId session = Records.open(store, "session-1");
    store.stimuli().put(session, "s_bottle", "image/jpeg", new byte[] {1, 2, 3});

    Stimuli.Stored stored = store.stimuli().open(session, "s_bottle").orElseThrow();
    assertThat(stored.mediaType()).isEqualTo("image/jpeg");
    assertThat(stored.length()).isEqualTo(3);
    assertThat(Files.readAllBytes(stored.file())).containsExactly(1, 2, 3);
    assertThat(stored.file().toString()).doesNotContain("bottle");
    assertThat(store.stimuli().open(new SessionId("another"), "s_bottle")).isEmpty();
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
      refused = store.journal().append(session, Addition.of(List.of(records.said("line"))));
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
  void what_observers_write_waits_for_nobody_for_ever_and_is_all_written() {
    SessionId session = Records.open(store, "session-1");
    Records front = new Records();
    Records behind = new Records();
    CompletableFuture<?> remark =
        store
            .journal()
            .append(
                session,
                Addition.of(
                    List.of(
                        behind.next(
                            Channel.backroom(),
                            new MemberId("m_Olga"),
                            new BackEvent.Remarked("Well?")))));
    int said = 0;
    CompletableFuture<?> last = CompletableFuture.completedFuture(null);
    while (!remark.isDone() || said == 0) {
      last = store.journal().append(session, Addition.of(List.of(front.said("line"))));
      last.join(); // In front there is always something more.
      said++;
      assertThat(said).isLessThan(100_000);
    }
    assertThat(remark).isCompleted();
    assertThat(store.journal().read(session)).hasSize(said + 1);
  }

  @Test
  void a_closed_store_writes_nothing_and_says_so() {
    SessionId session = Records.open(store, "session-1");
    store.close();

    assertThat(store.state()).isEqualTo(State.CLOSED);
    assertThat(store.journal().append(session, Addition.of(List.of(new Records().said("late")))))
        .isCompletedExceptionally();
    store = Store.open(folder.resolve("data"), random);
  }
}
