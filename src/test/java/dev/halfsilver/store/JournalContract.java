package dev.halfsilver.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfsilver.room.Backtalk;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Door;
import dev.halfsilver.room.Entry;
import dev.halfsilver.room.Families;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Role;
import dev.halfsilver.room.Stage;
import dev.halfsilver.room.Stimulus;
import dev.halfsilver.room.Talk;
import dev.halfsilver.study.SessionId;
import java.lang.reflect.Constructor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What every store does with the records of its sessions. */
public abstract class JournalContract {
  private static final MemberId MO = new MemberId("m_Mo11");
  private static final MemberId ANA = new MemberId("m_Ana1");

  @TempDir private Path folder;
  private Store store;
  private SessionId session;
  private final Records records = new Records();

  /** Opens the store of a folder, which is made when there is none. */
  protected abstract Store open(Path folder, Random random);

  @BeforeEach
  void openStore() {
    store = open(folder, new Random(1));
    session = Records.open(store, "session-1");
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  @Test
  void the_history_has_a_name_that_it_keeps_and_no_other_history_has() {
    Epoch epoch = store.journal().epoch();
    assertThat(epoch.isFirst()).isTrue();
    try (Store other = open(folder.resolve("other"), new Random(1))) {
      assertThat(other.journal().epoch().name())
          .isNotEqualTo(epoch.name())
          .matches("[A-Za-z0-9_-]{8,64}");
    }
    store.close();
    store = open(folder, new Random(2));
    assertThat(store.journal().epoch()).isEqualTo(epoch);
  }

  @Test
  void what_was_appended_is_read_back_in_its_order() {
    List<Recorded> appended =
        List.of(
            records.next(new Channel.Aside(ANA), ANA, new Door.Agreed("Ana", "v1")),
            records.next(Channel.desk(), ANA, new Door.Arrived(ANA, "Ana")),
            records.next(Channel.floor(), MO, new Door.Entered(ANA, Role.PARTICIPANT, "Ana")),
            records.next(Channel.floor(), ANA, new Talk.Said("Grüße, 🙂 \u202E\n\"done\"")),
            records.next(
                Channel.floor(),
                MO,
                new Stage.Shown(
                    "see", 2, new Stimulus("s_1", Stimulus.Kind.TEXT, "Idea", "", "Words"))),
            records.next(Channel.backroom(), MO, new Backtalk.Remarked("Listen.")),
            records.next(new Channel.Notes(MO), MO, new Backtalk.Noted("Cap.")));
    Records.append(store, session, appended.subList(0, 3)).join();
    Records.append(store, session, appended.subList(3, 7)).join();

    assertThat(store.journal().read(session)).isEqualTo(appended);
  }

  @Test
  void reopening_gives_the_same_entries_and_goes_on_after_them() {
    List<Recorded> appended = new ArrayList<>(List.of(records.said("one"), records.said("two")));
    Records.append(store, session, appended).join();

    store.close();
    store = open(folder, new Random(2));
    appended.add(records.said("three"));
    Records.append(store, session, appended.subList(2, 3)).join();

    assertThat(store.journal().read(session)).isEqualTo(appended);
    assertThat(store.verify(session)).isEmpty();
  }

  @Test
  void a_recording_is_the_record_as_it_was_when_it_was_opened_however_often_it_is_read() {
    List<Recorded> appended = new ArrayList<>();
    for (int i = 0; i < 2 * Recording.PAGE + 1; i++) {
      appended.add(records.said("line " + i));
    }
    Records.append(store, session, appended).join();
    Recording recording = Recording.of(store.journal(), session);
    Records.append(store, session, List.of(records.said("later"))).join();

    List<Recorded> once = new ArrayList<>();
    recording.forEach(once::add);
    assertThat(once).isEqualTo(appended);
    assertThat(recording).containsExactlyElementsOf(once);
    assertThat(recording.pages()).extracting(List::size).containsExactly(250, 250, 1);
    assertThat(Recording.of(store.journal(), Records.open(store, "silent"))).isEmpty();
  }

  @Test
  void each_side_of_the_mirror_can_be_read_by_itself_whatever_channels_there_are() {
    List<Recorded> appended = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      channels().forEach(channel -> appended.add(records.next(channel, ANA, new Talk.Said("x"))));
    }
    Records.append(store, session, appended).join();
    sidesAreRight(appended);
    store.close();
    store = open(folder, new Random(2)); // Now all of it is where it stays.
    sidesAreRight(appended);
  }

