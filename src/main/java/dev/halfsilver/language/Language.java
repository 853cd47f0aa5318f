package dev.halfsilver.language;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A language that our words are in: {@code webroot/locales/<tag>} has them. */
public enum Language {
  ENGLISH(Locale.ENGLISH),
  GERMAN(Locale.GERMAN);

  /** More than a browser sends; reading the header takes longer the longer it is. */
  private static final int LONGEST_HEADER = 500;

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  /** As in {@code <html lang>} and in addresses: {@code de}. */
  public String tag() {
    return locale.toLanguageTag();
  }

  public Locale locale() {
    return locale;
  }

  /** The one with this tag, if our words are in it. */
  public static Optional<Language> of(String tag) {
    return Stream.of(values()).filter(one -> one.tag().equals(tag)).findAny();
  }

  /**
   * The first of the languages a person prefers that our words are in.
   *
   * @param header {@code Accept-Language}, as browsers send it: {@code de-AT,de;q=0.8,en;q=0.5}
   * @return English where none fits, and for what is no such header
   */
  public static Language preferred(String header) {
    if (header.length() > LONGEST_HEADER) {
      return ENGLISH;
    }
    try {
      List<String> ours = Stream.of(values()).map(Language::tag).toList();
      String tag = Locale.lookupTag(Locale.LanguageRange.parse(header), ours);
      return tag == null ? ENGLISH : of(tag).orElse(ENGLISH);
    } catch (IllegalArgumentException _) {
      return ENGLISH;
    }
  }
}
