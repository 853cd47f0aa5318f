package dev.halfsilver.cli;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where and why a text is no YAML, and what to do about it, for people who do not know YAML. */
final class YamlTrouble {
  private static final Pattern MARK = Pattern.compile("line (\\d+), column (\\d+)");
  private static final Pattern DUPLICATE = Pattern.compile("Duplicate field '([^']*)'");

  private YamlTrouble() {}

  static String of(JsonProcessingException e, String text) {
    String message = e.getOriginalMessage();
    int[] place = place(e);
    Matcher duplicate = DUPLICATE.matcher(message);
    String sentence =
        duplicate.find()
            ? "“%s” is there twice".formatted(duplicate.group(1))
            : sentence(message, text.lines().skip(place[0] - 1L).findFirst().orElse(""));
    return "line %d, column %d: %s".formatted(place[0], place[1], sentence);
  }

  /** The last place that the message names is the trouble's own; the parser may be behind it. */
  private static int[] place(JsonProcessingException e) {
    JsonLocation location = e.getLocation();
    int[] place = location == null ? new int[] {1, 1} : place(location);
    Matcher mark = MARK.matcher(e.getOriginalMessage());
    while (mark.find()) {
      place = new int[] {Integer.parseInt(mark.group(1)), Integer.parseInt(mark.group(2))};
    }
    return place;
  }

  private static int[] place(JsonLocation location) {
    return new int[] {Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr())};
  }

  /** The parser's own words tell its state; these tell what to type. */
  private static String sentence(String message, String line) {
    if (message.contains("mapping values are not allowed")) {
      return "a colon in the middle of a text ends a field’s name; put the whole text in double"
          + " quotes"
          + example(line);
    }
    if (message.contains("\\t(TAB)")) {
      return "there is a tab; indent with spaces";
    }
    if (message.contains("quoted scalar")) {
      return "a quotation mark is opened and not closed, or one stands inside a text; write"
          + " quotation marks inside a text in double quotes as \\\"";
    }
    if (message.contains("cannot start any token")) {
      return "a text cannot begin with this sign; put the whole text in double quotes";
    }
    if (message.contains("could not find expected ':'")) {
      return "a field’s name without a colon and a space behind it, or a text that goes on in a"
          + " new line without being indented";
    }
    if (message.contains("block")) {
      return "the indentation does not fit; what belongs together begins in the same column, and a"
          + " text with quotation marks or commas is safest wholly in double quotes";
    }
    return "this is neither YAML nor JSON here; look at brackets, quotation marks and indentation";
  }

  /** How the line would be right, where it is a field with a text. */
  private static String example(String line) {
    return Optional.of(line.indexOf(": "))
        .filter(colon -> colon > 0 && line.indexOf(": ", colon + 2) > 0)
        .filter(_ -> line.indexOf('"') < 0 && line.indexOf('{') < 0 && line.length() < 100)
        .map(colon -> ", such as " + quoted(line, colon))
        .orElse("");
  }

  private static String quoted(String line, int colon) {
    return (line.substring(0, colon) + ": \"" + line.substring(colon + 2).strip() + "\"").strip();
  }
}
