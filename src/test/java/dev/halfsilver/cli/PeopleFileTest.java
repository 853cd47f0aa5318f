package dev.halfsilver.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halfsilver.office.prepare.Named;
import dev.halfsilver.room.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list of people, as somebody types it or saves it from a spreadsheet. */
final class PeopleFileTest {
  @TempDir private Path folder;

  @Test
  void a_table_with_commas_semicolons_or_tabs_is_read() throws IOException {
    for (String separator : new String[] {",", ";", "\t"}) {
      String text =
          """
          role,name
          moderator,Ruth Lindqvist
          participant,Ana

          Participant,Jürgen
          observer,Priya
          """;
      assertThat(PeopleFile.read(file(text.replace(",", separator))))
          .containsExactly(
              new Named(Role.MODERATOR, "Ruth Lindqvist"),
              new Named(Role.PARTICIPANT, "Ana"),
              new Named(Role.PARTICIPANT, "Jürgen"),
              new Named(Role.OBSERVER, "Priya"));
    }
  }

  @Test
  void what_spreadsheets_add_is_understood() throws IOException {
    String text =
        "\uFEFFEmail,Name,Role\r\na@b.example,\"Kaya, Zeynep \"\"Zey\"\"\",participant\r\n,,\r\n";
    assertThat(PeopleFile.read(file(text)))
        .containsExactly(new Named(Role.PARTICIPANT, "Kaya, Zeynep \"Zey\""));
  }

  @Test
  void everything_that_is_wrong_is_told_at_once_with_its_line() throws IOException {
    Path file =
        file(
            """
            role,name
            participant,Ana
            client,Priya

            participant,
            participant,ANA
            observer,%s
            """
                .formatted("x".repeat(41)));
    assertThatThrownBy(() -> PeopleFile.read(file))
        .isInstanceOf(Failure.class)
        .hasMessage(
            """
            The list of people does not fit:
              line 3: the role “client” is none; write participant, observer (who watches) or moderator.
              line 5: the name is missing.
              line 6: “ANA” is there twice; add something, such as an initial, by which people can tell them apart.
              line 7: the name must be 1 to 40 characters that can be seen, on one line.\
            """);
  }

  @Test
  void a_file_that_is_no_such_table_is_told_what_it_should_be() throws IOException {
    fails("it is empty; its first line is: role,name.", file(""));
    fails("line 1: there is no column “role”; the first line is: role,name.", file("Ana\nBen\n"));
    fails("line 2: there is no column “name”", file("\nrole\n"));
    fails("nobody is in it; write a line for each person", file("role,name\n"));
    Path latin = folder.resolve("latin.csv");
    Files.write(latin, "role,name\nparticipant,J\u00fcrgen".getBytes(StandardCharsets.ISO_8859_1));
    fails("it is not text in UTF-8; save it as “CSV UTF-8”.", latin);
  }

  private static void fails(String part, Path file) {
    assertThatThrownBy(() -> PeopleFile.read(file))
        .isInstanceOf(Failure.class)
        .hasMessageContaining(part);
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("people.csv"), text);
  }
}
