package dev.halfsilver.web.http;

import java.net.URI;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a file of ours leads to. A browser finds out too, but only once it has the file. */
final class References {
  /** In a page: an address that is neither another page nor elsewhere. */
  static final Pattern IN_PAGES = Pattern.compile("(?<=(?:href|src)=\")[a-z][^\":]*(?=\")");

  /** In a stylesheet: an address that is not itself the data. */
  static final Pattern IN_STYLES = Pattern.compile("(?<=url\\(\")[^\":]+(?=\"\\))");

  private static final Pattern IN_MODULES =
      Pattern.compile("(?<=\\b(?:from|import)\\s{0,4}[\"'])[^\"']+(?=[\"'])");

  private References() {}

  /** The paths of all that a file leads to. */
  static List<String> of(WebFile file) {
    return switch (file.kind()) {
      case "html" -> found(IN_PAGES, file);
      case "css" -> found(IN_STYLES, file).stream().map(to -> resolve(file, to)).toList();
      case "js" -> found(IN_MODULES, file).stream().map(to -> module(file, to)).toList();
      default -> List.of();
    };
  }

  /** Where an address in a file leads. */
  static String resolve(WebFile from, String address) {
    return URI.create("/" + from.path()).resolve(address).getPath().substring(1);
  }

  private static String module(WebFile from, String name) {
    return name.startsWith(".") ? resolve(from, name) : Libraries.path(name);
  }

  private static List<String> found(Pattern pattern, WebFile file) {
    return pattern.matcher(file.text()).results().map(MatchResult::group).toList();
  }
}
