package dev.halfsilver.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfsilver.people.Inbox;
import dev.halfsilver.store.Addition;
import dev.halfsilver.store.Journal;
import dev.halfsilver.store.RoomRecord;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The front never waits for the back: here everything behind the mirror stands still for ever. */
class StuckBehindTest {
  @TempDir private Path folder;

  @Test
  void nobody_in_front_waits_for_a_thread_behind_the_mirror_that_stands_still() {
    StoppableThreads threads = new StoppableThreads();
    try (House house = House.open(folder, threads)) {
      Guest priya = house.guest(Group.PRIYA).comes().observes();
      Guest ana = house.guest(Group.ANA);
      Guest ruth = house.lead(List.of(ana));
      priya.inbox().event("started");
      threads.stopBehind();
      for (int i = 0; i < 100; i++) {
        ana.says("ana-says-" + i, "word " + i).isAcked("ana-says-" + i);
        ruth.inbox().words("word " + i);
      }
      house.rooms.drain(Duration.ofSeconds(1), new SplittableRandom(1));
      assertThat(ana.inbox().close()).isEqualTo(1012);
      assertThat(ruth.inbox().close()).isEqualTo(1012);
      assertThat(priya.inbox().frames()).noneMatch(f -> Inbox.isA(f, "reconnect"));
    }
  }

  @Test
  void nobody_in_front_waits_until_what_observers_write_is_on_disk() {
    try (House house = House.open(folder, NeverOnDiskBehind::new)) {
      Guest ana = house.guest(Group.ANA);
      Guest ruth = house.lead(List.of(ana));
      Guest priya = house.guest(Group.PRIYA).comes();
      priya.does("{\"type\":\"observe\",\"id\":\"priya-observes\"}");
      for (int i = 0; i < 100; i++) {
        ana.says("ana-says-" + i, "word " + i).isAcked("ana-says-" + i);
        ruth.inbox().words("word " + i);
      }
      assertThat(priya.inbox().frames()).noneMatch(f -> Inbox.isA(f, "ack"));
    }
  }

  /** Those behind the mirror can be made to stand still. */
  private static final class StoppableThreads implements RoomThreads {
    private final TestThreads threads = new TestThreads();
    private volatile boolean stopped;

    void stopBehind() {
      stopped = true;
    }

    @Override
    public Executor front() {
      return threads.front();
    }

    @Override
    public Executor back() {
      Executor running = threads.back();
      return task -> {
        if (!stopped) {
          running.execute(task);
        }
      };
    }
  }

  /** A journal that is never done with anything from behind the mirror. */
  private static final class NeverOnDiskBehind extends JournalAround {
    NeverOnDiskBehind(Journal journal) {
      super(journal);
    }

    @Override
    CompletableFuture<@Nullable Void> append(RoomRecord record, List<Addition> entries) {
      return entries.getFirst().entry().channel().isFront()
          ? record.append(entries)
          : new CompletableFuture<>();
    }
  }
}
