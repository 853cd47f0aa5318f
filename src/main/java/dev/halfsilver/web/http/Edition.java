package dev.halfsilver.web.http;

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
  private final Map<String, WebPage> pages = new HashMap<>();
  private final String name;

  /**
   * Reads it.
   *
   * @param sheets the files that pages are written from
   */
  Edition(Sources sources, Collection<String> sheets) {
    Map<String, WebFile> read = new HashMap<>();
    Map<String, WebFile> all = new TreeMap<>();
    Map<String, List<String>> modules = new HashMap<>();
    for (String sheet : sheets) {
      SequencedMap<String, WebFile> reached = reachedFrom(sheet, sources, read);
      modules.put(sheet, reached.keySet().stream().filter(path -> path.endsWith(".js")).toList());
      all.putAll(reached);
    }
    all.keySet().removeAll(sheets);
    this.name = Hashes.name(all.values());
    all.forEach((path, file) -> files.put(path, ServedFile.of(file)));
    PageWriter writer = new PageWriter("/v/" + name + "/");
    modules.forEach(
        (sheet, needed) ->
            pages.put(sheet, writer.write(Objects.requireNonNull(read.get(sheet)), needed)));
  }

  String name() {
    return name;
  }

  Optional<ServedFile> file(String path) {
    return Optional.ofNullable(files.get(path));
  }

  /** The page that is written from a sheet. */
  Optional<WebPage> page(String sheet) {
    return Optional.ofNullable(pages.get(sheet));
  }

  /** What a page needs, in the order in which a browser would find it out. */
  private static SequencedMap<String, WebFile> reachedFrom(
      String sheet, Sources sources, Map<String, WebFile> read) {
    SequencedMap<String, WebFile> reached = new LinkedHashMap<>();
    Deque<String> ahead = new ArrayDeque<>(List.of(sheet));
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
