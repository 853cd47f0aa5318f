package dev.halfsilver.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What the server itself says to people, in one language, by dotted names: from the same files that
 * the pages load, and in the same form.
 */
public final class Phrases {
  /** The files that the server reads. It says nothing that is in any other. */
  public static final List<String> PARTS = List.of("refusals", "terms", "seats", "transcript");

  private static final Map<Language, Phrases> ALL = read();

  private final Language language;
  private final Map<String, String> words;

  private Phrases(Language language, Map<String, String> words) {
    this.language = language;
    this.words = words;
  }

  public static Phrases in(Language language) {
    return Objects.requireNonNull(ALL.get(language));
  }

  public Language language() {
    return language;
  }

  /** The names of all that can be said. */
  public Set<String> names() {
    return Collections.unmodifiableSet(words.keySet());
  }

  /**
   * What has this name.
   *
   * @param fills by turns the name of a place in it and what is put there: {@code {name}}, "Ana"
   * @throws IllegalArgumentException if nothing has this name
   */
  public String of(String name, String... fills) {
    String words = this.words.get(name);
    if (words == null) {
      throw new IllegalArgumentException("there are no words for " + name);
    }
    return filled(words, fills);
  }

  /**
   * The same in the form for a number; it has {@code one} and {@code other}, as both languages do.
   */
  public String counted(String name, long number, String... fills) {
    return of(name + (number == 1 ? ".one" : ".other"), fills);
  }

  /** What is put in is never taken for a place itself. */
  private static String filled(String words, String... fills) {
    if (fills.length == 0) {
      return words;
    }
    StringBuilder filled = new StringBuilder();
    int at = 0;
    for (int open = words.indexOf('{'); open >= 0; open = words.indexOf('{', at)) {
      int close = words.indexOf('}', open);
      filled.append(words, at, open).append(fill(words.substring(open + 1, close), fills));
      at = close + 1;
    }
    return filled.append(words, at, words.length()).toString();
  }

  private static String fill(String place, String... fills) {
    for (int i = 0; i < fills.length; i += 2) {
      if (fills[i].equals(place)) {
        return fills[i + 1];
      }
    }
    throw new IllegalArgumentException("nothing is put into " + place);
  }

  private static Map<Language, Phrases> read() {
    Map<Language, Phrases> all = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      Map<String, String> words = new HashMap<>();
      PARTS.forEach(part -> collect(List.of(), file(language, part), words));
      all.put(language, new Phrases(language, words));
    }
    return all;
  }

  private static JsonNode file(Language language, String part) {
    String name = "/webroot/locales/%s/%s.json".formatted(language.tag(), part);
    try (InputStream in = Phrases.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("there is no " + name);
      }
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void collect(List<String> path, JsonNode node, Map<String, String> words) {
    if (node.isTextual()) {
      words.put(String.join(".", path), node.textValue());
      return;
    }
    node.properties()
        .forEach(
            one -> {
              List<String> longer = new ArrayList<>(path);
              longer.add(one.getKey());
              collect(longer, one.getValue(), words);
            });
  }
}
