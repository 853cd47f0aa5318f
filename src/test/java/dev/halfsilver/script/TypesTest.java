package dev.halfsilver.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfsilver.script.TypeChecker.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The types of our plain JavaScript agree: see decision 0036. */
final class TypesTest {
  private static final Path PLANTED = Path.of("src", "test", "js", "types");

  private static Map<Boolean, List<Finding>> found = Map.of();

  /** All files in one program: nearly all of the time goes into reading the browser's own types. */
  @BeforeAll
  static void check() throws IOException {
    found =
        TypeChecker.check(
                Path.of("jsconfig.json"),
                List.of(Path.of("webroot", "js"), Path.of("src", "main", "types"), PLANTED))
            .stream()
            .collect(Collectors.partitioningBy(one -> Path.of(one.file()).startsWith(PLANTED)));
  }

  @Test
  void the_types_in_our_javascript_agree() {
    assertThat(found.get(false)).map(Finding::toString).isEmpty();
  }

  /** A check that finds nothing would find nothing wrong. */
  @Test
  void each_mistake_that_was_planted_is_found_in_its_line_and_nothing_else() throws IOException {
    assertThat(found.get(true))
        .map(Finding::line)
        .containsExactlyElementsOf(linesWithAMistake())
        .hasSizeGreaterThan(5);
    assertThat(found.get(true))
        .map(Finding::toString)
        .contains(
            "src/test/js/types/planted.js:10 Property 'observers' does not exist on type 'State'.");
  }

  private static List<Integer> linesWithAMistake() throws IOException {
    List<String> lines = Files.readAllLines(PLANTED.resolve("planted.js"));
    return IntStream.range(0, lines.size())
        .filter(i -> lines.get(i).startsWith("export const wrong"))
        .mapToObj(i -> i + 1)
        .toList();
  }
}
