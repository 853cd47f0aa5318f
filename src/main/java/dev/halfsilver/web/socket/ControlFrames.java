package dev.halfsilver.web.socket;

import dev.halfsilver.wire.CloseCode;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.nio.charset.StandardCharsets;

/** The small frames of RFC 6455 that are not messages, as a server sends them. */
final class ControlFrames {
  private static final int CLOSE = 0x88;
  private static final int PONG = 0x8A;

  private ControlFrames() {}

  static ByteBuf close(CloseCode code, ByteBufAllocator memory) {
    byte[] reason = code.reason().getBytes(StandardCharsets.US_ASCII);
    return memory
        .buffer(4 + reason.length)
        .writeByte(CLOSE)
        .writeByte(2 + reason.length)
        .writeShort(code.number())
        .writeBytes(reason);
  }

  /** Answers a close with the same words. */
  static ByteBuf echo(ByteBuf received, ByteBufAllocator memory) {
    return control(CLOSE, received, memory);
  }

  static ByteBuf pong(ByteBuf ping, ByteBufAllocator memory) {
    return control(PONG, ping, memory);
  }

  private static ByteBuf control(int opcode, ByteBuf payload, ByteBufAllocator memory) {
    return memory
        .buffer(2 + payload.readableBytes())
        .writeByte(opcode)
        .writeByte(payload.readableBytes())
        .writeBytes(payload, payload.readerIndex(), payload.readableBytes());
  }
}
