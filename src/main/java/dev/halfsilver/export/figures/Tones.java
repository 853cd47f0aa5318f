package dev.halfsilver.export.figures;

import dev.halfsilver.export.html.Html;
import java.io.IOException;
import java.util.List;

/** Which colour and which sign stand for what. */
final class Tones {
  private static final int HUES = 12;
  private static final String LETTERS = "ABCDEF";

  private Tones() {}

  /** The class of a colour: for and against have theirs, the others are far apart. */
  static String of(String name, int number) {
    return switch (name) {
      case "like", "agree" -> "tone-for";
      case "dislike", "disagree" -> "tone-against";
      case "pass" -> "tone-neither";
      default -> "hue-" + number % HUES;
    };
  }

  /** What tells marks apart where colours do not. */
  static String sign(String name, int number) {
    return switch (name) {
      case "like" -> "+";
      case "dislike" -> "−";
      default -> LETTERS.substring(number, number + 1);
    };
  }

  /**
   * Writes which colour is what.
   *
   * @param names as they are in the figure
   * @param signs one each; may be empty
   * @param words what is written for each
   */
  static void legend(Html html, List<String> names, List<String> signs, List<String> words)
      throws IOException {
    html.raw("<ul class=\"legend\">");
    for (int i = 0; i < names.size(); i++) {
      html.raw("<li><span class=\"swatch ").raw(of(names.get(i), i));
      html.element("\" aria-hidden=\"true\">", signs.get(i), "</span> ");
      html.element("<span dir=\"auto\">", words.get(i), "</span></li>");
    }
    html.raw("</ul>\n");
  }
}
