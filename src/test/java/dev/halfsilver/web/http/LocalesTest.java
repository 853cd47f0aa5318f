package dev.halfsilver.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.halfsilver.language.Language;
import dev.halfsilver.language.Phrases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every word that a page may need is in the files that it loads, in every language, and no other.
 */
final class LocalesTest {
  private static final Path LOCALES = Path.of("webroot/locales");
  private static final List<String> PAGES =
      List.of("index", "join", "demo", "missing", "participant", "moderator", "observer");
  private static final Set<String> FORMS = Set.of("zero", "one", "two", "few", "many", "other");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");
  private static final Pattern BEHIND =
      Pattern.compile("(?i)back ?room|mirror|behind|one-way|discussion guide|desk\\b|hinter der");

  private final Sources sources = new Sources(Optional.of(Path.of("webroot")));

  @Test
  void every_folder_of_words_is_a_language_and_every_language_has_one() {
    assertThat(names(LOCALES)).containsExactlyInAnyOrderElementsOf(languages());
  }

  @Test
  void every_language_has_the_same_words_with_the_same_places_to_fill() {
    Map<String, Map<String, String>> english = parts("en");
    for (String language : languages()) {
      Map<String, Map<String, String>> other = parts(language);
      assertThat(other.keySet()).as("parts in " + language).isEqualTo(english.keySet());
      english.forEach(
          (part, words) -> {
            Map<String, String> translated = other.get(part);
            assertThat(translated.keySet())
                .as("words of %s in %s", part, language)
                .isEqualTo(words.keySet());
            words.forEach(
                (name, text) ->
                    assertThat(placeholders(translated.get(name)))
                        .as("places to fill in %s in %s", name, language)
                        .isEqualTo(placeholders(text)));
          });
    }
  }

  @Test
  void every_word_that_a_page_asks_for_is_in_the_files_that_it_loads() {
    for (String page : PAGES) {
      Set<String> defined = words(page).keySet();
      modules(page)
          .forEach(
              (module, texts) ->
                  assertThat(
                          texts.stream()
                              .filter(ModuleText.Text::asked)
                              .filter(ModuleText.Text::isName))
                      .allSatisfy(
                          text ->
                              assertThat(defined)
                                  .as("%s, asked for by %s on %s", text.value(), module, page)
                                  .anyMatch(text::fits)));
    }
  }

  @Test
  void every_word_in_a_file_is_asked_for_by_a_page_that_loads_it() {
    Map<String, Set<String>> unused = new TreeMap<>();
    parts("en").forEach((part, words) -> unused.put(part, new TreeSet<>(words.keySet())));
    for (String page : PAGES) {
      List<ModuleText.Text> texts = texts(page);
      for (String part : loaded(page)) {
        unused.get(part).removeIf(name -> isAsked(name, texts));
      }
      String sheet = sources.read(page + ".html").text();
      unused.get("pages").removeIf(name -> sheet.contains("{" + name + "}"));
    }
    // What only the server says is looked after by PhrasesTest.
    unused
        .keySet()
        .removeIf(
            part ->
                PAGES.stream().noneMatch(page -> loaded(page).contains(part))
                    && Phrases.PARTS.contains(part));
    unused.values().removeIf(Set::isEmpty);
    assertThat(unused).as("words that no page which loads them asks for").isEmpty();
  }

  @Test
  void no_word_is_in_two_files_of_one_page() {
    for (String page : PAGES) {
      assertThat(loaded(page).stream().flatMap(part -> parts("en").get(part).keySet().stream()))
          .as("words of " + page)
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void what_participants_load_has_no_words_of_the_backroom_and_none_that_they_never_see() {
    for (String page : List.of("join", "participant")) {
      List<ModuleText.Text> texts = texts(page);
      for (String part : preloaded(page)) {
        parts("en")
            .get(part)
            .forEach(
                (name, text) -> {
                  assertThat(text).as(part + " " + name).doesNotContainPattern(BEHIND);
                  assertThat(isAsked(name, texts)).as(name + " is seen on " + page).isTrue();
                });
      }
      assertThat(preloaded(page)).doesNotContain("behind", "moderator", "observer");
    }
  }

  /** Whether any string of a module may be this name; one of several forms is asked for by all. */
  private static boolean isAsked(String name, List<ModuleText.Text> texts) {
    String chosen = name.replaceFirst("\\.(zero|one|two|few|many|other)$", "");
    return texts.stream()
        .filter(ModuleText.Text::isName)
        .anyMatch(text -> text.fits(name) || text.fits(chosen));
  }

  private List<ModuleText.Text> texts(String page) {
    return modules(page).values().stream().flatMap(List::stream).toList();
  }

  private WebFile sheet(String page) {
    return new SheetWords(Language.ENGLISH, sources).fill(sources.read(page + ".html"));
  }

  /** What a page leads to: its modules, and the files of words. */
  private Collection<WebFile> reached(String page) {
    return Edition.reachedFrom(sheet(page), sources, new HashMap<>()).values();
  }

  private Map<String, List<ModuleText.Text>> modules(String page) {
    return reached(page).stream()
        .filter(file -> file.path().startsWith("js/"))
        .collect(Collectors.toMap(WebFile::path, file -> ModuleText.in(file.text())));
  }

  /** The parts that a page loads at once. */
  private List<String> preloaded(String page) {
    return found(page, "rel=\"preload\" href=\"locales/en/([\\w-]+)\\.json\" as=\"fetch\"");
  }

  /** The parts that a page may load. */
  private List<String> loaded(String page) {
    return found(page, "href=\"locales/en/([\\w-]+)\\.json\"");
  }

  private List<String> found(String page, String pattern) {
    return Pattern.compile(pattern)
        .matcher(sheet(page).text())
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private Map<String, String> words(String page) {
    Map<String, String> words = new TreeMap<>();
    loaded(page).forEach(part -> words.putAll(parts("en").get(part)));
    return words;
  }

  private static List<String> placeholders(String text) {
    return PLACEHOLDER.matcher(text).results().map(MatchResult::group).distinct().sorted().toList();
  }

  private static List<String> languages() {
    return Stream.of(Language.values()).map(Language::tag).toList();
  }

  /** By the name of the part, the words by their dotted names. */
  private static Map<String, Map<String, String>> parts(String language) {
    Map<String, Map<String, String>> parts = new TreeMap<>();
    for (String file : names(LOCALES.resolve(language))) {
      Map<String, String> words = new TreeMap<>();
      collect("", read(LOCALES.resolve(language).resolve(file)), words);
      parts.put(file.replace(".json", ""), words);
    }
    return parts;
  }

  /** The forms of one word count as one. */
  private static void collect(String name, JsonNode node, Map<String, String> words) {
    if (node.isTextual()) {
      words.put(name, node.textValue());
    } else if (isForms(node)) {
      words.put(name, node.toString());
    } else {
      node.properties()
          .forEach(
              one ->
                  collect(
                      name.isEmpty() ? one.getKey() : name + "." + one.getKey(),
                      one.getValue(),
                      words));
    }
  }

  private static boolean isForms(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names.contains("other") && FORMS.containsAll(names);
  }

  private static JsonNode read(Path file) {
    try {
      return new ObjectMapper().readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> names(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
