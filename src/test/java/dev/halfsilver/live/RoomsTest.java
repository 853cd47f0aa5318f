package dev.halfsilver.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.halfsilver.people.Inbox;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Entry;
import dev.halfsilver.room.Talk;
import dev.halfsilver.room.whole.Room;
import dev.halfsilver.store.Addition;
import dev.halfsilver.store.Journal;
import dev.halfsilver.store.Recorded;
import dev.halfsilver.store.RoomRecord;
import dev.halfsilver.study.Seat;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rooms on a real store: what is promised about order, durability and doing things once. */
class RoomsTest {
  @TempDir private Path folder;

  @Test
  void the_same_command_ten_times_over_three_connections_and_a_restart_is_one_entry_one_answer() {
    JsonNode first;
    try (House house = House.open(folder)) {
      List<Guest> anas = IntStream.range(0, 3).mapToObj(_ -> house.guest(Group.ANA)).toList();
      house.lead(List.of(anas.getFirst()));
      anas.subList(1, 3).forEach(Guest::comes);
      for (int i = 0; i < 7; i++) {
        anas.get(i % 3).says("the-one-id", "once");
      }
      anas.forEach(ana -> ana.isAcked("the-one-id"));
      first = anas.getFirst().inbox().ack("the-one-id");
    }
    try (House house = House.open(folder)) {
      Guest ana = house.guest(Group.ANA).comes();
      IntStream.range(0, 3).forEach(_ -> ana.says("the-one-id", "once"));
      assertThat(ana.inbox().ack("the-one-id")).isEqualTo(first);
      ana.says("the-one-id", "something else");
      assertThat(ana.inbox().refusal("the-one-id").path("code").asText()).isEqualTo("id_reused");
      assertThat(said(house)).containsExactly("once");
    }
  }

  @Test
  void who_leaves_and_comes_back_over_one_connection_hears_nothing_twice() {
    try (House house = House.open(folder)) {
      Guest ana = house.guest(Group.ANA);
      Guest ruth = house.lead(List.of(ana));
      ana.says("before-it", "before").isAcked("before-it");
      ana.does("{\"type\":\"leave\",\"id\":\"ana-leaves\"}").isAcked("ana-leaves");
      ana.does("{\"type\":\"join\",\"id\":\"join-again\",\"name\":\"Ana\",\"terms\":\"2026-11\"}")
          .isAcked("join-again");
      ruth.says("after-it", "after").isAcked("after-it");
      ana.inbox().words("after");
      List<Long> numbers = ana.inbox().numbers(Channel.floor());
      assertThat(numbers).isEqualTo(LongStream.rangeClosed(1, numbers.size()).boxed().toList());
    }
  }

  @Test
  void nobody_sees_an_entry_or_its_answer_before_it_is_on_disk() {
    CompletableFuture<Void> disk = new CompletableFuture<>();
    try (House house = House.open(folder, journal -> new SlowDisk(journal, disk))) {
      Guest ana = house.guest(Group.ANA).comes();
      Guest ruth = house.guest(Group.RUTH).comes();
      ruth.inbox().first(f -> Inbox.isA(f, "live"));
      ana.does("{\"type\":\"join\",\"id\":\"join-slow\",\"name\":\"Ana\",\"terms\":\"2026-11\"}");
      SlowDisk.waitsForTheDisk(house);
      assertThat(ana.inbox().frames()).noneMatch(f -> Inbox.isEntry(f) || f.has("id"));
      assertThat(ruth.inbox().frames()).noneMatch(Inbox::isEntry);
      disk.complete(null);
      ana.isAcked("join-slow");
      ruth.inbox().event("arrived");
    }
  }

  @Test
  void what_the_store_could_not_keep_is_refused_and_seen_by_nobody() {
    House house = House.open(folder);
    Guest ana = house.guest(Group.ANA);
    Guest ruth = house.lead(List.of(ana));
    house.store.close();
    ana.says("too-late-1", "lost?");
    assertThat(ana.inbox().refusal("too-late-1").path("code").asText())
        .isEqualTo("storage_unavailable");
    assertThat(ruth.inbox().frames()).noneMatch(f -> f.toString().contains("lost?"));
  }

