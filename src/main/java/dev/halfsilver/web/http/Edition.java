package dev.halfsilver.web.http;

import dev.halfsilver.language.Language;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * All files that our pages lead to, as they are together at one time, under a name that changes
 * with any of them: what stands below {@code /v/<name>/} never changes and can be kept for ever.
 * What no page leads to is not in it.
 */
final class Edition {
  private final Map<String, ServedFile> files = new HashMap<>();
  private final Map<Sheet, WebPage> pages = new HashMap<>();
  private final String name;

  /** What a page is written from, and in which language. */
  private record Sheet(String path, Language language) {}

  /**
   * Reads it.
   *
   * @param sheets the files that pages are written from
   */
  Edition(Sources sources, Collection<String> sheets) {
    Map<String, WebFile> read = new HashMap<>();
    Map<String, WebFile> all = new TreeMap<>();
    Map<Sheet, WebFile> filled = new HashMap<>();
    Map<Sheet, List<String>> modules = new HashMap<>();
    for (Language language : Language.values()) {
      SheetWords words = new SheetWords(language, sources);
      for (String path : sheets) {
        Sheet sheet = new Sheet(path, language);
        WebFile start = words.fill(sources.read(path));
        SequencedMap<String, WebFile> reached = reachedFrom(start, sources, read);
        filled.put(sheet, start);
        modules.put(sheet, reached.keySet().stream().filter(one -> one.endsWith(".js")).toList());
        all.putAll(reached);
      }
    }
    all.keySet().removeAll(sheets);
    this.name = Hashes.name(all.values());
    all.forEach((path, file) -> files.put(path, ServedFile.of(file)));
    PageWriter writer = new PageWriter("/v/" + name + "/");
    modules.forEach(
        (sheet, needed) ->
            pages.put(sheet, writer.write(Objects.requireNonNull(filled.get(sheet)), needed)));
  }

  String name() {
    return name;
  }

  Optional<ServedFile> file(String path) {
    return Optional.ofNullable(files.get(path));
  }

  /** The page that is written from a sheet. */
  Optional<WebPage> page(String sheet, Language language) {
    return Optional.ofNullable(pages.get(new Sheet(sheet, language)));
  }

  /** What a page needs, in the order in which a browser would find it out. */
  static SequencedMap<String, WebFile> reachedFrom(
      WebFile start, Sources sources, Map<String, WebFile> read) {
    SequencedMap<String, WebFile> reached = new LinkedHashMap<>();
    reached.put(start.path(), start);
    Deque<String> ahead = new ArrayDeque<>(References.of(start));
    while (!ahead.isEmpty()) {
      String path = ahead.remove();
      if (!reached.containsKey(path)) {
        WebFile file = read.computeIfAbsent(path, sources::read);
        reached.put(path, file);
        ahead.addAll(References.of(file));
      }
    }
    return reached;
  }
}
