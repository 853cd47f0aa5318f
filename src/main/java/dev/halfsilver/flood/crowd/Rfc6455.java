package dev.halfsilver.flood.crowd;

import io.netty.buffer.ByteBuf;

/** How WebSocket frames lie in bytes (RFC 6455, section 5.2). */
final class Rfc6455 {
  static final int TEXT = 1;
  static final int CLOSE = 8;
  static final int PING = 9;
  static final int PONG = 10;

  private Rfc6455() {}

  /** Where the frame that begins at {@code at} ends; 0 when it is not all there. */
  static int end(byte[] bytes, int at, int length) {
    if (length - at < 2) {
      return 0;
    }
    int from = payload(bytes, at);
    if (from > length) {
      return 0;
    }
    long size = bytes[at + 1] & 0x7f;
    if (size >= 126) {
      size = 0;
      for (int i = at + 2; i < from; i++) {
        size = (size << 8) | (bytes[i] & 0xff);
      }
    }
    return from + size > length ? 0 : (int) (from + size);
  }

  /** Where the payload of a server's frame begins: no mask stands before it. */
  static int payload(byte[] bytes, int at) {
    return switch (bytes[at + 1] & 0x7f) {
      case 126 -> at + 4;
      case 127 -> at + 10;
      default -> at + 2;
    };
  }

  /** Writes a client's frame, which is masked. */
  static void writeMasked(ByteBuf to, int opcode, byte[] payload, int mask) {
    to.writeByte(0x80 | opcode);
    if (payload.length < 126) {
      to.writeByte(0x80 | payload.length);
    } else {
      to.writeByte(0x80 | 126).writeShort(payload.length);
    }
    to.writeInt(mask);
    for (int i = 0; i < payload.length; i++) {
      to.writeByte(payload[i] ^ (mask >>> (24 - 8 * (i & 3))));
    }
  }
}
