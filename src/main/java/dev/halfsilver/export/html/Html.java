package dev.halfsilver.export.html;

import java.io.IOException;
import java.io.Writer;

/** Writes a page. Words of people go through {@link #text} and nothing else. */
public final class Html {
  private final Writer out;

  public Html(Writer out) {
    this.out = out;
  }

  /** Writes what is already HTML; it must be this program's own. */
  public Html raw(String html) throws IOException {
    out.write(html);
    return this;
  }

  /** Writes anybody's words, between tags or in a quoted attribute. */
  public Html text(String words) throws IOException {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      switch (c) {
        case '&' -> out.write("&amp;");
        case '<' -> out.write("&lt;");
        case '>' -> out.write("&gt;");
        case '"' -> out.write("&quot;");
        case '\'' -> out.write("&#39;");
        case '\n', '\t' -> out.write(c);
        default -> out.write(Character.isISOControl(c) ? '\uFFFD' : c);
      }
    }
    return this;
  }

  /** An element that has only words in it. */
  public Html element(String start, String words, String end) throws IOException {
    return raw(start).text(words).raw(end);
  }
}
