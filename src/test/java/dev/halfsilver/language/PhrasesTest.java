package dev.halfsilver.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halfsilver.room.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class PhrasesTest {
  private static final Pattern NAME =
      Pattern.compile("\"((?:refused|terms|seat|document|problem|transcript)\\.[\\w.]*)\"");

  @Test
  void every_refusal_has_its_sentence_in_every_language_and_no_other_sentence_is_there() {
    List<String> refusals =
        Stream.concat(
                Arrays.stream(Refusal.values()).map(Refusal::code),
                // What the page itself does not send, because the server would hang up.
                Stream.of("too_big"))
            .map("refused."::concat)
            .toList();
    for (Language language : Language.values()) {
      assertThat(Phrases.in(language).names().stream().filter(name -> name.startsWith("refused.")))
          .containsExactlyInAnyOrderElementsOf(refusals);
    }
  }

  @Test
  void every_name_in_the_servers_code_has_words_and_all_words_have_a_name_there() throws Exception {
    Set<String> asked = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
        NAME.matcher(Files.readString(file)).results().forEach(one -> asked.add(one.group(1)));
      }
    }
    Set<String> said =
        Phrases.in(Language.ENGLISH).names().stream()
            .map(name -> name.replaceFirst("\\.(one|other)$", ""))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(asked).allSatisfy(name -> assertThat(said).anyMatch(one -> isMeant(one, name)));
    assertThat(said)
        .filteredOn(name -> !name.equals("refused.too_big"))
        .allSatisfy(name -> assertThat(asked).anyMatch(one -> isMeant(name, one)));
  }

  /** A name that ends in a full stop is put together with what follows. */
  private static boolean isMeant(String name, String asked) {
    return asked.endsWith(".") ? name.startsWith(asked) : name.equals(asked);
  }

  @Test
  void what_has_no_words_is_not_said() {
    assertThatThrownBy(() -> Phrases.in(Language.ENGLISH).of("refused.never"))
        .hasMessageContaining("refused.never");
  }
}
