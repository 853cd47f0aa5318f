package dev.halfsilver.study;

import dev.halfsilver.language.Language;
import dev.halfsilver.language.Phrases;
import dev.halfsilver.room.Terms;

/**
 * The words participants agree to when a study brings none of its own, in each language. They tell
 * of the mirror beforehand, so that watching through it needs no secret. Changed words need another
 * version, in the languages in which they changed: a version names exact words.
 */
public final class StandardTerms {
  private static final String VERSION = "standard-1";

  private StandardTerms() {}

  /** In English. */
  public static Terms of(boolean observersReadAsides) {
    return of(observersReadAsides, Language.ENGLISH);
  }

  public static Terms of(boolean observersReadAsides, Language language) {
    Phrases words = Phrases.in(language);
    return new Terms(
        VERSION
            + (language == Language.ENGLISH ? "" : "-" + language.tag())
            + (observersReadAsides ? "-observed-asides" : ""),
        String.join(
            "\n\n",
            words.of("terms.opening"),
            words.of("terms.kept"),
            words.of("terms.observed"),
            words.of(observersReadAsides ? "terms.private.observed" : "terms.private.moderators"),
            words.of("terms.leaving")),
        observersReadAsides);
  }
}
