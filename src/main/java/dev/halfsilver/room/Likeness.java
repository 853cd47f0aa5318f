package dev.halfsilver.room;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which names people would take for the same: those that are drawn alike in whatever letters, by
 * Unicode's table of them (docs/decisions/0019). Names that are only similar are different: Zoe is
 * not Zoë, and Ana is not Anna.
 */
public final class Likeness {
  private static final Map<Integer, String> LOOKS_LIKE = table();

  private Likeness() {}

  public static boolean areAlike(String one, String other) {
    return !Collections.disjoint(of(one), of(other));
  }

  /**
   * What a name looks like, with small letters for large ones: I and l are alike as they stand, ι
   * and i once they are small.
   */
  public static Set<String> of(String name) {
    String plain = plain(name);
    Set<String> looks = new HashSet<>();
    looks.add(drawn(plain.toLowerCase(Locale.ROOT)));
    looks.add(drawn(plain).toLowerCase(Locale.ROOT));
    return looks;
  }

  /** Without what cannot be seen, and with each sign in its usual form. */
  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .replaceAll("[\\u034F\\u200C\\u200D\\uFE00-\\uFE0F]", "")
        .replaceAll("[\\s\\p{Z}]+", " ")
        .strip();
  }

  /** Each sign by the one that stands for all that look like it. */
  static String drawn(String plain) {
    StringBuilder drawn = new StringBuilder();
    plain
        .codePoints()
        .forEach(c -> drawn.append(LOOKS_LIKE.getOrDefault(c, Character.toString(c))));
    return Normalizer.normalize(drawn, Normalizer.Form.NFD);
  }

  /** A line for each sign: the sign, and then what it looks like. */
  private static Map<Integer, String> table() {
    try (InputStream file = Likeness.class.getResourceAsStream("look-alikes.txt")) {
      if (file == null) {
        throw new IllegalStateException("the table of look-alikes is missing");
      }
      Map<Integer, String> table = new HashMap<>();
      new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("# "))
          .forEach(
              line -> {
                int sign = line.codePointAt(0);
                table.put(sign, line.substring(Character.charCount(sign)));
              });
      return Map.copyOf(table);
    } catch (IOException e) {
      throw new IllegalStateException("the table of look-alikes cannot be read", e);
    }
  }
}
