package dev.halfsilver.cli;

import dev.halfsilver.office.prepare.Named;
import dev.halfsilver.room.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Who is invited, by name: a table whose first line names the columns, {@code role} and {@code
 * name} among them, as it is typed or saved from a spreadsheet. Other columns are left alone.
 */
final class PeopleFile {
  private final List<Named> people = new ArrayList<>();
  private final List<Integer> lines = new ArrayList<>();
  private final List<String> wrong = new ArrayList<>();

  private PeopleFile() {}

  /** Everybody in the file, once it is sure that the whole of it fits. */
  static List<Named> read(Path file) {
    try {
      return read(Files.readString(file));
    } catch (IOException e) {
      throw new Failure(
          Failure.NOT_FOUND,
          "The list of people cannot be read: "
              + Why.of(e)
              + (e instanceof java.nio.charset.CharacterCodingException
                  ? "; save it as “CSV UTF-8”."
                  : "."));
    }
  }

  private static List<Named> read(String text) {
    PeopleFile file = new PeopleFile();
    List<Table.Row> rows = Table.read(text);
    if (rows.isEmpty()) {
      throw misfit(List.of("it is empty; its first line is: role,name"));
    }
    Table.Row header = rows.getFirst();
    int role = column(header, "role");
    int name = column(header, "name");
    for (Table.Row row : rows.subList(1, rows.size())) {
      file.add(row, row.cell(role), row.cell(name));
    }
    return file.checked();
  }

  private static int column(Table.Row header, String name) {
    int found = header.cells().stream().map(c -> c.toLowerCase(Locale.ROOT)).toList().indexOf(name);
    if (found < 0) {
      throw misfit(
          List.of(
              "line %d: there is no column “%s”; the first line is: role,name"
                  .formatted(header.line(), name)));
    }
    return found;
  }

  private void add(Table.Row row, String role, String name) {
    Optional<Role> known = role(role);
    if (known.isEmpty()) {
      wrong.add(
          "line %d: the role “%s” is none; write participant, observer (who watches) or moderator"
              .formatted(row.line(), role));
    }
    lines.add(row.line());
    people.add(new Named(known.orElse(Role.HOST), name));
  }

  private List<Named> checked() {
    List<Optional<String>> flaws = Named.flaws(people);
    for (int i = 0; i < flaws.size(); i++) {
      String where = "line " + lines.get(i) + ": ";
      flaws.get(i).map(where::concat).ifPresent(wrong::add);
    }
    if (people.isEmpty()) {
      wrong.add("nobody is in it; write a line for each person, such as: participant,Ana");
    }
    if (!wrong.isEmpty()) {
      throw misfit(wrong);
    }
    return List.copyOf(people);
  }

  private static Optional<Role> role(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "participant" -> Optional.of(Role.PARTICIPANT);
      case "observer" -> Optional.of(Role.OBSERVER);
      case "moderator" -> Optional.of(Role.MODERATOR);
      default -> Optional.empty();
    };
  }

  private static Failure misfit(List<String> wrong) {
    return new Failure(Failure.FAILED, Failure.several("The list of people does not fit", wrong));
  }
}
