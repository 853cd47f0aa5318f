package dev.halfsilver.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halfsilver.room.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class PhrasesTest {
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
  void what_has_no_words_is_not_said() {
    assertThatThrownBy(() -> Phrases.in(Language.ENGLISH).of("refused.never"))
        .hasMessageContaining("refused.never");
  }
}
