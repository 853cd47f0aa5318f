package dev.halfsilver.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.halfsilver.people.Inbox;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Member;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Role;
import dev.halfsilver.store.Journal;
import dev.halfsilver.store.Recorded;
import dev.halfsilver.store.SeatAndHash;
import dev.halfsilver.store.Store;
import dev.halfsilver.study.Seat;
import dev.halfsilver.study.Session;
import dev.halfsilver.study.SessionId;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * When those in front have been away, how they are greeted tells nothing of those behind the
 * mirror: neither who is there nor what they write decides whether their half of the room sleeps.
 */
@Timeout(60)
final class WatchedWhileAwayTest {
  private static final SessionId SESSION = new SessionId("s_watched");
  private static final SessionId OTHER = new SessionId("s_other");
  private static final String LONG = "They all say the same. ".repeat(150);
  private static final long A_FEW_LINES = 20_000;

  @TempDir private Path folder;
  private Store store;
  private StoppableJournal journal;

  @BeforeEach
  void opens() {
    store = Store.open(folder, new SecureRandom());
    journal = new StoppableJournal(store.journal());
  }

  @AfterEach
  void closes() {
    journal.goesOn();
    store.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void who_comes_first_after_an_absence_is_greeted_from_the_record_whoever_watches(
      boolean watched) {
    Rooms rooms = rooms(Duration.ZERO, Long.MAX_VALUE);
    add(SESSION);
    Guest priya = new Guest(rooms, member(SESSION, Role.OBSERVER), SESSION);
    if (watched) {
      priya.comes().observes();
    }
    Guest ana = new Guest(rooms, member(SESSION, Role.PARTICIPANT), SESSION).comes().joins();
    ana.isCut();
    Eventually.is(() -> !rooms.isAwakeInFront(SESSION));

    journal.stops();
    ana.comes();
    journal.isWaitedFor();
    assertThat(ana.inbox().frames()).filteredOn(f -> Inbox.isA(f, "welcome")).hasSize(1);
    journal.goesOn();
    ana.inbox().times("welcome", 2);
    if (watched) {
      priya.does("{\"type\":\"remark\",\"id\":\"priya-stays\",\"text\":\"Here she is.\"}");
      assertThat(priya.isAcked("priya-stays").inbox().frames()).noneMatch(f -> f.has("code"));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void who_comes_back_is_told_what_answers_have_come_to_whoever_watches(boolean watched) {
    Rooms rooms = rooms(Duration.ZERO, Long.MAX_VALUE);
    add(SESSION);
    Guest priya = new Guest(rooms, member(SESSION, Role.OBSERVER), SESSION);
    if (watched) {
      priya.comes().observes();
    }
    Guest ruth = new Guest(rooms, member(SESSION, Role.MODERATOR), SESSION).comes();
    Guest ana = new Guest(rooms, member(SESSION, Role.PARTICIPANT), SESSION).comes().joins();
    ruth.does("{\"type\":\"lead\",\"id\":\"ruth-leads\"}").isAcked("ruth-leads");
    ruth.does(
            "{\"type\":\"admit\",\"id\":\"ruth-admits\",\"member\":\"%s\"}"
                .formatted(ana.member().id()))
        .isAcked("ruth-admits");
    ruth.does("{\"type\":\"start\",\"id\":\"ruth-starts\"}").isAcked("ruth-starts");
    ruth.does(
            "{\"type\":\"open_own\",\"id\":\"ruth-opens\",\"definition\":{\"prompt\":\"Who?\","
                + "\"masking\":\"open\",\"seconds\":0,\"task\":{\"kind\":\"show_of_hands\"}}}")
        .isAcked("ruth-opens");
    ana.does(
            "{\"type\":\"give_answer\",\"id\":\"ana-answers\",\"activity\":\"own:4\",\"round\":1,"
                + "\"answer\":{\"kind\":\"show_of_hands\",\"up\":true}}")
        .isAcked("ana-answers");
    ana.inbox().first(frame -> Inbox.isA(frame, "tally"));
    ruth.isCut();
    ana.isCut();
    Eventually.is(() -> !rooms.isAwakeInFront(SESSION));

    int before = ana.inbox().frames().size();
    ana.comes();
    Eventually.is(
        () -> ana.inbox().frames().stream().skip(before).anyMatch(f -> Inbox.isA(f, "live")));
    assertThat(ana.inbox().frames().stream().skip(before).map(f -> f.path("type").asText()))
        .containsExactly("welcome", "present", "tally", "live");
  }

  @Test
  void what_observers_write_never_decides_when_those_in_front_sleep() {
    Rooms rooms = rooms(Duration.ofHours(1), A_FEW_LINES);
    add(SESSION);
    add(OTHER);
    Guest ana = new Guest(rooms, member(SESSION, Role.PARTICIPANT), SESSION).comes().joins();
    ana.isCut();
    Eventually.is(() -> rooms.isEmpty(SESSION));
    Guest ben = new Guest(rooms, member(OTHER, Role.PARTICIPANT), OTHER).comes().joins();
    Guest tom = new Guest(rooms, member(OTHER, Role.OBSERVER), OTHER).comes().observes();
    for (int i = 0; rooms.bytes() <= 4 * A_FEW_LINES; i++) {
      String id = "tom-remarks-" + i;
      tom.does("{\"type\":\"remark\",\"id\":\"%s\",\"text\":\"%s\"}".formatted(id, LONG))
          .isAcked(id);
      rooms.beat();
    }
    assertThat(rooms.isAwakeInFront(SESSION)).isTrue();

    for (int i = 0; rooms.isAwakeInFront(SESSION); i++) {
      String id = "ben-writes-" + i;
      ben.does(
              "{\"type\":\"tell\",\"id\":\"%s\",\"to\":\"%s\",\"text\":\"%s\"}"
                  .formatted(id, ben.member().id(), LONG))
          .isAcked(id);
      rooms.beat();
    }
    assertThat(store.journal().read(OTHER))
        .filteredOn(recorded -> recorded.entry().channel().isFront())
        .as("it slept for what was written in front")
        .hasSizeGreaterThan(4);
  }

  @Test
  void those_behind_the_mirror_see_that_everybody_has_gone_and_read_on_when_somebody_comes() {
    Rooms rooms = rooms(Duration.ZERO, Long.MAX_VALUE);
    add(SESSION);
    Guest priya = new Guest(rooms, member(SESSION, Role.OBSERVER), SESSION).comes().observes();
    Guest ruth = new Guest(rooms, member(SESSION, Role.MODERATOR), SESSION).comes();
    ruth.does("{\"type\":\"lead\",\"id\":\"ruth-leads\"}").isAcked("ruth-leads");
    priya.inbox().first(f -> isPresent(f, "floor", 1));
    ruth.isCut();
    Eventually.is(() -> !rooms.isAwakeInFront(SESSION));
    priya.inbox().first(f -> isPresent(f, "floor", 0));

    int before = ruth.inbox().frames().size();
    ruth.comes();
    ruth.does("{\"type\":\"start\",\"id\":\"ruth-starts\"}").isAcked("ruth-starts");
    priya.inbox().event("started");
    Eventually.is(
        () ->
            ruth.inbox().frames().stream().skip(before).anyMatch(f -> isPresent(f, "backroom", 1)));
    assertThat(priya.inbox().numbers(Channel.floor())).containsExactly(1L, 2L);
    assertThat(ruth.inbox().numbers(Channel.floor())).containsExactly(1L, 2L);
  }

  private static boolean isPresent(JsonNode frame, String channel, int count) {
    return Inbox.isA(frame, "present")
        && frame.path("channel").asText().equals(channel)
        && frame.path("count").asInt() == count;
  }

  private Rooms rooms(Duration sleepAfter, long awakeBytes) {
    return new Rooms(
        new TestThreads(),
        journal,
        Computing.forRooms(),
        store.sessions()::opened,
        store.seats()::revoke,
        InstantSource.system(),
        new RoomLimits(4_096, sleepAfter, Duration.ZERO, RoomLimits.USUAL.unled(), awakeBytes));
  }

  private static Member member(SessionId session, Role role) {
    return new Member(new MemberId("m_" + role + session), role, role.toString());
  }

  private void add(SessionId id) {
    Session group = Group.session(true);
    store
        .sessions()
        .add(
            new Session(
                id,
                group.guide(),
                group.terms(),
                group.policy(),
                group.language(),
                group.participants(),
                group.createdAt(),
                Map.of()),
            List.of(Role.MODERATOR, Role.PARTICIPANT, Role.OBSERVER).stream()
                .map(role -> seat(id, member(id, role)))
                .toList());
  }

  private static SeatAndHash seat(SessionId session, Member member) {
    byte[] hash = new byte[32];
    new SecureRandom().nextBytes(hash);
    return new SeatAndHash(
        new Seat(member.id(), session, member.role(), member.name(), false), hash);
  }

  /** A journal of which nothing can be read while the test wants it so. */
  private static final class StoppableJournal extends JournalAround {
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile CompletableFuture<Void> open = CompletableFuture.completedFuture(null);

    StoppableJournal(Journal journal) {
      super(journal);
    }

    void stops() {
      open = new CompletableFuture<>();
    }

    void isWaitedFor() {
      Eventually.is(() -> waiting.get() > 0);
    }

    void goesOn() {
      open.complete(null);
    }

    @Override
    public List<Recorded> page(SessionId session, Side side, long after, long upTo, int most) {
      waiting.incrementAndGet();
      open.join();
      waiting.decrementAndGet();
      return super.page(session, side, after, upTo, most);
    }
  }
}
