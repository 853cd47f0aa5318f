package dev.halfsilver.wire;

/**
 * Why the server ends a connection. The number tells the client what to do: 40xx come back, 41xx
 * wait first, 44xx stay away (docs/protocol.md, "Close codes").
 */
public enum CloseCode {
  PROTOCOL_ERROR(1002),
  TEXT_ONLY(1003),
  NOT_UTF8(1007),
  TOO_BIG(1009),
  RESTART(1012),
  SLOW(4000),
  SILENT(4001),
  UNAVAILABLE(4002),
  TOO_FREQUENT(4100),
  TOO_MANY(4101),
  MALFORMED(4400),
  UNAUTHENTICATED(4401),
  REMOVED(4403),
  RESYNC(4404),
  NO_HELLO(4408);

  private final int number;

  CloseCode(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }

  /** The name sent as the close frame's reason, such as {@code no_hello}. */
  public String reason() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