  private void sidesAreRight(List<Recorded> appended) {
    Recording recording = Recording.of(store.journal(), session);
    assertThat(recording.on(Journal.Side.FRONT))
        .containsExactlyElementsOf(
            appended.stream().filter(each -> each.entry().channel().isFront()).toList());
    assertThat(recording.on(Journal.Side.BEHIND))
        .containsExactlyElementsOf(
            appended.stream().filter(each -> !each.entry().channel().isFront()).toList());
    assertThat(recording).containsExactlyElementsOf(appended);
  }

  /** One of each kind. */
  private static List<Channel> channels() {
    return Families.all(Channel.class).stream().map(JournalContract::channel).toList();
  }

  private static Channel channel(Class<?> kind) {
    try {
      Constructor<?> maker = kind.getDeclaredConstructors()[0];
      return (Channel)
          (maker.getParameterCount() == 0 ? maker.newInstance() : maker.newInstance(ANA));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("say here how one is made of " + kind, e);
    }
  }

  @Test
  @Timeout(30)
  void somebody_who_stops_in_the_middle_of_a_recording_keeps_nothing_from_others() {
    List<Recorded> appended = new ArrayList<>();
    for (int i = 0; i < 2 * Recording.PAGE; i++) {
      appended.add(records.said("line " + i));
    }
    Records.append(store, session, appended).join();
    List<Iterator<Recorded>> readings = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      Iterator<Recorded> reading = Recording.of(store.journal(), session).iterator();
      assertThat(reading.next()).isEqualTo(appended.getFirst());
      readings.add(reading);
    }

