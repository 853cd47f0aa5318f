package dev.halfsilver.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * A language that nobody speaks, made from English: its words are half as long again, its letters
 * are no Latin ones, and it is read from right to left. Only a browser in a test is given it, on
 * the way from a server that has never heard of it.
 */
final class PseudoLanguage {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern WORD = Pattern.compile("\\{\\w+}|[A-Za-z]+");
  private static final Map<String, String> TRANSLATED = new ConcurrentHashMap<>();
  private static final int ALEF = 0x05D0;
  private static final String RIGHT_TO_LEFT =
      """
      new MutationObserver(() => document.documentElement?.setAttribute('dir', 'rtl'))
        .observe(document, {childList: true});
      """;

  private PseudoLanguage() {}

  /** Everything that this person is going to open speaks it. */
  static void isSpokenTo(Person person) {
    person.reads(PseudoLanguage::of);
    person.page.addInitScript(RIGHT_TO_LEFT);
    person.page.context().route("**/locales/en/*.json", PseudoLanguage::translate);
  }

  /** A file's address names its content, so what was translated once is for every page. */
  private static void translate(Route route) {
    String file = URI.create(route.request().url()).getPath();
    String words = TRANSLATED.get(file);
    if (words == null) {
      words = translation(route.fetch().body()); // Other requests are dealt with meanwhile.
      TRANSLATED.put(file, words);
    }
    route.fulfill(new Route.FulfillOptions().setContentType("application/json").setBody(words));
  }

  private static String translation(byte[] english) {
    try {
      return JSON.writeValueAsString(of(JSON.readTree(english)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode of(JsonNode words) {
    if (words.isTextual()) {
      return TextNode.valueOf(of(words.textValue()));
    }
    ObjectNode translated = JSON.createObjectNode();
    words.properties().forEach(one -> translated.set(one.getKey(), of(one.getValue())));
    return translated;
  }

  /**
   * The same for one text. What is filled into it stays as it is, between two signs that nobody
   * sees: somebody's words, a name, a number.
   */
  static String of(String text) {
    return WORD.matcher(text)
        .replaceAll(
            word ->
                word.group().startsWith("{")
                    ? "\u2068" + word.group() + "\u2069"
                    : word(word.group()));
  }

  private static String word(String english) {
    StringBuilder word = new StringBuilder();
    (english + english.substring(0, english.length() / 2))
        .toLowerCase(Locale.ROOT)
        .chars()
        .map(letter -> ALEF + letter - 'a')
        .forEach(word::appendCodePoint);
    return word.toString();
  }
}
