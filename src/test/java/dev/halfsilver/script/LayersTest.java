package dev.halfsilver.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which of two rules wins is said by the layers they are in (decision 0037). */
final class LayersTest {
  private static final Path ROOT = Path.of("webroot");
  private static final List<String> ORDER =
      List.of("reset", "tokens", "base", "parts", "pages", "utilities");
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern SHEET =
      Pattern.compile("<link rel=\"stylesheet\" href=\"css/([a-z-]+)\\.css\">");

  @ParameterizedTest
  @MethodSource("sheets")
  void every_rule_of_a_stylesheet_stands_in_a_layer_that_it_names(Path sheet) throws IOException {
    for (String outermost : outermost(sheet)) {
      if (sheet.endsWith("fonts.css")) {
        assertThat(outermost).isEqualTo("@font-face");
      } else if (!isTheOrder(sheet, outermost)) {
        assertThat(outermost).startsWith("@layer ");
        assertThat(ORDER).contains(outermost.substring("@layer ".length()));
      }
    }
  }

  /** What is important wins over layers, and then over every part that comes later, for ever. */
  @ParameterizedTest
  @MethodSource("sheets")
  void nothing_is_important(Path sheet) throws IOException {
    assertThat(COMMENT.matcher(Files.readString(sheet)).replaceAll("")).doesNotContain("!");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void every_page_is_told_the_order_of_layers_before_any_is_used(Path page) throws IOException {
    List<String> sheets =
        SHEET.matcher(Files.readString(page)).results().map(one -> one.group(1)).toList();
    assertThat(sheets).startsWith("fonts", "reset").endsWith("utilities").doesNotHaveDuplicates();
    assertThat(Files.readString(ROOT.resolve("css/reset.css")))
        .contains("@layer " + String.join(", ", ORDER) + ";");
  }

  static Stream<Path> sheets() throws IOException {
    return files(ROOT.resolve("css"), ".css");
  }

  static Stream<Path> pages() throws IOException {
    return files(ROOT, ".html");
  }

  private static Stream<Path> files(Path folder, String kind) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(kind)).sorted().toList().stream();
    }
  }

  private static boolean isTheOrder(Path sheet, String statement) {
    return sheet.endsWith("reset.css")
        && statement.equals("@layer " + String.join(", ", ORDER) + ";");
  }

  /** What stands at the beginning of each outermost block, and each outermost statement. */
  private static List<String> outermost(Path sheet) throws IOException {
    String text = COMMENT.matcher(Files.readString(sheet)).replaceAll("");
    List<String> found = new ArrayList<>();
    int depth = 0;
    int begun = 0;
    for (MatchResult sign : Pattern.compile("[{};]").matcher(text).results().toList()) {
      boolean isStatement = depth == 0 && sign.group().equals(";");
      if (isStatement || (depth == 0 && sign.group().equals("{"))) {
        found.add(text.substring(begun, isStatement ? sign.end() : sign.start()).strip());
      }
      depth += sign.group().equals("{") ? 1 : sign.group().equals("}") ? -1 : 0;
      if (depth == 0) {
        begun = sign.end();
      }
    }
    assertThat(text.substring(begun)).as("what follows the last block").isBlank();
    return found;
  }
}
