package dev.halfsilver.web.http;

import dev.halfsilver.language.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Our pages by their addresses, and the files of the edition that they lead to. */
final class Shelf {
  private static final String MISSING = "missing.html";
  private static final String DEMO = "demo.html";
  private static final Map<String, String> PAGES =
      Map.of(
          "/", "index.html",
          "/join", "join.html",
          "/participant", "participant.html",
          "/moderator", "moderator.html",
          "/observer", "observer.html");

  private final Sources sources;
  private final boolean demo;
  private volatile Edition current;

  /**
   * Opens it.
   *
   * @param folder instead of the jar
   * @param demo whether there is a page of all the links
   */
  Shelf(Optional<Path> folder, boolean demo) {
    this.sources = new Sources(folder);
    this.demo = demo;
    this.current = read();
  }

  /** Finds a page. May block. */
  Optional<WebPage> page(String address, Language language) {
    String sheet = address.equals("/demo") && demo ? DEMO : PAGES.get(address);
    return sheet == null ? Optional.empty() : latest().page(sheet, language);
  }

  /** The page for whoever came to an address where there is none. */
  Optional<WebPage> missing(Language language) {
    return latest().page(MISSING, language);
  }

  /** Finds a file of the current edition. */
  Optional<ServedFile> file(String edition, String path) {
    return Optional.of(current)
        .filter(one -> one.name().equals(edition))
        .flatMap(one -> one.file(path));
  }

  /** The name of the edition whose files are here. */
  String edition() {
    return current.name();
  }

  /** What is worked on is read anew for each page; its files are then as the page found them. */
  private Edition latest() {
    if (sources.canChange()) {
      current = read();
    }
    return current;
  }

  private Edition read() {
    List<String> sheets = new ArrayList<>(PAGES.values());
    sheets.addAll(List.of(DEMO, MISSING));
    return new Edition(sources, sheets);
  }
}
