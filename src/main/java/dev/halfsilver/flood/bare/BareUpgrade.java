package dev.halfsilver.flood.bare;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufUtil;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The request that turns a connection into a WebSocket, and its answer. */
final class BareUpgrade {
  private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
  private static final Pattern KEY = Pattern.compile("(?i)Sec-WebSocket-Key: *(\\S+)");

  private BareUpgrade() {}

  /** Where the request ends; 0 when it is not all there. */
  static int end(byte[] bytes, int length) {
    for (int i = 3; i < length; i++) {
      if (bytes[i] == '\n' && bytes[i - 1] == '\r' && bytes[i - 2] == '\n') {
        return i + 1;
      }
    }
    return 0;
  }

  static ByteBuf answer(byte[] request, int length, ByteBufAllocator allocator) {
    Matcher key = KEY.matcher(new String(request, 0, length, StandardCharsets.ISO_8859_1));
    if (!key.find()) {
      throw new IllegalArgumentException("not a WebSocket");
    }
    return ByteBufUtil.writeUtf8(
        allocator,
        """
        HTTP/1.1 101 Switching Protocols\r
        Connection: Upgrade\r
        Upgrade: websocket\r
        Sec-WebSocket-Accept: %s\r
        Sec-WebSocket-Protocol: halfsilver.v1\r
        \r
        """
            .formatted(accept(key.group(1))));
  }

  private static String accept(String key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-1")
              .digest((key + MAGIC).getBytes(StandardCharsets.US_ASCII));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
