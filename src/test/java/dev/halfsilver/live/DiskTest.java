package dev.halfsilver.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.halfsilver.people.Inbox;
import dev.halfsilver.room.Channel;
import dev.halfsilver.store.Addition;
import dev.halfsilver.store.Journal;
import dev.halfsilver.store.RoomRecord;
import dev.halfsilver.store.StoreFailure;
import dev.halfsilver.store.StoreFailure.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people are told while the disk works, and when it cannot. */
class DiskTest {
  @TempDir private Path folder;

  @Test
  void a_refusal_waits_until_what_it_is_due_to_is_on_disk() {
    Gates gates = new Gates();
    try (House house = House.open(folder, gates::before)) {
      Guest ana = house.guest(Group.ANA);
      Guest ruth = house.lead(List.of(ana));
      CompletableFuture<Void> first = gates.close();
      CompletableFuture<Void> second = gates.close();
      ruth.says("holds-the-room", "Wait.");
      gates.isAsked(1);
      ruth.does("{\"type\":\"pause\",\"id\":\"ruth-pauses\"}");
      ana.says("into-the-pause", "But");
      first.complete(null);
      gates.isAsked(2);
      assertThat(ana.inbox().frames()).noneMatch(f -> Inbox.isA(f, "refused"));

      second.completeExceptionally(full());
      assertThat(ana.inbox().refusal("into-the-pause").path("code").asText())
          .isEqualTo("storage_full");
      ana.says("never-paused", "But").isAcked("never-paused");
    }
  }

  @Test
  void who_asks_again_for_what_is_kept_is_told_so_even_while_the_disk_is_full() {
    Gates gates = new Gates();
    try (House house = House.open(folder, gates::before)) {
      Guest ana = house.guest(Group.ANA);
      Guest ruth = house.lead(List.of(ana));
      ana.says("said-before", "Kept.").isAcked("said-before");
      CompletableFuture<Void> first = gates.close();
      CompletableFuture<Void> second = gates.close();
      ruth.says("holds-the-room", "Wait.");
      gates.isAsked(1);
      ana.says("said-now-1", "Not kept.").says("said-before", "Kept.");
      first.complete(null);
      gates.isAsked(2);
      second.completeExceptionally(full());
      assertThat(ana.inbox().refusal("said-now-1").path("code").asText()).isEqualTo("storage_full");
      ana.says("the-end-1", "On.").isAcked("the-end-1");
      assertThat(ana.inbox().frames())
          .noneMatch(f -> Inbox.isA(f, "refused") && f.path("id").asText().equals("said-before"));
    }
  }

  @Test
  void what_observers_cannot_write_keeps_nobody_in_front_from_writing() {
    Gates gates = new Gates();
    try (House house = House.open(folder, gates::before)) {
      Guest ana = house.guest(Group.ANA);
      Guest priya = house.guest(Group.PRIYA).comes().observes();
      Guest ruth = house.lead(List.of(ana));
      CompletableFuture<Void> first = gates.close();
      ruth.says("holds-the-room", "Wait.");
      gates.isAsked(1);
      gates.fullFor = Channel.backroom();
      priya.does("{\"type\":\"remark\",\"id\":\"priya-remarks\",\"text\":\"Much.\"}");
      ana.says("ana-says-1", "Little.");
      first.complete(null);
      assertThat(priya.inbox().refusal("priya-remarks").path("code").asText())
          .isEqualTo("storage_full");
      ana.isAcked("ana-says-1");
    }
  }

  @Test
  void who_has_written_more_than_anybody_types_is_refused_and_may_still_leave() {
    try (House house = House.open(folder)) {
      Guest ana = house.guest(Group.ANA);
      Guest ben = house.guest(Group.BEN);
      house.lead(List.of(ana, ben));
      String much = "\uD83D\uDE00".repeat(4_000);
      JsonNode answer = ana.says("too-much-0", much).inbox().ack("too-much-0");
      for (int said = 1; Inbox.isA(answer, "ack"); said++) {
        String id = "too-much-" + said;
        ana.says(id, much);
        answer = ana.inbox().first(f -> f.path("id").asText().equals(id));
        assertThat(said).isLessThan(1_000);
      }
      assertThat(answer.path("code").asText()).isEqualTo("too_much");
      ben.says("ben-says-1", "And I?").isAcked("ben-says-1");
      ana.does("{\"type\":\"leave\",\"id\":\"ana-leaves\"}").isAcked("ana-leaves");
    }
  }

  @Test
  void a_link_that_could_not_be_revoked_at_once_is_revoked_when_the_disk_has_room() {
    AtomicInteger tries = new AtomicInteger();
    try (House house = House.open(folder)) {
      Rooms rooms =
          new Rooms(
              new TestThreads(),
              house.store.journal(),
              Computing.forRooms(),
              house.store.sessions()::session,
              member -> {
                if (tries.getAndIncrement() == 0) {
                  throw full();
                }
                boolean _ = house.store.seats().revoke(member);
              },
              InstantSource.system(),
              new RoomLimits(
                  64,
                  Duration.ofMinutes(1),
                  Duration.ofSeconds(3),
                  RoomLimits.USUAL.unled(),
                  Long.MAX_VALUE));
      Guest ruth = new Guest(rooms, Group.RUTH).comes();
      ruth.does("{\"type\":\"lead\",\"id\":\"ruth-leads\"}").isAcked("ruth-leads");
      new Guest(rooms, Group.ANA).comes().joins();
      ruth.does(
              "{\"type\":\"remove\",\"id\":\"remove-ana\",\"member\":\"%s\"}"
                  .formatted(Group.ANA.id()))
          .isAcked("remove-ana");
      Eventually.is(() -> house.store.seats().seat(Group.ANA.id()).orElseThrow().revoked());
      assertThat(tries).hasValueGreaterThan(1);
    }
  }

  private static StoreFailure full() {
    return new StoreFailure(Kind.FULL, "The disk is full.");
  }

  /** Hold back what is to be written until the test says so. */
  private static final class Gates {
    private final Queue<CompletableFuture<Void>> closed = new ArrayDeque<>();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile Channel fullFor = new Channel.Notes(Group.RUTH.id());

    /** The next append waits for this. */
    synchronized CompletableFuture<Void> close() {
      CompletableFuture<Void> gate = new CompletableFuture<>();
      closed.add(gate);
      return gate;
    }

    void isAsked(int times) {
      Eventually.is(() -> asked.get() >= times);
    }

    private synchronized CompletableFuture<Void> next() {
      CompletableFuture<Void> gate = closed.poll();
      if (gate == null) {
        return CompletableFuture.completedFuture(null);
      }
      asked.incrementAndGet();
      return gate;
    }

    Journal before(Journal journal) {
      return new JournalAround(journal) {
        @Override
        CompletableFuture<@Nullable Void> append(RoomRecord record, List<Addition> entries) {
          if (entries.stream().anyMatch(r -> r.entry().channel().equals(fullFor))) {
            return CompletableFuture.failedFuture(full());
          }
          return next().thenCompose(_ -> record.append(entries));
        }
      };
    }
  }
}
