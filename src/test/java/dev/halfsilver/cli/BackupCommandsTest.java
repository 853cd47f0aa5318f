package dev.halfsilver.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halfsilver.TestCommandLine;
import dev.halfsilver.office.backup.BackupMaking;
import dev.halfsilver.people.RawClient;
import dev.halfsilver.store.PrivateFiles;
import dev.halfsilver.web.TestFacility;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup is whole or is none, and only a whole one is restored. */
final class BackupCommandsTest {
  @TempDir private Path folder;
  private Path data;
  private Path backup;
  private Path again;

  @BeforeEach
  void hasSomethingOnRecord() throws Exception {
    data = folder.resolve("data");
    backup = folder.resolve("backup");
    again = folder.resolve("again");
    try (TestFacility house = TestFacility.open(data)) {
      TestFacility.Prepared session = house.prepare(1, 0);
      try (RawClient ruth = house.seated(session.first("moderator"))) {
        ruth.did("lead");
        ruth.did("say", "text", "Good evening.");
      }
    }
  }

  @Test
  void it_has_everything_that_a_folder_needs_for_nobody_else_to_read() throws Exception {
    assertThat(make().out()).startsWith(backup + " holds 1 session with 2 entries, the last of 2");
    assertThat(names(backup))
        .contains("SHA256SUMS", "api.key", "halfsilver.db", "token.key")
        .filteredOn(name -> name.startsWith("stimuli/"))
        .hasSize(names(data).stream().filter(name -> name.startsWith("stimuli/")).toList().size())
        .isNotEmpty();
    assertThat(restore().out()).startsWith(again + " holds 1 session with 2 entries, the last of ");
    for (Path made : List.of(backup, again)) {
      for (String name : names(made)) {
        assertThat(PrivateFiles.isPrivate(made.resolve(name))).as(name).isTrue();
      }
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
          .isEqualTo("rwx------");
    }
    for (String secret : List.of("api.key", "token.key")) {
      assertThat(again.resolve(secret)).hasSameBinaryContentAs(data.resolve(secret));
    }
    assertThat(names(again)).allMatch(name -> !name.startsWith("restoring"));
  }

  @Test
  void a_backup_that_is_there_already_stays_as_it_is() throws Exception {
    assertThat(make().exitCode()).isZero();
    String sums = Files.readString(backup.resolve("SHA256SUMS"));
    TestCommandLine second = make();
    assertThat(second.exitCode()).isEqualTo(1);
    assertThat(second.err())
        .isEqualTo(
            "No backup was made. %s is there already; name a folder that is not.%n"
                .formatted(backup));
    assertThat(Files.readString(backup.resolve("SHA256SUMS"))).isEqualTo(sums);
  }

  @Test
  void a_backup_needs_a_folder_that_is_one_and_a_place_to_be() {
    TestCommandLine none =
        TestCommandLine.run("backup", "--data", again.toString(), "--to", backup.toString());
    assertThat(none.exitCode()).isEqualTo(3);
    backup = folder.resolve("nowhere/backup");
    assertThat(make().err()).contains("There is no folder " + folder.resolve("nowhere"));
  }

  @Test
  void nothing_is_left_of_a_backup_for_which_the_disk_had_no_room() throws Exception {
    assertThatThrownBy(
            () ->
                new BackupMaking(data, backup)
                    .make(
                        file -> {
                          Files.write(file, new byte[100]);
                          throw new IOException("No space left on device");
                        }))
        .hasMessage("No space left on device");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(data);
    }
  }

  @Test
  void a_record_that_was_changed_is_not_kept_as_a_backup() throws Exception {
    changeTheRecordIn(data);
    TestCommandLine made = make();
    assertThat(made.exitCode()).isEqualTo(1);
    assertThat(made.err()).contains("No backup was made. The record of session g_", "is not as it");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(data);
    }
  }

  @Test
  void it_is_restored_only_where_nothing_is() throws Exception {
    assertThat(make().exitCode()).isZero();
    again = data;
    assertThat(restore().err())
        .contains("Nothing was restored. " + data + " is not empty.")
        .doesNotContain("Exception");
    assertThat(names(data)).contains("halfsilver.db");
    try (TestFacility house = TestFacility.open(data)) {
      assertThat(restore().exitCode()).isEqualTo(1);
      assertThat(house.epoch()).isNotEmpty();
    }
    again = Files.createDirectory(folder.resolve("empty"));
    assertThat(restore().exitCode()).isZero();
  }

  @Test
  void a_backup_that_was_cut_or_changed_is_not_restored_and_leaves_nothing() throws Exception {
    Path database = backup.resolve("halfsilver.db");
    String stimulus =
        names(data).stream().filter(name -> name.startsWith("stimuli/")).findFirst().orElseThrow();
    isRefused("halfsilver.db is not as it was", () -> cut(database));
    isRefused("halfsilver.db is missing", () -> Files.delete(database));
    isRefused("is not as it was", () -> Files.writeString(backup.resolve(stimulus), "x"));
    isRefused(stimulus + " is missing", () -> Files.delete(backup.resolve(stimulus)));
    isRefused("api.key is not as it was", () -> Files.writeString(backup.resolve("api.key"), "x"));
    isRefused("says nothing of it", () -> Files.writeString(backup.resolve("more"), "x"));
    isRefused("is no backup", () -> Files.delete(backup.resolve("SHA256SUMS")));
    isRefused(
        "SHA256SUMS is not as it was",
        () -> Files.writeString(backup.resolve("SHA256SUMS"), "a".repeat(64) + "  ../../x\n"));
    isRefused("is not as it was written", this::changeTheRecordAndItsSum);
  }

  private interface Harm {
    void toBackup() throws Exception;
  }

  private void isRefused(String why, Harm harm) throws Exception {
    assertThat(make().exitCode()).isZero();
    harm.toBackup();
    TestCommandLine refused = restore();
    assertThat(refused.exitCode()).as(why).isEqualTo(1);
    assertThat(refused.err()).startsWith("Nothing was restored. ").contains(why);
    assertThat(again).doesNotExist();
    delete(backup);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static Path cut(Path file) throws IOException {
    try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
      open.setLength(open.length() - 1);
    }
    return file;
  }

  private static Path changeTheRecordIn(Path data) throws Exception {
    try (Connection file =
            DriverManager.getConnection("jdbc:sqlite:" + data.resolve("halfsilver.db"));
        Statement statement = file.createStatement()) {
      assertThat(statement.executeUpdate("UPDATE entry SET author = 'm_Eve' WHERE ord = 2"))
          .isEqualTo(1);
    }
    return data;
  }

  /** As somebody does who knows how a backup is made. */
  private Path changeTheRecordAndItsSum() throws Exception {
    Path database = backup.resolve("halfsilver.db");
    String before = sha256(database);
    changeTheRecordIn(backup);
    Path sums = backup.resolve("SHA256SUMS");
    Files.writeString(sums, Files.readString(sums).replace(before, sha256(database)));
    return sums;
  }

  private static String sha256(Path file) throws Exception {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
  }

  private TestCommandLine make() {
    return TestCommandLine.run("backup", "--data", data.toString(), "--to", backup.toString());
  }

  private TestCommandLine restore() {
    return TestCommandLine.run("restore", "--from", backup.toString(), "--data", again.toString());
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}
