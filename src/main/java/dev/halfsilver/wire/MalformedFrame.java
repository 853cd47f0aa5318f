package dev.halfsilver.wire;

/**
 * What came is not a frame of the protocol; the connection ends with {@link CloseCode#MALFORMED}.
 */
public final class MalformedFrame extends Exception {
  private static final long serialVersionUID = 1L;

  MalformedFrame(String message) {
    super(message);
  }
}
