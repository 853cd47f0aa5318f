package dev.halfsilver.facility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfsilver.TestCommandLine;
import dev.halfsilver.people.FreePort;
import dev.halfsilver.room.Backtalk;
import dev.halfsilver.room.Entry;
import dev.halfsilver.room.Event;
import dev.halfsilver.room.Kind;
import dev.halfsilver.room.Talk;
import dev.halfsilver.store.Epoch;
import dev.halfsilver.store.Recorded;
import dev.halfsilver.store.Store;
import dev.halfsilver.study.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was acknowledged before a backup began is in it, whatever the server does meanwhile. */
class BackupTest {
  private static final int BACKUPS = 5;

  @TempDir private Path folder;

  static List<KeptFolder> folders() throws IOException {
    return KeptFolder.all();
  }

  @Test
  void backups_of_a_server_under_load_have_everything_acknowledged_before_they_began()
      throws Exception {
    Path data = folder.resolve("data");
    List<List<String>> before = new ArrayList<>();
    try (ServedProcess server = new ServedProcess(data, FreePort.now(), FreePort.now())) {
      server.starts();
      try (BusyRoom one = new BusyRoom(server);
          BusyRoom other = new BusyRoom(server)) {
        List<Thread> talking = new ArrayList<>(one.talks());
        talking.addAll(other.talks());
        for (int i = 0; i < BACKUPS; i++) {
          List<String> acknowledged = new ArrayList<>(one.acknowledged());
          acknowledged.addAll(other.acknowledged());
          before.add(acknowledged);
          TestCommandLine made = backup(data, folder.resolve("backup-" + i));
          assertThat(made.exitCode()).as(made.err()).isZero();
          assertThat(made.out()).contains("holds 2 sessions with ");
        }
        assertThat(before.getLast()).hasSizeGreaterThan(before.getFirst().size());
        server.isKilled();
        before.add(new ArrayList<>());
        for (Thread each : talking) {
          each.join();
        }
        before.getLast().addAll(one.acknowledged());
        before.getLast().addAll(other.acknowledged());
        assertThat(backup(data, folder.resolve("backup-" + BACKUPS)).exitCode()).isZero();
      }
    }
    for (int i = 0; i <= BACKUPS; i++) {
      Path again = folder.resolve("restored-" + i);
      TestCommandLine restored = restore(folder.resolve("backup-" + i), again);
      assertThat(restored.exitCode()).as(restored.err()).isZero();
      assertThat(words(again)).doesNotHaveDuplicates().containsAll(before.get(i));
    }
  }

  @Test
  void a_restored_folder_is_another_history_and_its_links_open_it() throws Exception {
    Path data = folder.resolve("data");
    Path again = folder.resolve("again");
    Epoch epoch;
    try (OpenFacility facility = new OpenFacility(data)) {
      epoch = facility.store().journal().epoch();
      assertThat(backup(data, folder.resolve("backup")).exitCode()).isZero();
    }
    assertThat(restore(folder.resolve("backup"), again).exitCode()).isZero();
    try (OpenFacility facility = new OpenFacility(again)) {
      Epoch another = facility.store().journal().epoch();
      assertThat(another.name()).isNotEqualTo(epoch.name());
      assertThat(another.isFirst()).isFalse();
      assertThat(facility.invites(1, 0)).hasSize(2);
    }
  }

  @Test
  void only_who_shows_the_key_in_the_folder_gets_a_copy_and_none_is_left_behind() throws Exception {
    Path data = folder.resolve("data");
    Path snapshots = data.resolve("snapshots");
    try (OpenFacility facility = new OpenFacility(data)) {
      assertThat(facility.admin().post("/snapshot", "").statusCode()).isEqualTo(401);
      assertThat(facility.address().post("/snapshot", "").statusCode()).isNotEqualTo(200);
      assertThat(snapshots).doesNotExist();
      assertThat(backup(data, folder.resolve("backup")).exitCode()).isZero();
      assertThat(snapshots).isEmptyDirectory();
      assertThat(data.resolve("admin.url")).exists();
    }
    assertThat(data.resolve("admin.url")).doesNotExist();
    Files.writeString(snapshots.resolve("left-behind.db"), "by a backup that was killed");
    try (OpenFacility facility = new OpenFacility(data)) {
      assertThat(facility.readiness()).isEqualTo(200);
      assertThat(snapshots).doesNotExist();
    }
  }

  @ParameterizedTest
  @MethodSource("folders")
  void a_folder_of_an_earlier_version_is_kept_and_restored_with_all_its_transcripts(KeptFolder kept)
      throws Exception {
    Path data = kept.unpack(folder.resolve("data"));
    assertThat(backup(data, folder.resolve("backup")).out()).contains("holds 3 sessions with ");
    TestCommandLine restored = restore(folder.resolve("backup"), folder.resolve("again"));
    assertThat(restored.exitCode()).as(restored.err()).isZero();
    assertThat(KeptFolder.transcriptsOf(folder.resolve("again"))).isEqualTo(kept.transcripts());
  }

  private static TestCommandLine backup(Path data, Path to) {
    return TestCommandLine.run("backup", "--data", data.toString(), "--to", to.toString());
  }

  private static TestCommandLine restore(Path from, Path data) {
    return TestCommandLine.run("restore", "--from", from.toString(), "--data", data.toString());
  }

  /** Everything that somebody said in a folder's sessions, each with its channel. */
  private static List<String> words(Path data) {
    List<String> words = new ArrayList<>();
    try (Store store = Store.open(data, new Random(1))) {
      for (Session session : store.sessions().page(Optional.empty(), 100)) {
        assertThat(store.verify(session.id())).isEmpty();
        store.journal().read(session.id()).stream()
            .map(Recorded::entry)
            .filter(entry -> entry.event() instanceof Kind.Words)
            .map(entry -> entry.channel() + " " + text(entry))
            .forEach(words::add);
      }
    }
    return words;
  }

  private static String text(Entry entry) {
    Event event = entry.event();
    return switch (event) {
      case Talk.Said said -> said.text();
      case Backtalk.Remarked remarked -> remarked.text();
      default -> "";
    };
  }
}
