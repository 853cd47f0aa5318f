package dev.halfsilver.web.socket;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The opening of a WebSocket (RFC 6455, section 4.2), to the letter. */
public final class Handshake {
  /** The only subprotocol spoken here. */
  public static final String PROTOCOL = "halfsilver.v1";

  private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

  private Handshake() {}

  /** What can be wrong with a request for a socket. */
  public enum Flaw {
    NONE,
    /** It does not ask for a socket. */
    NO_UPGRADE,
    /** It asks for a version of the protocol that is not 13. */
    VERSION,
    /** It breaks the rules of opening one. */
    MALFORMED,
    /** It does not offer {@link #PROTOCOL}. */
    PROTOCOL
  }

  public static Flaw flawIn(HttpServerRequest request) {
    MultiMap headers = request.headers();
    if (!tokens(headers, "Upgrade").contains("websocket")) {
      return Flaw.NO_UPGRADE;
    }
    if (!headers.getAll("Sec-WebSocket-Version").equals(List.of("13"))) {
      return Flaw.VERSION;
    }
    if (!request.method().equals(HttpMethod.GET)
        || request.version() != HttpVersion.HTTP_1_1
        || !tokens(headers, "Connection").contains("upgrade")
        || headers.contains("Content-Length")
        || headers.contains("Transfer-Encoding")
        || !isKey(headers.getAll("Sec-WebSocket-Key"))) {
      return Flaw.MALFORMED;
    }
    return headers.getAll("Sec-WebSocket-Protocol").stream()
            .flatMap(line -> Arrays.stream(line.split(",", -1)))
            .anyMatch(offered -> offered.strip().equals(PROTOCOL))
        ? Flaw.NONE
        : Flaw.PROTOCOL;
  }

  /** The whole answer to a flawless request. */
  static ByteBuf answer(HttpServerRequest request) {
    return Unpooled.copiedBuffer(
        "HTTP/1.1 101 Switching Protocols\r\n"
            + "Upgrade: websocket\r\n"
            + "Connection: Upgrade\r\n"
            + "Sec-WebSocket-Accept: "
            + accept(Objects.requireNonNull(request.getHeader("Sec-WebSocket-Key")))
            + "\r\nSec-WebSocket-Protocol: "
            + PROTOCOL
            + "\r\n\r\n",
        StandardCharsets.US_ASCII);
  }

  private static String accept(String key) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-1")
              .digest((key + MAGIC).getBytes(StandardCharsets.US_ASCII));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-1", e);
    }
  }

  private static boolean isKey(List<String> keys) {
    return keys.size() == 1 && keys.getFirst().matches("[A-Za-z0-9+/]{22}==");
  }

  private static List<String> tokens(MultiMap headers, String name) {
    return headers.getAll(name).stream()
        .flatMap(line -> Arrays.stream(line.split(",", -1)))
        .map(token -> token.strip().toLowerCase(Locale.ROOT))
        .toList();
  }
}