    assertThat(store.sessions().session(session)).isPresent();
    readings.forEach(reading -> assertThat(reading).toIterable().hasSize(appended.size() - 1));
  }

  @Test
  void what_both_sides_of_the_mirror_write_at_once_gets_one_place_each() {
    List<CompletableFuture<?>> written = new ArrayList<>();
    RoomRecord record = store.journal().open(session);
    Records behind = new Records();
    for (int i = 0; i < 300; i++) {
      written.add(record.append(Addition.of(List.of(records.said("line " + i)))));
      written.add(
          record.append(
              Addition.of(
                  List.of(
                      behind.next(Channel.backroom(), MO, new Backtalk.Remarked("remark " + i))))));
    }
    CompletableFuture.allOf(written.toArray(CompletableFuture[]::new)).join();

    List<Recorded> read = store.journal().read(session);
    assertThat(read)
        .extracting(Recorded::order)
        .isEqualTo(LongStream.rangeClosed(1, 600).boxed().toList());
    assertThat(read)
        .filteredOn(each -> each.entry().channel().isFront())
        .extracting(each -> each.entry().seq())
        .isEqualTo(LongStream.rangeClosed(1, 300).boxed().toList());
    assertThat(store.verify(session)).isEmpty();
  }

  @Test
  void an_entry_that_is_not_the_next_one_of_its_channel_is_not_written() {
    Recorded first = records.said("1");
    records.said("2 is lost on the way");
    Recorded third = records.said("3");
    Records.append(store, session, List.of(first)).join();

    assertThat(kindOf(third)).isEqualTo(StoreFailure.Kind.CONFLICT);
    assertThat(store.journal().read(session)).containsExactly(first);
  }

  @Test
  void a_conflict_keeps_nobody_from_going_on_with_what_is_there_then() {
    Records mine = new Records();
    Recorded first = mine.said("mine");
    Recorded second = mine.said("mine again");
    try (RoomRecord record = store.journal().open(session);
        RoomRecord other = store.journal().open(session)) {
      record.append(Addition.of(List.of(first))).join();
      other.append(Addition.of(List.of(second))).join();

      assertThat(record.append(Addition.of(List.of(second))))
          .failsWithin(Duration.ofSeconds(20))
          .withThrowableThat()
          .havingCause()
          .isInstanceOfSatisfying(
              StoreFailure.class, e -> assertThat(e.kind()).isEqualTo(StoreFailure.Kind.CONFLICT));
      Recorded third = mine.said("and on");
      record.append(Addition.of(List.of(third))).join();

      assertThat(record.recorded()).containsExactly(first, second, third);
    }
    assertThat(store.verify(session)).isEmpty();
  }

  @Test
  void entries_go_in_all_or_none() {
    Recorded good = records.said("good");
    Entry same = good.entry();

    assertThat(kindOf(good, new Recorded(2, good.command(), 1, same)))
        .isEqualTo(StoreFailure.Kind.CONFLICT);
    assertThat(store.journal().read(session)).isEmpty();
  }

  @Test
  void one_that_does_not_fit_takes_no_other_with_it() {
    List<CompletableFuture<?>> good = new ArrayList<>();
    List<CompletableFuture<?>> bad = new ArrayList<>();
    List<Recorded> appended = new ArrayList<>();
    RoomRecord record = store.journal().open(session);
    Recorded taken = records.said("first");
    record.append(Addition.of(List.of(taken))).join();
    appended.add(taken);
    for (int i = 0; i < 500; i++) {
      if (i % 37 == 0) {
        bad.add(record.append(Addition.of(List.of(taken))));
      }
      Recorded next = records.said("line " + i);
      appended.add(next);
      good.add(record.append(Addition.of(List.of(next))));
    }
    CompletableFuture.allOf(good.toArray(CompletableFuture[]::new)).join();

    assertThat(bad).allSatisfy(future -> assertThat(future).isCompletedExceptionally());
    assertThat(store.journal().read(session)).isEqualTo(appended);
    assertThat(store.verify(session)).isEmpty();
  }

  @Test
  void rooms_that_write_at_once_keep_their_order_and_share_commits() throws Exception {
    int rooms = 50;
    int perRoom = 200;
    List<SessionId> sessions = new ArrayList<>();
    for (int i = 0; i < rooms; i++) {
      sessions.add(Records.open(store, "room-" + i));
    }
    long before = store.commits();
    List<Thread> threads = new ArrayList<>();
    for (SessionId room : sessions) {
      threads.add(Thread.startVirtualThread(() -> talk(room, perRoom)));
    }
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(store.commits() - before).isLessThan(rooms * perRoom / 2);
    for (SessionId room : sessions) {
      assertThat(store.journal().read(room))
          .hasSize(perRoom)
          .isSortedAccordingTo(java.util.Comparator.comparingLong(Recorded::order))
          .extracting(r -> r.entry().event())
          .element(perRoom - 1)
          .isEqualTo(new Talk.Said("line " + (perRoom - 1)));
      assertThat(store.verify(room)).isEmpty();
    }
  }

  private void talk(SessionId room, int lines) {
    Records own = new Records();
    RoomRecord record = store.journal().open(room);
    List<CompletableFuture<?>> sent = new ArrayList<>();
    for (int i = 0; i < lines; i++) {
      sent.add(record.append(Addition.of(List.of(own.said("line " + i)))));
    }
    sent.forEach(CompletableFuture::join);
  }

  private StoreFailure.Kind kindOf(Recorded... entries) {
    try {
      Records.append(store, session, List.of(entries)).join();
    } catch (CompletionException e) {
      return ((StoreFailure) e.getCause()).kind();
    }
    throw new AssertionError("it was written");
  }
}
