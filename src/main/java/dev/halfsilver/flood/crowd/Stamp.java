package dev.halfsilver.flood.crowd;

/**
 * Names a message of a room: the moment it was meant for, in nanoseconds, whose last four bits are
 * the number of its author in the group. Written as sixteen hexadecimal digits.
 */
final class Stamp {
  static final int DIGITS = 16;

  /** How many people of a room can talk. */
  static final int AUTHORS = 16;

  private static final String HEX = "0123456789abcdef";

  private Stamp() {}

  /** The stamp for this author, no earlier than {@code moment} and later than {@code last}. */
  static long next(long last, long moment, int author) {
    return Math.max(last / AUTHORS + 1, moment / AUTHORS) * AUTHORS + author;
  }

  static int author(long stamp) {
    return (int) (stamp & (AUTHORS - 1));
  }

  static String text(long stamp) {
    return "%016x".formatted(stamp);
  }

  /** Returns where it ends. */
  static int write(long stamp, byte[] into, int at) {
    for (int i = 0; i < DIGITS; i++) {
      into[at + i] = (byte) HEX.charAt((int) ((stamp >>> (4 * (DIGITS - 1 - i))) & 0xf));
    }
    return at + DIGITS;
  }

  /** -1 when there is none. */
  static long read(byte[] bytes, int at) {
    long stamp = 0;
    int wrong = 0;
    for (int i = at; i < at + DIGITS; i++) {
      int digit = bytes[i] <= '9' ? bytes[i] - '0' : bytes[i] - 'a' + 10;
      wrong |= digit & ~0xf;
      stamp = (stamp << 4) | digit;
    }
    return wrong == 0 ? stamp : -1;
  }
}
