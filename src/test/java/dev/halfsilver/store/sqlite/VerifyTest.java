package dev.halfsilver.store.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.halfsilver.room.Backtalk;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Entry;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Talk;
import dev.halfsilver.store.Addition;
import dev.halfsilver.store.Finding;
import dev.halfsilver.store.Finding.Kind;
import dev.halfsilver.store.Recorded;
import dev.halfsilver.store.Records;
import dev.halfsilver.store.Store;
import dev.halfsilver.store.chain.Chain;
import dev.halfsilver.store.chain.EntryRow;
import dev.halfsilver.study.SessionId;
import dev.halfsilver.wire.EventJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
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
  private static final String[] CONTENT = {
    "at", "author", "command", "fingerprint", "part", "body", "salt", "link", "words", "commitments"
  };

  @TempDir private Path folder;
  private final Random random = new Random(20_261_122);
  private final List<Recorded> entries = new ArrayList<>();
  private final Records records = new Records();

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
          Tampering tampering = tamper(file);
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
          bytes(0),
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
          bytes(0),
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

  /** What was done, and all that must be found. */
  private record Tampering(String how, Set<Finding> expected) {}

  /** Gaps in the order follow from what was dropped; findings are about what. */
  private static Set<Finding> named(List<Finding> found) {
    Set<Finding> named = new HashSet<>(found);
    named.removeIf(finding -> finding.kind() == Kind.ORDER);
    return named;
  }

  private Tampering tamper(Connection file) throws SQLException {
    Recorded one = entries.get(random.nextInt(ENTRIES));
    return switch (random.nextInt(25)) {
      case 0 -> edited(file, one, Kind.STRUCTURE, "ord", 1_000 + random.nextInt(1_000));
      case 1 -> edited(file, one, Kind.STRUCTURE, "at", random.nextLong(1L << 41));
      case 2 -> edited(file, one, Kind.STRUCTURE, "author", "m_Eve" + random.nextInt(100));
      case 3 -> edited(file, one, Kind.STRUCTURE, "command", "command-of-mine");
      case 4 -> edited(file, one, Kind.WORDS, "fingerprint", "other");
      case 5 -> edited(file, one, Kind.STRUCTURE, "part", 1 + random.nextInt(5));
      case 6 ->
          edited(
              file, one, Kind.STRUCTURE, "body", "{\"v\":1,\"type\":\"paused\"}".getBytes(UTF_8));
      case 7 -> edited(file, one, Kind.STRUCTURE, "body", bytes(random.nextInt(64)));
      case 8 -> edited(file, one, Kind.WORDS, "salt", bytes(random.nextInt(2) * 32));
      case 9 -> edited(file, one, Kind.CHANGED, "link", bytes(random.nextBoolean() ? 32 : 3));
      case 10 -> renumbered(file, one);
      case 11 -> moved(file, one);
      case 12 -> dropped(file, one);
      case 13 -> inserted(file, one);
      case 14 -> swapped(file, one, Kind.CHANGED, "author", "body", "salt");
      case 15 -> swapped(file, one, Kind.SWAPPED, "channel", "seq");
      case 16 -> tailDropped(file, one);
      case 17 -> doubled(file, one);
      case 18 -> edited(file, one, Kind.WORDS, "words", "{\"text\":\"Evil.\"}".getBytes(UTF_8));
      case 19 -> edited(file, one, Kind.WORDS, "words", bytes(random.nextInt(64)));
      case 20 ->
          edited(file, one, Kind.CHANGED, "commitments", bytes(random.nextBoolean() ? 64 : 0));
      case 21 -> swapped(file, one, Kind.SWAPPED, "words", "salt", "fingerprint");
      case 22 -> swapped(file, one, Kind.SWAPPED, CONTENT);
      case 23 -> forged(file, one);
      default -> headChanged(file, one);
    };
  }

  private Tampering edited(Connection file, Recorded one, Kind kind, String column, Object value)
      throws SQLException {
    run(file, "UPDATE entry SET " + column + " = ? WHERE ord = ?", value, one.order());
    return new Tampering(column + " of " + place(one), Set.of(at(kind, one)));
  }

  /** Other words, with a commitment to them. */
  private Tampering forged(Connection file, Recorded one) throws SQLException {
    Entry entry = one.entry();
    Entry evil =
        new Entry(
            entry.channel(),
            entry.seq(),
            entry.at(),
            entry.author(),
            entry.channel().isFront() ? new Talk.Said("Evil.") : new Backtalk.Remarked("Evil."));
    EntryRow row = EntryRow.of(new Addition(one.command(), one.part(), evil)).at(one.order());
    byte[] salt = bytes(Chain.SALT_LENGTH);
    run(
        file,
        "UPDATE entry SET words = ?, salt = ?, commitments = ? WHERE ord = ?",
        row.words(),
        salt,
        new Chain().commitments(SESSION.value(), row, salt),
        one.order());
    return new Tampering(place(one) + " forged", Set.of(at(Kind.CHANGED, one)));
  }

  private Tampering renumbered(Connection file, Recorded one) throws SQLException {
    long seq = random.nextBoolean() ? 500 + random.nextInt(100) : -random.nextInt(5);
    run(file, "UPDATE entry SET seq = ? WHERE ord = ?", seq, one.order());
    return new Tampering(
        "seq of " + place(one) + " to " + seq,
        Set.of(
            at(Kind.MISSING, one),
            new Finding(Kind.INSERTED, one.entry().channel().toString(), seq, seq)));
  }

  private Tampering moved(Connection file, Recorded one) throws SQLException {
    run(file, "UPDATE entry SET channel = 'notes/m_Eve' WHERE ord = ?", one.order());
    long seq = one.entry().seq();
    return new Tampering(
        place(one) + " moved",
        Set.of(at(Kind.MISSING, one), new Finding(Kind.INSERTED, "notes/m_Eve", seq, seq)));
  }

  private Tampering dropped(Connection file, Recorded one) throws SQLException {
    run(file, "DELETE FROM entry WHERE ord = ?", one.order());
    return new Tampering(place(one) + " dropped", Set.of(at(Kind.MISSING, one)));
  }

  private Tampering inserted(Connection file, Recorded like) throws SQLException {
    String channel = like.entry().channel().toString();
    long seq = last(channel) + 1;
    run(
        file,
        "INSERT INTO entry SELECT session, ?, channel, ?, at, author, 'forged-1', fingerprint,"
            + " part, body, salt, link, words, commitments FROM entry WHERE ord = ?",
        ENTRIES + 1,
        seq,
        like.order());
    return new Tampering(
        "forged after " + channel, Set.of(new Finding(Kind.INSERTED, channel, seq, seq)));
  }

  /** A second entry under a number that is taken, a copy or with other words. */
  private Tampering doubled(Connection file, Recorded like) throws SQLException {
    run(
        file,
        "INSERT INTO entry SELECT session, ?, channel, seq, at, author, command, fingerprint,"
            + " part, body, salt, link, ?, commitments FROM entry WHERE ord = ?",
        random.nextBoolean() ? 0 : ENTRIES + 1,
        random.nextBoolean()
            ? EventJson.stored(like.entry().event()).words()
            : "{\"text\":\"Evil.\"}".getBytes(UTF_8),
        like.order());
    return new Tampering(place(like) + " doubled", Set.of(at(Kind.INSERTED, like)));
  }

  private Tampering swapped(Connection file, Recorded one, Kind kind, String... columns)
      throws SQLException {
    Recorded other = entries.get(random.nextInt(ENTRIES));
    while (other.equals(one)) {
      other = entries.get(random.nextInt(ENTRIES));
    }
    // Out of the way first: places are unique at every moment.
    run(
        file,
        "CREATE TEMP TABLE swap AS SELECT * FROM entry WHERE ord IN (?, ?)",
        one.order(),
        other.order());
    run(file, "DELETE FROM entry WHERE ord IN (?, ?)", one.order(), other.order());
    for (String column : columns) {
      run(
          file,
          "UPDATE swap SET %1$s = (SELECT o.%1$s FROM entries o WHERE o.ord = ? + ? - swap.ord)"
              .formatted(column),
          one.order(),
          other.order());
    }
    run(file, "INSERT INTO entry SELECT * FROM swap");
    run(file, "DROP TABLE swap");
    return new Tampering(
        String.join("+", columns) + " of " + place(one) + " and " + place(other),
        Set.of(at(kind, one), at(kind, other)));
  }

  private Tampering tailDropped(Connection file, Recorded from) throws SQLException {
    String channel = from.entry().channel().toString();
    long seq = from.entry().seq();
    run(file, "DELETE FROM entry WHERE channel = ? AND seq >= ?", channel, seq);
    return new Tampering(
        "tail from " + place(from), Set.of(new Finding(Kind.MISSING, channel, seq, last(channel))));
  }

  private Tampering headChanged(Connection file, Recorded one) throws SQLException {
    String channel = one.entry().channel().toString();
    switch (random.nextInt(3)) {
      case 0 -> run(file, "DELETE FROM head WHERE channel = ?", channel);
      case 1 -> run(file, "UPDATE head SET link = ? WHERE channel = ?", bytes(32), channel);
      default ->
          run(
              file,
              "UPDATE head SET seq = seq + ? WHERE channel = ?",
              random.nextBoolean() ? -1 : 1 + random.nextInt(100),
              channel);
    }
    return new Tampering(
        "head of " + channel,
        Set.of(new Finding(Kind.HEAD, channel, last(channel), last(channel))));
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

  private long last(String channel) {
    return entries.stream()
        .map(Recorded::entry)
        .filter(entry -> entry.channel().toString().equals(channel))
        .count();
  }

  private static Finding at(Kind kind, Recorded one) {
    long seq = one.entry().seq();
    return new Finding(kind, one.entry().channel().toString(), seq, seq);
  }

  private static String place(Recorded one) {
    return one.entry().channel() + " " + one.entry().seq();
  }

  private byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  private static void run(Connection file, String sql, Object... parameters) throws SQLException {
    try (PreparedStatement statement = file.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      statement.execute();
    }
  }
}
