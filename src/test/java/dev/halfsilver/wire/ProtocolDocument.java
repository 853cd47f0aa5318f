package dev.halfsilver.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What docs/protocol.md shows: its examples and its tables. */
final class ProtocolDocument {
  private static final String TEXT = text();

  private ProtocolDocument() {}

  /** Every example line in fences marked {@code json <kind>}. */
  static List<String> examples(String kind) {
    List<String> lines = new ArrayList<>();
    Matcher fence = Pattern.compile("```json " + kind + "\n(.*?)```", Pattern.DOTALL).matcher(TEXT);
    while (fence.find()) {
      fence.group(1).lines().forEach(lines::add);
    }
    return lines;
  }

  /** The rows of the table under a heading, as they stand. */
  static List<String> rowsUnder(String heading) {
    String section = TEXT.substring(TEXT.indexOf("\n## " + heading + "\n") + 1);
    int next = section.indexOf("\n## ");
    return (next < 0 ? section : section.substring(0, next))
        .lines()
        .filter(line -> line.startsWith("| "))
        .skip(1)
        .toList();
  }

  private static String text() {
    try {
      return Files.readString(Path.of("docs/protocol.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
