package dev.halfsilver.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halfsilver.room.Backtalk;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Policy;
import dev.halfsilver.room.Role;
import dev.halfsilver.study.Session;
import dev.halfsilver.study.SessionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every store does for its house. */
public abstract class StoreContract {
  @TempDir private Path folder;
  private final Random random = new Random(7);
  private Store store;

  /** Opens the store of a folder, which is made when there is none. */
  protected abstract Store open(Path folder, Random random);

  @BeforeEach
  void openStore() {
    store = open(folder, random);
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  @Test
  void a_folder_that_was_let_go_can_be_opened_again() {
    store.close();
    store = open(folder, random);
    assertThat(store.state()).isEqualTo(State.WRITING);
  }

  @Test
  void sessions_and_seats_are_found_again() {
    Session session = Records.session("session-1");
    SeatAndHash mo = Records.seat(session, Role.MODERATOR, "Mo", random);
    SeatAndHash ana = Records.seat(session, Role.PARTICIPANT, "Ana", random);
    store.sessions().add(session, List.of(mo, ana));

    assertThat(store.sessions().session(session.id())).contains(session);
    assertThat(store.sessions().session(new SessionId("another"))).isEmpty();
    assertThat(store.sessions().page(Optional.empty(), 100)).containsExactly(session);
    assertThat(store.seats().of(session.id())).containsExactly(mo.seat(), ana.seat());
    assertThat(store.seats().seat(ana.seat().id())).contains(ana.seat());
    assertThat(store.seats().bySecret(ana.secretHash())).contains(ana.seat());
    assertThat(store.seats().bySecret(new byte[32])).isEmpty();
  }

  @Test
  void sessions_are_listed_page_by_page_the_newest_first() {
    List<Session> made = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      Session session = Records.session("session-" + i);
      // Two are as old as each other, so that only their names tell which comes first.
      Session dated =
          new Session(
              session.id(),
              session.guide(),
              session.terms(),
              session.participants(),
              session.createdAt().plusSeconds(i / 2));
      store.sessions().add(dated, List.of(Records.seat(dated, Role.OBSERVER, "Bo", random)));
      made.add(dated);
    }
    List<Session> inOrder =
        List.of(made.get(4), made.get(2), made.get(3), made.get(0), made.get(1));
    List<Session> found = new ArrayList<>();
    Optional<Session> last = Optional.empty();
    do {
      List<Session> page = store.sessions().page(last, 2);
      last = page.isEmpty() ? Optional.empty() : Optional.of(page.getLast());
      found.addAll(page);
    } while (last.isPresent());
    assertThat(found).isEqualTo(inOrder);
    assertThat(store.seats().counts(made.getFirst().id())).isEqualTo(Map.of(Role.OBSERVER, 1));
  }

  @Test
  void a_session_keeps_what_its_study_decided() {
    for (Policy.Observers see : Policy.Observers.values()) {
      Session session = Records.session("session-" + see.name().toLowerCase(Locale.ROOT));
      Session decided =
          new Session(
              session.id(),
              session.guide(),
              session.terms(),
              new Policy(see),
              session.language(),
              session.participants(),
              session.createdAt(),
              Map.of());
      store.sessions().add(decided, List.of());
      assertThat(store.sessions().session(session.id())).contains(decided);
      assertThat(store.sessions().opened(session.id()).orElseThrow().setting().policy())
          .isEqualTo(new Policy(see));
    }
  }

  @Test
  void a_seat_is_revoked_once_and_still_found_by_its_secret() {
    Session session = Records.session("session-1");
    SeatAndHash ana = Records.seat(session, Role.PARTICIPANT, "Ana", random);
    store.sessions().add(session, List.of(ana));

    assertThat(store.seats().revoke(ana.seat().id())).isTrue();
    assertThat(store.seats().revoke(ana.seat().id())).isFalse();
    assertThat(store.seats().revoke(new MemberId("m_nobody"))).isFalse();
    assertThat(store.seats().bySecret(ana.secretHash()).orElseThrow().revoked()).isTrue();
  }

  @Test
  void a_seat_is_opened_by_the_last_of_its_links_and_the_others_are_known_as_replaced() {
    Session session = Records.session("session-1");
    SeatAndHash ana = Records.seat(session, Role.PARTICIPANT, "Ana", random);
    store.sessions().add(session, List.of(ana));
    byte[] second = new byte[32];
    byte[] third = new byte[32];
    second[0] = 2;
    third[0] = 3;

    assertThat(store.seats().replaceLink(ana.seat().id(), second)).isTrue();
    assertThat(store.seats().replaceLink(ana.seat().id(), third)).isTrue();
    assertThat(store.seats().bySecret(ana.secretHash())).isEmpty();
    assertThat(store.seats().bySecret(second)).isEmpty();
    assertThat(store.seats().bySecret(third)).isEqualTo(store.seats().seat(ana.seat().id()));
    assertThat(store.seats().seat(ana.seat().id()).orElseThrow().link()).isEqualTo(3);
    assertThat(store.seats().wasReplaced(ana.secretHash())).isTrue();
    assertThat(store.seats().wasReplaced(second)).isTrue();
    assertThat(store.seats().wasReplaced(third)).isFalse();
  }

  @Test
  void a_seat_that_is_revoked_or_not_there_gets_no_other_link() {
    Session session = Records.session("session-1");
    SeatAndHash ana = Records.seat(session, Role.PARTICIPANT, "Ana", random);
    store.sessions().add(session, List.of(ana));
    boolean _ = store.seats().revoke(ana.seat().id());

    assertThat(store.seats().replaceLink(ana.seat().id(), new byte[32])).isFalse();
    assertThat(store.seats().replaceLink(new MemberId("m_nobody"), new byte[32])).isFalse();
    assertThat(store.seats().bySecret(ana.secretHash())).isPresent();
    assertThat(store.seats().wasReplaced(ana.secretHash())).isFalse();
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
  void what_observers_write_waits_for_nobody_for_ever_and_is_all_written() {
    SessionId session = Records.open(store, "session-1");
    RoomRecord record = store.journal().open(session);
    Records front = new Records();
    Records behind = new Records();
    CompletableFuture<?> remark =
        record.append(
            Addition.of(
                List.of(
                    behind.next(
                        Channel.backroom(),
                        new MemberId("m_Olga"),
                        new Backtalk.Remarked("Well?")))));
    int said = 0;
    CompletableFuture<?> last = CompletableFuture.completedFuture(null);
    while (!remark.isDone() || said == 0) {
      last = record.append(Addition.of(List.of(front.said("line"))));
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
    assertThat(Records.append(store, session, List.of(new Records().said("late"))))
        .isCompletedExceptionally();
    store = open(folder, random);
  }
}
