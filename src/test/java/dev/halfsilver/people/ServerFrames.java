package dev.halfsilver.people;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** The text frames that a server sends, one behind the other (RFC 6455, section 5.2). */
public final class ServerFrames {
  private ServerFrames() {}

  /** Hands over the payload of each. */
  public static void each(byte[] bytes, int from, int length, Consumer<String> to) {
    int at = from;
    while (at < from + length) {
      int size = bytes[at + 1] & 0x7f;
      int header = 2;
      if (size == 126) {
        size = (bytes[at + 2] & 0xff) << 8 | (bytes[at + 3] & 0xff);
        header = 4;
      } else if (size == 127) {
        throw new AssertionError("no frame is as long as that");
      }
      to.accept(new String(bytes, at + header, size, StandardCharsets.UTF_8));
      at += header + size;
    }
    if (at != from + length) {
      throw new AssertionError("half a frame");
    }
  }
}
