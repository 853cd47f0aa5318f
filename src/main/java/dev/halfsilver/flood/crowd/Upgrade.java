package dev.halfsilver.flood.crowd;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufUtil;
import java.nio.charset.StandardCharsets;

/** The HTTP request that turns a connection into a WebSocket, and its answer. */
final class Upgrade {
  private static final int STATUS_AT = "HTTP/1.1 ".length();

  private Upgrade() {}

  static ByteBuf request(int port, ByteBufAllocator allocator) {
    return ByteBufUtil.writeUtf8(
        allocator,
        """
        GET /socket HTTP/1.1\r
        Host: 127.0.0.1:%1$d\r
        Origin: http://127.0.0.1:%1$d\r
        Connection: Upgrade\r
        Upgrade: websocket\r
        Sec-WebSocket-Version: 13\r
        Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
        Sec-WebSocket-Protocol: halfsilver.v1\r
        \r
        """
            .formatted(port));
  }

  /** Where the answer's header ends; 0 when it is not all there. */
  static int end(byte[] bytes, int length) {
    for (int i = 3; i < length; i++) {
      if (bytes[i] == '\n' && bytes[i - 1] == '\r' && bytes[i - 2] == '\n') {
        return i + 1;
      }
    }
    return 0;
  }

  static boolean isAgreed(byte[] bytes) {
    return bytes[STATUS_AT] == '1' && bytes[STATUS_AT + 1] == '0' && bytes[STATUS_AT + 2] == '1';
  }

  static String firstLine(byte[] bytes) {
    int end = 0;
    while (bytes[end] != '\r') {
      end++;
    }
    return new String(bytes, 0, end, StandardCharsets.ISO_8859_1);
  }
}
