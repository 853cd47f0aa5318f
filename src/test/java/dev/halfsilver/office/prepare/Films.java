package dev.halfsilver.office.prepare;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Films, or what says that it is one. */
public final class Films {
  private Films() {}

  /** The one that the demo shows. */
  static byte[] webm() throws IOException {
    try (InputStream film = Films.class.getResourceAsStream("/demo/film.webm")) {
      return Objects.requireNonNull(film).readAllBytes();
    }
  }

  /** The boxes of a film by a usual encoder, with the first of its kind. */
  public static byte[] mp4(String brand) {
    return together(
        box("ftyp", together(text(brand), new byte[4], text("isom"))),
        box("free"),
        box("moov", together(box("mvhd", new byte[100]), box("trak", new byte[50]))),
        box("mdat", new byte[1_000]));
  }

  static byte[] box(String type, byte... content) {
    return ByteBuffer.allocate(8 + content.length)
        .putInt(8 + content.length)
        .put(text(type))
        .put(content)
        .array();
  }

  static byte[] together(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  static byte[] text(String four) {
    return four.getBytes(StandardCharsets.ISO_8859_1);
  }
}
