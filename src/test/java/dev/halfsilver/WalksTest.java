package dev.halfsilver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What ARCHITECTURE.md says of how something is added is true: for each kind of thing it names an
 * example, and the files that are touched are those that name the example.
 */
class WalksTest {
  private static final Pattern WALK =
      Pattern.compile(
          "### (To add [^,]+), you touch \\(as for (.+?)\\)\\n(.+?)(?=\\n##)", Pattern.DOTALL);
  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
  private static final Path JAVA = Path.of("src/main/java/dev/halfsilver");

  /** Where all of something is named; tests may name it too. */
  private static final List<String> PLACES =
      List.of(
          "src/main/java",
          "src/main/types",
          "src/test/resources/events",
          "webroot",
          "config",
          "docs/activities.md",
          "docs/openapi.yaml",
          "docs/protocol.md",
          "docs/transcript.md");

  /** The load generator has words of its own. */
  private static final Path ELSEWHERE = JAVA.resolve("flood");

  private static final Pattern TEXT =
      Pattern.compile(".*\\.(java|js|ts|json|css|html|md|yaml|conf)");

  @TestFactory
  List<DynamicTest> a_walk_names_the_files_that_name_its_example() throws IOException {
    List<DynamicTest> walks =
        WALK.matcher(Files.readString(Path.of("ARCHITECTURE.md")))
            .results()
            .map(
                walk ->
                    DynamicTest.dynamicTest(
                        walk.group(1), () -> isTrue(example(walk.group(2)), walk.group(3))))
            .toList();
    assertThat(walks).hasSize(7);
    return walks;
  }

  private static void isTrue(Pattern example, String list) throws IOException {
    Set<Path> named = new TreeSet<>();
    for (String name : quoted(list)) {
      if (name.contains("/")) {
        Set<Path> files = files(name);
        assertThat(files).as("files called " + name).isNotEmpty();
        named.addAll(files);
      }
    }
    Set<Path> naming = new TreeSet<>();
    for (String place : PLACES) {
      naming.addAll(naming(example, Path.of(place)));
    }
    Set<Path> besides = new TreeSet<>(named); // What a new facet takes is said in passing.
    besides.removeIf(file -> naming.contains(file) || isNamedInPassing(list, file));
    assertThat(besides)
        .as("in the list, and no longer touched by " + example)
        .allMatch(file -> file.startsWith("src/test/java") && matches(example, file));
    assertThat(named).as("the list of what " + example + " touches").containsAll(naming);
  }

  /** In a sentence that begins a new one about something else: "A new facet is named in …". */
  private static boolean isNamedInPassing(String list, Path file) {
    return Pattern.compile("A new facet.*?;|To add a language.*", Pattern.DOTALL)
        .matcher(list)
        .results()
        .flatMap(sentence -> quoted(sentence.group()).stream())
        .anyMatch(name -> name.contains("/") && files(name).contains(file));
  }

  private static Pattern example(String quotedNames) {
    return Pattern.compile(
        quoted(quotedNames).stream()
            .map(name -> "(?<![\\w-])" + Pattern.quote(name) + "(?![\\w-])")
            .collect(Collectors.joining("|")));
  }

  private static List<String> quoted(String text) {
    return QUOTED.matcher(text).results().map(found -> found.group(1)).toList();
  }

  /** Java by its package and name, all else from the root of the repository. */
  private static Set<Path> files(String name) {
    Path java = JAVA.resolve(name + ".java");
    if (Files.exists(java)) {
      return Set.of(java);
    }
    if (Files.exists(Path.of(name + ".java"))) {
      return Set.of(Path.of(name + ".java"));
    }
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + name);
    Path top = Path.of(name.substring(0, name.indexOf('/')));
    if (!Files.exists(top)) {
      return Set.of();
    }
    try (Stream<Path> all = Files.walk(top)) {
      return all.filter(matcher::matches).collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> naming(Pattern example, Path place) throws IOException {
    try (Stream<Path> files = Files.walk(place)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> TEXT.matcher(file.toString()).matches() && !file.startsWith(ELSEWHERE))
          .filter(file -> matches(example, file))
          .toList();
    }
  }

  private static boolean matches(Pattern example, Path file) {
    try {
      return example.matcher(Files.readString(file)).find();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
