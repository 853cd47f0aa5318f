package dev.halfsilver.web.socket;

import io.netty.buffer.ByteBuf;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A message that comes in fragments, within bounds on their number and on their bytes together. */
final class Assembly {
  private final SocketLimits limits;
  private byte[] bytes = new byte[0];
  private int fragments;

  Assembly(SocketLimits limits) {
    this.limits = limits;
  }

  /** Adds a fragment, which may be empty; says whether the message is still within its bounds. */
  boolean add(ByteBuf fragment) {
    fragments++;
    int more = fragment.readableBytes();
    if (fragments > limits.fragments() || bytes.length + more > limits.messageBytes()) {
      return false;
    }
    int before = bytes.length;
    bytes = Arrays.copyOf(bytes, before + more);
    fragment.getBytes(fragment.readerIndex(), bytes, before, more);
    return true;
  }

  String text() throws CharacterCodingException {
    return text(ByteBuffer.wrap(bytes));
  }

  /** Reads UTF-8 to the letter: nothing is replaced. */
  static String text(ByteBuffer bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
  }
}
