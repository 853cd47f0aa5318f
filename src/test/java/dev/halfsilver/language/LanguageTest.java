package dev.halfsilver.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LanguageTest {
  @Test
  void the_first_language_that_a_person_prefers_and_that_we_have_is_chosen() {
    assertThat(Language.preferred("de-AT,de;q=0.8,en;q=0.5")).isEqualTo(Language.GERMAN);
    assertThat(Language.preferred("fr,en;q=0.5,de;q=0.8")).isEqualTo(Language.GERMAN);
    assertThat(Language.preferred("en-GB,de;q=0.9")).isEqualTo(Language.ENGLISH);
  }

  @Test
  void who_prefers_what_we_do_not_have_and_who_says_nothing_sensible_gets_english() {
    for (String header : new String[] {"", "fr", "*", ";q=", "de;q=7", "de,".repeat(1000)}) {
      assertThat(Language.preferred(header)).as(header).isEqualTo(Language.ENGLISH);
    }
  }

  @Test
  void a_language_is_known_by_its_tag_alone() {
    assertThat(Language.of("de")).contains(Language.GERMAN);
    assertThat(Language.of("DE")).isEmpty();
    assertThat(Language.of("xx")).isEmpty();
  }
}
