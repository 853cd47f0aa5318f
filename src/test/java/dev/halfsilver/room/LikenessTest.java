package dev.halfsilver.room;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.SpoofChecker;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that look alike, and names that do not. */
class LikenessTest {
  @Test
  void every_sign_looks_as_unicode_says() {
    SpoofChecker unicode = new SpoofChecker.Builder().build();
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      String sign = Character.toString(c);
      int type = Character.getType(c);
      if (type != Character.SURROGATE
          && type != Character.UNASSIGNED
          && type != Character.PRIVATE_USE
          && type != Character.CONTROL
          && Normalizer.isNormalized(sign, Normalizer.Form.NFKD)) {
        assertThat(Likeness.drawn(sign)).as("U+%04X", c).isEqualTo(unicode.getSkeleton(sign));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Ruth, RUTH",
    "Ruth, R\u03C5th",
    "Ana, \u0391na",
    "Ivan, lvan",
    "Ivan, \u0399van",
    "Bob, B0b",
    "Anne-Marie, Anne\u2010Marie",
    "O'Neil, O\u2019Neil",
    "Ana, A\u200Dna",
    "Ana B, 'Ana \u00A0B'",
    "Ana, \uFF21na",
    "Ana, \uD835\uDC00na"
  })
  void what_looks_alike_is_alike(String one, String other) {
    assertThat(Likeness.areAlike(one, other)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Zoe, Zo\u00EB",
    "Jurgen, J\u00FCrgen",
    "Ana, Anna",
    "Ron, Rom",
    "\u0645\u062D\u0645\u062F, \u0645\u062D\u0645\u0648\u062F",
    "\u674E, \u6728",
    "Anne Marie, Anne-Marie",
    "Jo, Joe"
  })
  void what_is_only_similar_is_not(String one, String other) {
    assertThat(Likeness.areAlike(one, other)).isFalse();
  }
}
