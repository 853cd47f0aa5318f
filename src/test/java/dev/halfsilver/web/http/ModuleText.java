package dev.halfsilver.web.http;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The strings of a JavaScript module, found by a small scanner: comments and regular expressions
 * are passed over. What a template fills in stands as {@link #FILLED}.
 */
final class ModuleText {
  /** Any one part of a dotted name. */
  static final String FILLED = "\u0000";

  private static final Pattern CALL = Pattern.compile("(?s).*(?<![\\w.$])t$");
  private static final String BEFORE_REGEX = "(,=:[!&|?{};>";

  /**
   * A string of a module.
   *
   * @param asked whether it stands in what {@code t} is called with
   */
  record Text(String value, boolean asked) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z]+(\\.[\\w/\u0000-]+)+");

    boolean isName() {
      return NAME.matcher(value).matches();
    }

    /** What it may be the name of. */
    boolean fits(String name) {
      String[] parts = value.split(FILLED, -1);
      StringBuilder pattern = new StringBuilder();
      for (int i = 0; i < parts.length; i++) {
        pattern.append(i == 0 ? "" : "[^.]+").append(Pattern.quote(parts[i]));
      }
      return name.matches(pattern.toString());
    }
  }

  private final String code;
  private final List<Text> found = new ArrayList<>();
  private int at;

  private ModuleText(String code) {
    this.code = code;
  }

  static List<Text> in(String code) {
    ModuleText scanner = new ModuleText(code);
    scanner.until('\0', false);
    return scanner.found;
  }

  /** Reads code up to a closing sign. */
  private void until(char end, boolean asked) {
    while (at < code.length()) {
      char c = code.charAt(at++);
      if (c == end) {
        return;
      }
      switch (c) {
        case '\'', '"' -> string(c, asked);
        case '`' -> template(asked);
        case '(' -> until(')', asked || CALL.matcher(code.substring(0, at - 1)).matches());
        case '{' -> until('}', asked);
        case '/' -> slash();
        default -> {}
      }
    }
  }

  private void string(char end, boolean asked) {
    int start = at;
    while (code.charAt(at) != end) {
      at += code.charAt(at) == '\\' ? 2 : 1;
    }
    found.add(new Text(code.substring(start, at++), asked));
  }

  /** Whether {@code t} is called inside of what fills a template is found out anew. */
  private void template(boolean asked) {
    StringBuilder text = new StringBuilder();
    while (code.charAt(at) != '`') {
      if (code.startsWith("${", at)) {
        at += 2;
        until('}', false);
        text.append(FILLED);
      } else {
        at += code.charAt(at) == '\\' ? 1 : 0;
        text.append(code.charAt(at++));
      }
    }
    at++;
    found.add(new Text(text.toString(), asked));
  }

  private void slash() {
    if (code.startsWith("/", at)) {
      at = Math.max(code.indexOf('\n', at), at);
    } else if (code.startsWith("*", at)) {
      at = code.indexOf("*/", at) + 2;
    } else if (isRegex()) {
      boolean inClass = false;
      while (inClass || code.charAt(at) != '/') {
        char c = code.charAt(at);
        inClass = c == '[' || (inClass && c != ']');
        at += c == '\\' ? 2 : 1;
      }
      at++;
    }
  }

  private boolean isRegex() {
    String before = code.substring(0, at - 1).stripTrailing();
    return before.isEmpty() || BEFORE_REGEX.indexOf(before.charAt(before.length() - 1)) >= 0;
  }
}
