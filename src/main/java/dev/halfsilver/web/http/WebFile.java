package dev.halfsilver.web.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * A file that our pages are made of, or that a page is written from.
 *
 * @param path {@code css/talk.css}
 */
@SuppressWarnings("ArrayRecordComponent")
record WebFile(String path, byte[] bytes) {
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "json", "application/json",
          "svg", "image/svg+xml",
          "woff2", "font/woff2");

  /** What the end of its name says it is. */
  String kind() {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  String mediaType() {
    String type = TYPES.get(kind());
    if (type == null) {
      throw new IllegalStateException("no page is made of files like " + path);
    }
    return type;
  }

  String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  WebFile with(String text) {
    return new WebFile(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The same in fewer bytes. Letters are packed as they are. */
  byte[] packed() {
    if (kind().equals("woff2")) {
      return bytes;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream packing = new GZIPOutputStream(out)) {
      packing.write(bytes);
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory", e);
    }
    return out.toByteArray();
  }
}
