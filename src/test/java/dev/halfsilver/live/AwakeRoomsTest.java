package dev.halfsilver.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.halfsilver.room.Backtalk;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Entry;
import dev.halfsilver.room.Member;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Role;
import dev.halfsilver.store.Addition;
import dev.halfsilver.store.CommandRef;
import dev.halfsilver.store.Recorded;
import dev.halfsilver.store.RoomRecord;
import dev.halfsilver.store.SeatAndHash;
import dev.halfsilver.store.Store;
import dev.halfsilver.study.Seat;
import dev.halfsilver.study.Session;
import dev.halfsilver.study.SessionId;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Rooms that are awake hold no more than they may, as long as some of them are empty. */
@Timeout(60)
final class AwakeRoomsTest {
  private static final String LONG = "Mine always leaks. ".repeat(150);
  private static final long A_FEW_LINES = 20_000;

  @TempDir private Path folder;
  private Store store;
  private Rooms rooms;

  @AfterEach
  void closes() {
    store.close();
  }

  private void open(long most) {
    store = Store.open(folder, new SecureRandom());
    rooms =
        new Rooms(
            new TestThreads(),
            store.journal(),
            Computing.forRooms(),
            store.sessions()::opened,
            store.seats()::revoke,
            InstantSource.system(),
            new RoomLimits(
                4_096, Duration.ofHours(1), Duration.ZERO, RoomLimits.USUAL.unled(), most));
  }

  @Test
  void the_coldest_room_sleeps_when_others_grow_and_nobody_who_is_in_one_notices() {
    open(A_FEW_LINES);
    Guest one = leads("s_one");
    Guest two = leads("s_two");
    Guest three = leads("s_three");
    one.says("one-says-1", LONG).isAcked("one-says-1");
    two.says("two-says-1", LONG).isAcked("two-says-1");
    one.isCut();
    Eventually.is(() -> rooms.isEmpty(new SessionId("s_one")));
    two.isCut();
    Eventually.is(() -> rooms.isEmpty(new SessionId("s_two")));
    for (int i = 0; rooms.isAwake(new SessionId("s_one")); i++) {
      three.says("three-says-" + i, LONG).isAcked("three-says-" + i);
      assertThat(rooms.isAwake(new SessionId("s_two"))).as("the one left later").isTrue();
      rooms.beat();
    }
    for (int i = 0; rooms.isAwake(new SessionId("s_two")); i++) {
      three.says("three-goes-on-" + i, LONG).isAcked("three-goes-on-" + i);
      rooms.beat();
    }
    for (int i = 0; rooms.bytes() <= 2 * A_FEW_LINES; i++) {
      three.says("three-never-ends-" + i, LONG).isAcked("three-never-ends-" + i);
      rooms.beat();
    }
    assertThat(rooms.isAwake(new SessionId("s_three"))).isTrue();
    assertThat(three.inbox().frames()).noneMatch(frame -> frame.has("code"));
  }

  @Test
  void who_comes_back_to_a_room_that_slept_goes_on_where_they_were_and_repeats_nothing() {
    open(1);
    Guest ruth = leads("s_one");
    ruth.says("ruth-says-1", "Good evening.").isAcked("ruth-says-1");
    JsonNode first = ruth.inbox().answerTo("ruth-says-1");
    long floor = ruth.inbox().have().get(Channel.floor());
    ruth.isCut();
    Eventually.is(() -> rooms.awake() == 0);

    ruth.comes();
    ruth.says("ruth-says-1", "Good evening.");
    ruth.says("ruth-says-2", "Still here?").isAcked("ruth-says-2");
    assertThat(ruth.inbox().answerTo("ruth-says-1")).isEqualTo(first);
    ruth.inbox().words("Still here?");
    ruth.inbox().newest("present", frame -> frame.path("count").asInt() == 1);
    assertThat(ruth.inbox().numbers(Channel.floor())).doesNotHaveDuplicates().contains(floor + 1);
    assertThat(store.journal().read(new SessionId("s_one")))
        .extracting(Recorded::command)
        .doesNotHaveDuplicates();
  }

  @Test
  void who_has_written_as_much_as_one_person_can_has_still_done_so_after_a_sleep() {
    open(1);
    SessionId session = new SessionId("s_one");
    Guest ruth = leads("s_one");
    Guest priya = new Guest(rooms, Group.PRIYA, session).comes();
    priya.does("{\"type\":\"observe\",\"id\":\"priya-observes\"}").isAcked("priya-observes");
    priya.isCut();
    ruth.isCut();
    Eventually.is(() -> rooms.awake() == 0);
    writesAsMuchAsOneCan(Group.PRIYA.id(), session);

    priya.comes().does("{\"type\":\"remark\",\"id\":\"priya-comes-back\",\"text\":\"One more.\"}");
    assertThat(priya.inbox().refusal("priya-comes-back").path("code").asText())
        .isEqualTo("too_much");
  }

  /** 16 MB behind the mirror, on record as if the room had slept after it. */
  private void writesAsMuchAsOneCan(MemberId member, SessionId session) {
    String words = "\u5B57".repeat(4_000);
    long before =
        store.journal().read(session).stream()
            .filter(recorded -> recorded.entry().channel().equals(Channel.backroom()))
            .count();
    List<Addition> remarks =
        LongStream.rangeClosed(1, (16 << 20) / 12_000)
            .mapToObj(
                i ->
                    new Addition(
                        new CommandRef("remark-number-" + i, "of-" + i),
                        0,
                        new Entry(
                            Channel.backroom(),
                            before + i,
                            Instant.now(),
                            member,
                            new Backtalk.Remarked(words))))
            .toList();
    try (RoomRecord record = store.journal().open(session)) {
      var _ = record.append(remarks).join();
    }
  }

  @Test
  void nobody_wakes_a_room_for_a_picture() {
    open(1);
    Guest ruth = leads("s_one");
    ruth.does("{\"type\":\"show\",\"id\":\"ruth-shows\",\"item\":\"see\"}").isAcked("ruth-shows");
    SessionId session = new SessionId("s_one");
    assertThat(rooms.wasShown(session, "s_bottle")).isTrue();
    ruth.isCut();
    Eventually.is(() -> rooms.awake() == 0);

    assertThat(rooms.wasShown(session, "s_bottle")).isTrue();
    assertThat(rooms.wasShown(session, "s_other")).isFalse();
    assertThat(rooms.awake()).isZero();
  }

  /** Somebody leads a session of their own, which has begun. */
  private Guest leads(String id) {
    Member member = new Member(new MemberId("m_" + id), Role.MODERATOR, "Ruth");
    Session group = Group.session(true);
    SessionId session = new SessionId(id);
    byte[] hash = new byte[32];
    new SecureRandom().nextBytes(hash);
    store
        .sessions()
        .add(
            new Session(
                session,
                group.guide(),
                group.terms(),
                group.policy(),
                group.language(),
                group.participants(),
                group.createdAt(),
                Map.of()),
            List.of(
                new SeatAndHash(
                    new Seat(member.id(), session, member.role(), member.name(), false), hash)));
    Guest guest = new Guest(rooms, member, session).comes();
    guest.does("{\"type\":\"lead\",\"id\":\"ruth-leads\"}").isAcked("ruth-leads");
    return guest.does("{\"type\":\"start\",\"id\":\"ruth-starts\"}").isAcked("ruth-starts");
  }
}
