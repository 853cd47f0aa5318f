package dev.halfsilver.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Command;
import dev.halfsilver.room.Control;
import dev.halfsilver.room.Door;
import dev.halfsilver.room.Member;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Phase;
import dev.halfsilver.room.Refusal;
import dev.halfsilver.store.Epoch;
import dev.halfsilver.store.Recorded;
import dev.halfsilver.wire.ClientFrame;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A discussion without anybody who leads it pauses itself. */
class UnledTest {
  private static final String PAUSED = "\"author\":\"house\",\"event\":{\"type\":\"paused\"}";

  private final Proceedings room = Halves.of(Group.session(true), RoomLimits.USUAL).front();
  private final Screen anas = new Screen();
  private int commands;
  private Seating ruth;
  private Seating ana;

  @BeforeEach
  void they_talk() {
    ruth = connects(Group.RUTH, new Screen());
    asks(ruth, new Door.Lead());
    ana = connects(Group.ANA, anas);
    asks(ana, new Door.Join("Ana", Group.TERMS));
    asks(ruth, new Door.Admit(Group.ANA.id()));
    asks(ruth, new Control.Start());
  }

  @Test
  void it_pauses_a_minute_after_the_last_who_leads_has_gone_and_says_so_once() {
    beats(0);
    takes(new RoomMessage.Detach(ruth), 10);
    beats(10, 30, 69);
    assertThat(phase()).isEqualTo(Phase.LIVE);
    beats(70);
    assertThat(phase()).isEqualTo(Phase.PAUSED);
    beats(71, 130, 1_000);
    assertThat(anas.received()).filteredOn(frame -> frame.contains(PAUSED)).hasSize(1);
  }

  @Test
  void who_comes_back_in_time_keeps_it_going_and_the_next_absence_counts_anew() {
    takes(new RoomMessage.Detach(ruth), 0);
    beats(0, 59);
    ruth = connects(Group.RUTH, new Screen());
    beats(60, 61);
    takes(new RoomMessage.Detach(ruth), 62);
    beats(62, 121);
    assertThat(phase()).isEqualTo(Phase.LIVE);
    beats(122);
    assertThat(phase()).isEqualTo(Phase.PAUSED);
  }

  @Test
  void another_connection_of_theirs_or_another_moderator_is_enough() {
    Seating second = connects(Group.RUTH, new Screen());
    takes(new RoomMessage.Detach(ruth), 0);
    beats(0, 600);
    assertThat(phase()).isEqualTo(Phase.LIVE);

    Member mo = new Member(new MemberId("m_mo__"), Group.RUTH.role(), "Mo");
    Seating mos = connects(mo, new Screen());
    takes(new RoomMessage.Detach(second), 601);
    beats(601, 602);
    asks(mos, new Door.Lead());
    beats(603, 1_200);
    assertThat(phase()).isEqualTo(Phase.LIVE);
  }

  @Test
  void a_moderator_who_has_not_taken_their_place_does_not_count() {
    connects(new Member(new MemberId("m_mo__"), Group.RUTH.role(), "Mo"), new Screen());
    takes(new RoomMessage.Detach(ruth), 0);
    beats(0, 60);
    assertThat(phase()).isEqualTo(Phase.PAUSED);
  }

  @Test
  void a_moderator_who_comes_back_resumes_and_is_not_paused_again_while_they_are_here() {
    takes(new RoomMessage.Detach(ruth), 0);
    beats(0, 60);
    ruth = connects(Group.RUTH, new Screen());
    asks(ruth, new Control.Resume());
    beats(61, 600);
    assertThat(phase()).isEqualTo(Phase.LIVE);
    takes(new RoomMessage.Detach(ruth), 601);
    beats(601, 661);
    assertThat(phase()).isEqualTo(Phase.PAUSED);
    assertThat(anas.received()).filteredOn(frame -> frame.contains(PAUSED)).hasSize(2);
  }

  @Test
  void what_is_not_going_on_is_not_paused() {
    asks(ruth, new Control.Pause());
    takes(new RoomMessage.Detach(ruth), 0);
    beats(0, 60, 600);
    ruth = connects(Group.RUTH, new Screen());
    asks(ruth, new Control.Close());
    takes(new RoomMessage.Detach(ruth), 601);
    beats(601, 1_200);
    assertThat(phase()).isEqualTo(Phase.CLOSED);
    assertThat(anas.received()).noneMatch(frame -> frame.contains(PAUSED));
  }

  @Test
  void what_could_not_be_written_is_tried_again() {
    takes(new RoomMessage.Detach(ruth), 0);
    beats(0);
    Batch lost = room.newBatch();
    room.take(lost, new RoomMessage.Beat(), second(60));
    room.abandon(lost, Refusal.STORAGE_FULL);
    assertThat(phase()).isEqualTo(Phase.LIVE);
    beats(61);
    assertThat(phase()).isEqualTo(Phase.PAUSED);
  }

  @Test
  void a_server_that_starts_again_with_nobody_leading_does_it_too_and_never_twice(
      @TempDir Path folder) {
    try (House house = House.open(folder)) {
      house.lead(List.of(house.guest(Group.ANA)));
    }
    try (House house = House.open(folder, Duration.ofMillis(1))) {
      Guest guest = house.guest(Group.ANA).comes();
      assertThat(guest.inbox().event("paused").path("author").asText()).isEqualTo("house");
    }
    try (House house = House.open(folder, Duration.ofMillis(1))) {
      Guest guest = house.guest(Group.ANA).comes();
      guest.inbox().event("paused");
      Guest back = house.guest(Group.RUTH).comes();
      back.does("{\"type\":\"resume\",\"id\":\"ruth-resumes\"}").isAcked("ruth-resumes");
      assertThat(house.store.journal().read(Group.session(true).id()))
          .extracting(Recorded::entry)
          .filteredOn(entry -> entry.event() instanceof Control.Paused)
          .hasSize(1)
          .allMatch(entry -> entry.channel().equals(Channel.floor()));
    }
  }

  private Phase phase() {
    return room.room().front().control().phase();
  }

  private Seating connects(Member member, Screen screen) {
    Seating seating =
        new Seating(member, new Epoch("a-history", true), ClientFrame.Known.NOTHING, screen, null);
    screen.reads(seating.outbox());
    takes(new RoomMessage.Attach(seating), 0);
    return seating;
  }

  private void asks(Seating seating, Command command) {
    String id = "command-" + commands++;
    takes(new RoomMessage.Asked(seating, ClientFrame.Ask.of(id, command)), 0);
  }

  private void beats(long... seconds) {
    for (long second : seconds) {
      takes(new RoomMessage.Beat(), second);
    }
  }

  private void takes(RoomMessage order, long second) {
    Batch batch = room.newBatch();
    room.take(batch, order, second(second));
    if (batch.isEmpty()) {
      room.answer(batch);
    } else {
      boolean _ = room.commit(batch);
    }
    room.audience().wake();
  }

  private static Instant second(long second) {
    return Instant.ofEpochSecond(1_000_000 + second);
  }
}
