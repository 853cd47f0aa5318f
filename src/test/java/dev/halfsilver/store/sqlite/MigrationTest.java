package dev.halfsilver.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halfsilver.room.Backtalk;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Policy;
import dev.halfsilver.store.Finding;
import dev.halfsilver.store.Recorded;
import dev.halfsilver.store.Records;
import dev.halfsilver.store.Store;
import dev.halfsilver.store.StoreFailure;
import dev.halfsilver.store.chain.EntryRow;
import dev.halfsilver.store.chain.FirstRows;
import dev.halfsilver.store.chain.LinkedRow;
import dev.halfsilver.study.SessionId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an earlier version wrote is everybody's to keep. */
final class MigrationTest {
  private static final String FILE = "halfsilver.db";
  private static final MemberId OLGA = new MemberId("m_Olga");

  @TempDir private Path folder;
  private final Random random = new Random(20_261_124);
  private final Records records = new Records();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 6})
  void a_folder_of_an_earlier_version_opens_verifies_and_is_gone_on_from(int version)
      throws Exception {
    List<Recorded> written = write(folder.resolve("today"));
    Path earlier = folder.resolve("earlier");
    asItWasIn(version, folder.resolve("today").resolve(FILE), written, earlier);

    try (Store store = Store.open(earlier, random)) {
      SessionId session = new SessionId("session-1");
      assertThat(store.journal().read(session)).isEqualTo(written);
      assertThat(store.sessions().session(session).orElseThrow().policy())
          .as("what observers saw before anybody could say otherwise")
          .isEqualTo(new Policy(Policy.Observers.EVERYTHING));
      assertThat(store.verify(session)).isEmpty();
      Records.append(store, session, List.of(records.said("after"))).join();
      assertThat(store.verify(session)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 6})
  void what_an_earlier_version_wrote_is_verified_as_it_was_linked(int version) throws Exception {
    List<Recorded> written = write(folder.resolve("today"));
    Path earlier = folder.resolve("earlier");
    asItWasIn(version, folder.resolve("today").resolve(FILE), written, earlier);
    SessionId session = new SessionId("session-1");
    try (Store store = Store.open(earlier, random)) {
      Records.append(store, session, List.of(records.said("after"))).join();
    }
    for (String tampering :
        List.of(
            "author = 'm_Eve'",
            "salt = randomblob(32)",
            "body = CAST(replace(CAST(body AS TEXT), 'word', 'lie ') AS BLOB)")) {
      try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + earlier.resolve(FILE));
          Statement statement = file.createStatement()) {
        statement.execute("CREATE TEMP TABLE kept AS SELECT * FROM entry");
        statement.execute("UPDATE entry SET " + tampering + " WHERE ord = 11");
        try (Store store = Store.open(earlier, random)) {
          assertThat(store.verify(session))
              .as(tampering)
              .containsExactly(new Finding(Finding.Kind.CHANGED, "floor", 10, 10));
        }
        statement.execute("DELETE FROM entry");
        statement.execute("INSERT INTO entry SELECT * FROM kept");
      }
    }
  }

  @Test
  void a_folder_of_a_later_version_is_left_alone() throws Exception {
    Path later = folder.resolve("later");
    write(later);
    try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + later.resolve(FILE));
        Statement statement = file.createStatement()) {
      statement.execute(
          "INSERT INTO flyway_schema_history SELECT max(installed_rank) + 1, '99', 'later', type,"
              + " 'V99__later.sql', checksum, installed_by, installed_on, execution_time, success"
              + " FROM flyway_schema_history");
    }
    assertThatThrownBy(() -> Store.open(later, random))
        .isInstanceOf(StoreFailure.class)
        .hasMessageContaining("newer version");
  }

  private List<Recorded> write(Path today) {
    try (Store store = Store.open(today, random)) {
      SessionId session = Records.open(store, "session-1");
      Recorded behind = records.next(Channel.backroom(), OLGA, new Backtalk.Remarked("behind"));
      List<Recorded> entries =
          Stream.concat(
                  Stream.of(behind),
                  IntStream.range(0, 20).mapToObj(i -> records.said("word " + i)))
              .toList();
      Records.append(store, session, entries).join();
      return entries;
    }
  }

  private static void asItWasIn(int version, Path today, List<Recorded> written, Path earlier)
      throws Exception {
    String url = "jdbc:sqlite:" + Files.createDirectory(earlier).resolve(FILE);
    Flyway.configure()
        .dataSource(url, null, null)
        .locations("classpath:db/sqlite")
        .target(Integer.toString(version))
        .load()
        .migrate();
    try (Connection file = DriverManager.getConnection(url);
        Statement statement = file.createStatement()) {
      statement.execute("ATTACH '" + today + "' AS today");
      statement.execute(
          version < 4
              ? "INSERT INTO session SELECT id, guide, terms ->> 'version', terms ->> 'text',"
                  + " terms ->> 'observersReadAsides', participants, created_at FROM today.session"
              : "INSERT INTO session (id, guide, participants, created_at, terms)"
                  + " SELECT id, guide, participants, created_at, terms FROM today.session");
      for (LinkedRow row : new FirstRows().of(new SessionId("session-1"), written)) {
        insert(file, row);
      }
      statement.execute(
          "INSERT INTO head SELECT session, channel, seq, link%s FROM entry e WHERE seq = (SELECT"
                  .formatted(version < 3 ? "" : ", ord")
              + " max(seq) FROM entry WHERE session = e.session AND channel = e.channel)");
    }
  }

  private static void insert(Connection file, LinkedRow linked) throws Exception {
    EntryRow row = linked.row();
    try (PreparedStatement insert =
        file.prepareStatement(
            "INSERT INTO entry (session, ord, channel, seq, at, author, command, fingerprint, part,"
                + " body, salt, link) VALUES ('session-1', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      List<Object> values =
          List.of(
              row.order(),
              row.channel(),
              row.seq(),
              row.at(),
              row.author(),
              row.command(),
              row.fingerprint(),
              row.part(),
              row.body(),
              linked.salt(),
              linked.link());
      for (int i = 0; i < values.size(); i++) {
        insert.setObject(i + 1, values.get(i));
      }
      insert.executeUpdate();
    }
  }
}
