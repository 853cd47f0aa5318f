package dev.halfsilver.flood.bare;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** How a client's WebSocket frames lie in bytes (RFC 6455, section 5.2): each is masked. */
final class MaskedFrames {
  static final int TEXT = 1;
  static final int CLOSE = 8;

  private static final int MASK_BYTES = 4;
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private MaskedFrames() {}

  /** Where the frame that begins at {@code at} ends; 0 when it is not all there. */
  static int end(byte[] bytes, int at, int length) {
    if (length - at < 2 || length < mask(bytes, at) + MASK_BYTES) {
      return 0;
    }
    int size = bytes[at + 1] & 0x7f;
    // A bare server has no use for frames over 64 KiB.
    if (size == 126) {
      size = (bytes[at + 2] & 0xff) << 8 | (bytes[at + 3] & 0xff);
    }
    int end = mask(bytes, at) + MASK_BYTES + size;
    return end > length ? 0 : end;
  }

  /**
   * Takes the mask off the frame from {@code at} to {@code end}; returns where its payload begins.
   */
  static int unmask(byte[] bytes, int at, int end) {
    int from = mask(bytes, at) + MASK_BYTES;
    long mask = (long) LONG.get(bytes, from - MASK_BYTES) >>> 32;
    long twice = mask << 32 | mask;
    int i = from;
    for (; i <= end - Long.BYTES; i += Long.BYTES) {
      LONG.set(bytes, i, (long) LONG.get(bytes, i) ^ twice);
    }
    for (int shift = 56; i < end; i++, shift -= 8) {
      bytes[i] ^= (byte) (twice >>> shift);
    }
    return from;
  }

  private static int mask(byte[] bytes, int at) {
    return (bytes[at + 1] & 0x7f) == 126 ? at + 4 : at + 2;
  }
}
