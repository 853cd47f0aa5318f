package dev.halfsilver.export.figures;

import java.util.Locale;

/** Numbers as SVG wants them, whatever the language of the page. */
final class Svg {
  private Svg() {}

  static String number(double value) {
    String words = String.format(Locale.ROOT, "%.1f", value);
    return words.endsWith(".0") ? words.substring(0, words.length() - 2) : words;
  }
}
