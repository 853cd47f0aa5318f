package dev.halfsilver.wire;

/**
 * One encoded frame, ready for any number of readers: a WebSocket text frame with its header, which
 * from a server is the same for everybody. The bytes are shared and must never be changed.
 *
 * @param bytes header and payload as they travel
 */
@SuppressWarnings("ArrayRecordComponent")
public record Frame(byte[] bytes) {
  public int size() {
    return bytes.length;
  }

  /** Frames a payload of UTF-8 text (RFC 6455, section 5.2: FIN, opcode 1, no mask). */
  static Frame of(byte[] json) {
    int length = json.length;
    int header = length < 126 ? 2 : length < 65_536 ? 4 : 10;
    byte[] bytes = new byte[header + length];
    bytes[0] = (byte) 0x81;
    switch (header) {
      case 2 -> bytes[1] = (byte) length;
      case 4 -> {
        bytes[1] = 126;
        writeBigEndian(bytes, 2, 2, length);
      }
      default -> {
        bytes[1] = 127;
        writeBigEndian(bytes, 2, 8, length);
      }
    }
    System.arraycopy(json, 0, bytes, header, length);
    return new Frame(bytes);
  }

  private static void writeBigEndian(byte[] bytes, int from, int count, long value) {
    for (int i = 0; i < count; i++) {
      bytes[from + i] = (byte) (value >>> (8 * (count - 1 - i)));
    }
  }
}
