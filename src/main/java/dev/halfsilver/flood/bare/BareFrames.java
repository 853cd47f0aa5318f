package dev.halfsilver.flood.bare;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;

/** Writes the server's frames with their WebSocket header, byte by byte and without Strings. */
final class BareFrames {
  private static final int TEXT = 0x81;
  private static final int SHORT = 126;
  private static final byte[] LIVE = ascii("{\"type\":\"live\"}");
  private static final byte[] ACK = ascii("{\"type\":\"ack\",\"id\":\"");
  private static final byte[] ACK_AT = ascii("\",\"channel\":\"floor\",\"seq\":");
  private static final byte[] ENTRY = ascii("{\"type\":\"entry\",\"channel\":\"floor\",\"seq\":");
  private static final byte[] AT = ascii(",\"at\":");
  private static final byte[] AUTHOR = ascii(",\"author\":\"");
  private static final byte[] SAID = ascii("\",\"event\":{\"type\":\"said\",\"text\":\"");
  private static final byte[] END = ascii("\"}}");

  private BareFrames() {}

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  static ByteBuf live(ByteBufAllocator allocator) {
    return Unpooled.wrappedBuffer(
        allocator.buffer(2).writeByte(TEXT).writeByte(LIVE.length), Unpooled.wrappedBuffer(LIVE));
  }

  /** Adds the answer to a command. */
  static void ack(ByteBuf to, byte[] bytes, int id, int idEnd, long seq) {
    to.writeByte(TEXT)
        .writeByte(ACK.length + idEnd - id + ACK_AT.length + digits(seq) + 1)
        .writeBytes(ACK)
        .writeBytes(bytes, id, idEnd - id)
        .writeBytes(ACK_AT);
    number(to, seq);
    to.writeByte('}');
  }

  /** Adds what was said; its words go out quoted as they came. */
  static void entry(
      ByteBuf to, long seq, long now, byte[] author, byte[] bytes, int text, int textEnd) {
    int header = to.writerIndex();
    to.writeByte(TEXT).writeByte(SHORT).writeShort(0).writeBytes(ENTRY);
    number(to, seq);
    to.writeBytes(AT);
    number(to, now);
    to.writeBytes(AUTHOR)
        .writeBytes(author)
        .writeBytes(SAID)
        .writeBytes(bytes, text, textEnd - text)
        .writeBytes(END);
    // Longer than a short frame by its fixed parts alone.
    to.setShort(header + 2, to.writerIndex() - header - 4);
  }

  private static void number(ByteBuf to, long number) {
    int digits = digits(number);
    int at = to.writerIndex();
    to.ensureWritable(digits).writerIndex(at + digits);
    long left = number;
    for (int i = digits - 1; i >= 0; i--) {
      to.setByte(at + i, (int) ('0' + left % 10));
      left /= 10;
    }
  }

  private static int digits(long number) {
    int digits = 1;
    for (long left = number / 10; left > 0; left /= 10) {
      digits++;
    }
    return digits;
  }
}
