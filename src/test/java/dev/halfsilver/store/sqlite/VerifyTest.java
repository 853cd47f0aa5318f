package dev.halfsilver.store.sqlite;

import static dev.halfsilver.store.sqlite.Tamperer.at;
import static dev.halfsilver.store.sqlite.Tamperer.run;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.halfsilver.room.Backtalk;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Talk;
import dev.halfsilver.store.Finding;
import dev.halfsilver.store.Finding.Kind;
import dev.halfsilver.store.Recorded;
import dev.halfsilver.store.Records;
import dev.halfsilver.store.Store;
import dev.halfsilver.study.SessionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever tampers with the file is found out, and so is what they touched. */
final class VerifyTest {
  private static final int TAMPERINGS = 1_000;
  private static final int ENTRIES = 60;
  private static final MemberId ANA = new MemberId("m_Ana1");
  private static final SessionId SESSION = new SessionId("session-1");

  @TempDir private Path folder;
  private final Random random = new Random(20_261_122);
  private final List<Recorded> entries = new ArrayList<>();
  private final Records records = new Records();
  private final Tamperer tamperer = new Tamperer(SESSION, entries, random);

  @Test
  void every_tampering_is_found_and_named() throws Exception {
    try (Store store = Store.open(folder, random)) {
      write(store);
      assertThat(store.verify(SESSION)).isEmpty();
    } // Closing seals what was written.
    try (Store store = Store.open(folder, random)) {
      assertThat(store.verify(SESSION)).isEmpty();
      try (Connection file =
          DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("halfsilver.db"))) {
        run(file, "PRAGMA synchronous = OFF");
        run(file, "CREATE TEMP TABLE entries AS SELECT * FROM entry");
        run(file, "CREATE TEMP TABLE heads AS SELECT * FROM head");
        for (int i = 0; i < TAMPERINGS; i++) {
          file.setAutoCommit(false);
          Tamperer.Tampering tampering = tamperer.tamper(file);
          file.commit();
          file.setAutoCommit(true);

          List<Finding> found = store.verify(SESSION);
          assertThat(found).as("tampering %d: %s", i, tampering.how()).isNotEmpty();
          assertThat(named(found))
              .as("tampering %d: %s", i, tampering.how())
              .isEqualTo(tampering.expected());

          run(file, "DELETE FROM entry");
          run(file, "INSERT INTO entry SELECT * FROM entries");
          run(file, "DELETE FROM head");
          run(file, "INSERT INTO head SELECT * FROM heads");
        }
      }
      assertThat(store.verify(SESSION)).isEmpty();
    }
  }

  @Test
  void what_a_killed_server_left_verifies_and_is_gone_on_from() throws Exception {
    Path left = Files.createDirectory(folder.resolve("left"));
    try (Store dying = Store.open(folder, random)) {
      write(dying);
      copy(folder, left);
    }
    for (int next = 0; next < 3; next++) {
      try (Store store = Store.open(left, random)) {
        assertThat(store.verify(SESSION)).isEmpty();
        entries.add(records.next(Channel.backroom(), ANA, new Backtalk.Remarked("on " + next)));
        entries.add(records.next(new Channel.Notes(ANA), ANA, new Backtalk.Noted("on " + next)));
        Records.append(store, SESSION, entries.subList(entries.size() - 2, entries.size())).join();
        assertThat(store.verify(SESSION)).isEmpty();
        assertThat(store.journal().read(SESSION)).isEqualTo(entries);
      }
    }
  }

  @Test
  void tampering_with_what_a_killed_server_left_is_named_too() throws Exception {
    try (Store dying = Store.open(folder, random)) {
      write(dying);
      assertThat(dying.verify(SESSION)).isEmpty(); // Now all of it is in the database.
      Recorded one = entries.stream().filter(e -> e.entry().seq() == 2).findFirst().orElseThrow();
      assertThat(afterThe(folder, "DELETE FROM entry WHERE ord = ?", one))
          .containsExactly(at(Kind.MISSING, one));
      assertThat(afterThe(folder, "UPDATE entry SET author = 'm_Eve' WHERE ord = ?", one))
          .containsExactly(at(Kind.STRUCTURE, one));
    }
  }

  @Test
  void words_that_were_erased_are_said_to_be_and_everything_else_verifies() throws Exception {
    try (Store store = Store.open(folder, random)) {
      write(store);
    }
    Recorded one = entries.get(ENTRIES / 2);
    try (Connection file =
        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("halfsilver.db"))) {
      run(
          file,
          "UPDATE entry SET words = ?, salt = ?, fingerprint = '' WHERE ord = ?",
          "{\"text\":\"\"}".getBytes(UTF_8),
          new byte[0],
          one.order());
    }
    try (Store store = Store.open(folder, random)) {
      assertThat(store.verify(SESSION)).containsExactly(at(Kind.ERASED, one));
      assertThat(store.verify(SESSION)).noneMatch(Finding::isDamage);
      List<Recorded> read = store.journal().read(SESSION);
      assertThat(read).hasSize(ENTRIES);
      assertThat(read.get(ENTRIES / 2).entry().event())
          .isIn(new Talk.Said(""), new Backtalk.Remarked(""));
      assertThat(read.get(ENTRIES / 2).entry().author()).isEqualTo(one.entry().author());
      read.remove(ENTRIES / 2);
      entries.remove(ENTRIES / 2);
      assertThat(read).isEqualTo(entries);
    }
  }

  @Test
  void other_words_are_not_taken_for_erased_ones() throws Exception {
    try (Store store = Store.open(folder, random)) {
      write(store);
    }
    Recorded one = entries.get(ENTRIES / 2);
    try (Connection file =
        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("halfsilver.db"))) {
      run(
          file,
          "UPDATE entry SET words = ?, salt = ?, fingerprint = '' WHERE ord = ?",
          "{\"text\":\"Evil.\"}".getBytes(UTF_8),
          new byte[0],
          one.order());
    }
    assertThat(foundIn(folder)).containsExactly(at(Kind.WORDS, one));
  }

  /** What is found in a copy of a folder in use, in which somebody has done this to an entry. */
  private Set<Finding> afterThe(Path used, String change, Recorded one) throws Exception {
    Path left = Files.createTempDirectory(folder, "left");
    copy(used, left);
    try (Connection file =
        DriverManager.getConnection("jdbc:sqlite:" + left.resolve("halfsilver.db"))) {
      run(file, change, one.order());
    }
    Set<Finding> found = foundIn(left); // Closing seals what is there.
    assertThat(foundIn(left)).isEqualTo(found);
    return found;
  }

  /** As a killed server leaves it. */
  private static void copy(Path used, Path left) throws IOException {
    try (Stream<Path> files = Files.list(used)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, left.resolve(file.getFileName()));
      }
    }
  }

  private Set<Finding> foundIn(Path left) {
    try (Store store = Store.open(left, random)) {
      return named(store.verify(SESSION));
    }
  }

  /** Gaps in the order follow from what was dropped; findings are about what. */
  private static Set<Finding> named(List<Finding> found) {
    Set<Finding> named = new HashSet<>(found);
    named.removeIf(finding -> finding.kind() == Kind.ORDER);
    return named;
  }

  private void write(Store store) {
    Records.open(store, SESSION.value());
    List<Channel> channels =
        List.of(
            Channel.floor(),
            new Channel.Aside(ANA),
            new Channel.Aside(new MemberId("m_Ben1")),
            Channel.backroom());
    for (int i = 0; i < ENTRIES; i++) {
      Channel channel = channels.get(i < 4 ? i : random.nextInt(channels.size()));
      entries.add(
          records.next(
              channel,
              new MemberId("m_Who" + i),
              channel.isFront() ? new Talk.Said("line " + i) : new Backtalk.Remarked("line " + i)));
    }
    Records.append(store, SESSION, entries).join();
  }
}
