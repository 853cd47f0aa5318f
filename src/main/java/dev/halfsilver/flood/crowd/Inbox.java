package dev.halfsilver.flood.crowd;

/** The one array that everything the crowd reads passes through. */
final class Inbox {
  private byte[] bytes = new byte[256 * 1024];

  byte[] holding(int length) {
    if (length > bytes.length) {
      bytes = new byte[length * 2];
    }
    return bytes;
  }
}
