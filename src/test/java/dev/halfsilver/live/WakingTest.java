package dev.halfsilver.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfsilver.room.whole.Room;
import dev.halfsilver.store.Journal;
import dev.halfsilver.store.Recorded;
import dev.halfsilver.store.Recording;
import dev.halfsilver.study.SessionId;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A room with a long history wakes while others go on. */
@Timeout(60)
final class WakingTest {
  @TempDir private Path folder;

  @Test
  void rooms_that_are_busy_waking_stop_no_other() throws Exception {
    CompletableFuture<Void> enough = new CompletableFuture<>();
    AtomicInteger waking = new AtomicInteger();
    try (House house = House.open(folder);
        ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      Rooms rooms = rooms(new BusyJournal(house.store.journal(), waking, enough));
      Guest ruth = new Guest(rooms, Group.RUTH).comes();
      ruth.inbox().times("welcome", 1); // Her room is awake before any other wakes.
      int others = 2 * Runtime.getRuntime().availableProcessors();
      List<Future<Boolean>> asked =
          IntStream.range(0, others)
              .mapToObj(i -> people.submit(() -> rooms.wasShown(new SessionId("long-" + i), "s_1")))
              .toList();
      Eventually.is(() -> waking.get() > 0);

      ruth.does("{\"type\":\"lead\",\"id\":\"ruth-leads\"}").isAcked("ruth-leads");
      ruth.does("{\"type\":\"start\",\"id\":\"ruth-starts\"}").isAcked("ruth-starts");

      assertThat(asked).noneMatch(Future::isDone);
      enough.complete(null);
      for (Future<Boolean> one : asked) {
        assertThat(one.get(10, TimeUnit.SECONDS)).isFalse();
      }
    }
  }

  @Test
  void a_record_of_many_pages_is_replayed_to_the_room_it_tells_of() {
    AtomicInteger pages = new AtomicInteger();
    try (House house = House.open(folder, journal -> new CountedJournal(journal, pages))) {
      Guest ana = house.guest(Group.ANA);
      Guest ruth = house.lead(List.of(ana));
      int lines = 2 * Recording.PAGE;
      for (int i = 1; i <= lines; i++) {
        ana.says("ana-says-" + i, "line " + i);
      }
      ana.isAcked("ana-says-" + lines);
      ana.isCut();
      ruth.isCut();
      Eventually.is(() -> house.rooms.awake() == 0);
      pages.set(0);

      List<Recorded> record = house.store.journal().read(Group.session(true).id());
      Room told = Room.prepared(Group.session(true).setting());
      for (Recorded recorded : record) {
        told = told.evolve(recorded.entry());
      }

      assertThat(house.rooms.room(Group.session(true).id())).isEqualTo(told);
      assertThat(pages).hasValueGreaterThan(2);
      ana.comes().says("ana-says-1", "line 1").isAcked("ana-says-1");
      assertThat(house.store.journal().read(Group.session(true).id())).isEqualTo(record);
    }
  }

  private static Rooms rooms(Journal journal) {
    return new Rooms(
        new TestThreads(),
        journal,
        Computing.forRooms(),
        _ -> Optional.of(Group.session(true)),
        _ -> {},
        InstantSource.system(),
        RoomLimits.USUAL);
  }

  /** A journal that computes until the test says that it is enough, but for the first room. */
  private static final class BusyJournal extends CountedJournal {
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger busy;
    private final CompletableFuture<Void> enough;

    BusyJournal(Journal journal, AtomicInteger busy, CompletableFuture<Void> enough) {
      super(journal, new AtomicInteger());
      this.busy = busy;
      this.enough = enough;
    }

    @Override
    public long end(SessionId session) {
      if (opened.getAndIncrement() > 0) {
        busy.incrementAndGet();
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!enough.isDone() && System.nanoTime() < until) {
          Thread.onSpinWait();
        }
      }
      return super.end(session);
    }
  }

  /** A journal that counts the pages that are read of it. */
  private static class CountedJournal extends JournalAround {
    private final AtomicInteger pages;

    CountedJournal(Journal journal, AtomicInteger pages) {
      super(journal);
      this.pages = pages;
    }

    @Override
    public List<Recorded> page(SessionId session, Side side, long after, long upTo, int most) {
      pages.incrementAndGet();
      return super.page(session, side, after, upTo, most);
    }
  }
}
