package dev.halfsilver.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.halfsilver.TestCommandLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server that goes on from a backup tells another history from there on. Pages that were open all
 * the time show that one and nothing of the other, and lose none of the words that they still hold.
 */
@ExtendWith(OpenHouse.class)
class AnotherHistoryTest {
  @TempDir private Path folder;
  @TempDir private Path elsewhere;

  @Test
  void pages_that_were_open_show_the_new_history_alone_and_keep_what_they_have_not_sent(
      Visit visit) {
    try (House house = new House(folder)) {
      Visit here = visit.to(house);
      Guests guests = house.invite(List.of("Ana"), List.of());
      Moderator ruth = here.moderator(guests);
      Participant ana = here.participant(guests, "Ana");
      ana.conduct.excuseABadLine();
      ruth.conduct.excuseABadLine();
      ruth.takesTheirPlace();
      ana.comesToTheWaitingRoom();
      ruth.admits("Ana");
      ana.isInTheRoom();
      ruth.starts();
      ruth.says("Good evening.");
      ana.reads("Good evening.");
      runs("backup", "--data", folder, "--to", backup());
      ruth.says("This will not have been said.");
      ana.reads("This will not have been said.");
      ruth.says("Nor will this.");
      ana.reads("Nor will this.");

      house.air.cut();
      ana.says("Do you hear me?");
      ana.writes("Half a thou");
      house.closesFor(this::restore);
      ruth.reads("Good evening.");
      assertThat(ruth.at("message", "will")).hasCount(0);
      List<String> again = List.of("Good evening again.", "Where were we?", "Ana?");
      again.forEach(ruth::says);
      house.air.mend();

      again.forEach(ana::reads);
      ana.reads("Do you hear me?");
      ruth.reads("Do you hear me?");
      assertThat(ana.at("message")).hasCount(5);
      assertThat(ana.at("message", "will")).hasCount(0);
      assertThat(ana.at("composer")).hasValue("Half a thou");
      assertThat(Told.by(house.transcript(guests.session())))
          .filteredOn(line -> line.contains(" said "))
          .containsExactly(
              "floor: Ruth said Good evening.",
              "floor: Ruth said Good evening again.",
              "floor: Ruth said Where were we?",
              "floor: Ruth said Ana?",
              "floor: Ana said Do you hear me?");
      here.wentWell();
      here.end();
    }
  }

  private Path backup() {
    return elsewhere.resolve("backup");
  }

  private void restore(Path data) {
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    runs("restore", "--from", backup(), "--data", data);
  }

  private static void runs(Object... command) {
    TestCommandLine done =
        TestCommandLine.run(Stream.of(command).map(Object::toString).toArray(String[]::new));
    assertThat(done.exitCode()).as(done.err()).isZero();
  }
}
