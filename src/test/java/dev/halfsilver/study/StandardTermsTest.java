package dev.halfsilver.study;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfsilver.language.Language;
import dev.halfsilver.room.Terms;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

final class StandardTermsTest {
  /**
   * A record says only by their version what somebody agreed to, so a version's words never change.
   */
  @Test
  void the_words_of_every_version_are_for_ever_as_they_were() throws Exception {
    words(
        StandardTerms.of(true, Language.ENGLISH),
        "standard-1-observed-asides",
        "a40f9c12c03d2ccf22e20bae1f76c0e0c563342d830e421bcce104f2703b59c9");
    words(
        StandardTerms.of(false, Language.ENGLISH),
        "standard-1",
        "2dafde0ff326d7be41b6eaeb01a13579c82a33713cc7eb0404ba25a48bf024d3");
    words(
        StandardTerms.of(true, Language.GERMAN),
        "standard-1-de-observed-asides",
        "f9246e19eae19fa8e81fbec87aaeb3a435b725d9e6605bfeb0c31087cff916cc");
    words(
        StandardTerms.of(false, Language.GERMAN),
        "standard-1-de",
        "159290e4e74f841d812ed6af8e994bbb039ca11a1d034f276215dfcf21cf171f");
  }

  private static void words(Terms terms, String version, String sha256) throws Exception {
    assertThat(terms.version()).isEqualTo(version);
    assertThat(
            HexFormat.of()
                .formatHex(
                    MessageDigest.getInstance("SHA-256")
                        .digest(terms.text().getBytes(StandardCharsets.UTF_8))))
        .as("the words of " + version)
        .isEqualTo(sha256);
  }
}