  @Test
  void five_thousand_disconnects_leave_no_gap_and_repeat_nothing() {
    try (House house = House.open(folder)) {
      List<Guest> readers =
          List.of(house.guest(Group.ANA), house.guest(Group.BEN), house.guest(Group.CAI));
      Guest ruth = house.lead(readers);
      SplittableRandom random = new SplittableRandom(42);
      for (int i = 0; i < 5_000; i++) {
        Guest reader = readers.get(random.nextInt(readers.size()));
        if (random.nextInt(3) == 0) {
          ruth.says("said-before-" + i, "word " + i).isAcked("said-before-" + i);
        }
        reader.isCut();
        if (random.nextInt(3) == 0) {
          ruth.says("said-while-away-" + i, "word " + i);
        }
        reader.comes();
      }
      ruth.says("said-at-the-end", "the end").isAcked("said-at-the-end");
      for (Guest reader : readers) {
        reader.inbox().words("the end");
        List<Long> numbers = reader.inbox().numbers(Channel.floor());
        assertThat(numbers)
            .hasSizeGreaterThan(1_000)
            .isEqualTo(LongStream.rangeClosed(1, numbers.size()).boxed().toList());
      }
    }
  }

  @Test
  void reading_the_record_again_gives_the_room_as_it_was() {
    try (House house = House.open(folder)) {
      Guest ana = house.guest(Group.ANA);
      Guest priya = house.guest(Group.PRIYA).comes().observes();
      house.lead(List.of(ana));
      ana.says("ana-says-1", "hello").isAcked("ana-says-1");
      priya.inbox().words("hello");
      Room again = Room.prepared(Group.session(true).setting());
      for (Recorded recorded : house.store.journal().read(Group.session(true).id())) {
        again = again.evolve(recorded.entry());
      }
      assertThat(house.rooms.room(Group.session(true).id())).isEqualTo(again);
    }
  }

  @Test
  void a_revoked_link_sends_its_holder_away_and_the_record_says_so() {
    try (House house = House.open(folder)) {
      Guest ana = house.guest(Group.ANA);
      Guest ruth = house.lead(List.of(ana));
      house.rooms.expel(
          new Seat(Group.ANA.id(), Group.session(true).id(), Group.ANA.role(), "Ana", true));
      assertThat(ana.inbox().close()).isEqualTo(4403);
      ruth.inbox().event("removed");
      assertThat(house.guest(Group.ANA).comes().inbox().close()).isEqualTo(4403);
    }
  }

  @Test
  void who_is_removed_in_the_room_has_a_useless_link_in_the_store() {
    try (House house = House.open(folder)) {
      Guest ana = house.guest(Group.ANA);
      Guest ruth = house.lead(List.of(ana));
      ruth.does(
          "{\"type\":\"remove\",\"id\":\"remove-ana\",\"member\":\"%s\"}"
              .formatted(Group.ANA.id()));
      assertThat(ana.inbox().close()).isEqualTo(4403);
      Eventually.is(() -> house.store.seats().seat(Group.ANA.id()).orElseThrow().revoked());
    }
  }

  @Test
  void an_empty_room_falls_asleep_and_wakes_as_it_was() {
    try (House house = House.open(folder)) {
      Guest ana = house.guest(Group.ANA);
      Guest ruth = house.lead(List.of(ana));
      ana.isCut();
      ruth.isCut();
      Eventually.is(() -> house.rooms.awake() == 0);
      ana.comes().says("after-sleep", "good morning").isAcked("after-sleep");
      assertThat(said(house)).containsExactly("good morning");
    }
  }

  private static List<String> said(House house) {
    return house.store.journal().read(Group.session(true).id()).stream()
        .map(Recorded::entry)
        .map(Entry::event)
        .filter(Talk.Said.class::isInstance)
        .map(event -> ((Talk.Said) event).text())
        .toList();
  }

  /** The journal with a disk that is not done until the test says so. */
  private static final class SlowDisk extends JournalAround {
    private final CompletableFuture<Void> disk;

    SlowDisk(Journal journal, CompletableFuture<Void> disk) {
      super(journal);
      this.disk = disk;
    }

    @Override
    CompletableFuture<@Nullable Void> append(RoomRecord record, List<Addition> entries) {
      return record.append(entries).thenCompose(_ -> disk);
    }

    /** Until the store has the entry, whatever the rooms have been told. */
    static void waitsForTheDisk(House house) {
      Eventually.is(() -> !house.store.journal().read(Group.session(true).id()).isEmpty());
    }
  }
}
