package dev.halfsilver.web.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.halfsilver.language.Language;
import dev.halfsilver.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in a sheet before any script runs, in one language: {@code {title.join}} there is
 * {@code title.join} in that language's {@code pages.json}, and {@code {language}} its tag.
 */
final class SheetWords {
  private static final Pattern PLACE = Pattern.compile("\\{([a-z]+(?:\\.[a-z]+)*)}");

  private final Language language;
  private final JsonNode words;

  SheetWords(Language language, Sources sources) {
    this.language = language;
    try {
      this.words =
          Json.MAPPER.readTree(sources.read("locales/" + language.tag() + "/pages.json").bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  WebFile fill(WebFile sheet) {
    return sheet.with(
        PLACE
            .matcher(sheet.text())
            .replaceAll(place -> Matcher.quoteReplacement(word(sheet, place.group(1)))));
  }

  private String word(WebFile sheet, String name) {
    if (name.equals("language")) {
      return language.tag();
    }
    JsonNode word = words.at("/" + name.replace('.', '/'));
    if (!word.isTextual()) {
      throw new IllegalStateException(sheet.path() + " asks for words that are not there: " + name);
    }
    return word.textValue();
  }
}
