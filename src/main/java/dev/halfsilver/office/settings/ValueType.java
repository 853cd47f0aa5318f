package dev.halfsilver.office.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What values a setting takes.
 *
 * @param words tells an operator: the unit and the bounds
 */
record ValueType<T>(String words, Function<String, T> reader, Function<T, String> writer) {
  static final ValueType<String> ADDRESS =
      new ValueType<>("a host name or an address", ValueType::address, value -> value);

  static final ValueType<String> PATH =
      new ValueType<>(
          "a path, from the folder the server is started in", ValueType::present, value -> value);

  static final ValueType<String> PATH_OR_NOTHING =
      new ValueType<>(
          "a path or nothing", text -> text.isEmpty() ? "" : present(text), value -> value);

  static final ValueType<String> ORIGIN_OR_NOTHING =
      new ValueType<>(
          "scheme, host and port of a URL",
          text -> text.isEmpty() ? "" : origin(text),
          value -> value);

  static final ValueType<List<String>> ORIGINS =
      new ValueType<>(
          "such URLs, with commas between",
          text -> parts(text).map(ValueType::origin).toList(),
          value -> String.join(", ", value));

  static final ValueType<List<Network>> NETWORKS =
      new ValueType<>(
          "addresses or networks such as 10.0.0.0/8, with commas between",
          text -> parts(text).map(Network::read).toList(),
          value -> value.stream().map(Network::toString).collect(Collectors.joining(", ")));

  static ValueType<Integer> number(String unit, int least, int most) {
    String words = unit + ", " + least + " to " + most;
    return new ValueType<>(
        words,
        text -> {
          int value;
          try {
            value = Integer.parseInt(text);
          } catch (NumberFormatException _) {
            throw new IllegalArgumentException("a whole number: " + words);
          }
          if (value < least || value > most) {
            throw new IllegalArgumentException(words);
          }
          return value;
        },
        String::valueOf);
  }

  /**
   * Reads a value.
   *
   * @throws IllegalArgumentException saying what would be right
   */
  T read(String text) {
    return reader.apply(text);
  }

  String write(T value) {
    return writer.apply(value);
  }

  private static Stream<String> parts(String text) {
    return Arrays.stream(text.split(",", -1)).map(String::strip).filter(part -> !part.isEmpty());
  }

  private static String present(String text) {
    if (text.isEmpty() || text.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("a path");
    }
    return text;
  }

  private static String address(String text) {
    if (!text.matches("[A-Za-z0-9.:_-]+")) {
      throw new IllegalArgumentException("a host name or an address");
    }
    return text;
  }

  private static String origin(String text) {
    String right = "a URL of scheme, host and port only, such as https://groups.example.com";
    try {
      URI uri = new URI(text);
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      if (!web
          || uri.getHost() == null
          || uri.getUserInfo() != null
          || !uri.getRawPath().isEmpty()
          || uri.getRawQuery() != null
          || uri.getRawFragment() != null) {
        throw new IllegalArgumentException(right);
      }
      return text.toLowerCase(Locale.ROOT);
    } catch (URISyntaxException _) {
      throw new IllegalArgumentException(right);
    }
  }
}
