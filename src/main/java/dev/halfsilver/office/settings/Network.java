package dev.halfsilver.office.settings;

import java.math.BigInteger;
import java.net.InetAddress;

/**
 * One address, or a network of them.
 *
 * @param address any address in it
 * @param bits how many bits of it all have in common
 */
public record Network(InetAddress address, int bits) {
  private static final String RIGHT = "addresses or networks such as 127.0.0.1 or 10.0.0.0/8";

  /**
   * Reads {@code 10.0.0.7}, {@code 10.0.0.0/8} or the like for IPv6. Names are not looked up: who
   * answers for a name can change.
   */
  static Network read(String text) {
    int slash = text.indexOf('/');
    InetAddress address = literal(slash < 0 ? text : text.substring(0, slash));
    int all = address.getAddress().length * Byte.SIZE;
    int bits = slash < 0 ? all : number(text.substring(slash + 1));
    if (bits < 0 || bits > all) {
      throw new IllegalArgumentException(RIGHT);
    }
    return new Network(address, bits);
  }

  private static InetAddress literal(String text) {
    // Java would also take 10.1 for 10.0.0.1, which nobody means.
    if (!text.matches("\\d+\\.\\d+\\.\\d+\\.\\d+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*")) {
      throw new IllegalArgumentException(RIGHT);
    }
    try {
      return InetAddress.ofLiteral(text);
    } catch (IllegalArgumentException _) {
      throw new IllegalArgumentException(RIGHT);
    }
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException _) {
      throw new IllegalArgumentException(RIGHT);
    }
  }

  /** Whether an address is in it. */
  public boolean contains(InetAddress other) {
    byte[] mine = address.getAddress();
    byte[] theirs = other.getAddress();
    return mine.length == theirs.length
        && new BigInteger(1, mine)
                .xor(new BigInteger(1, theirs))
                .shiftRight(mine.length * Byte.SIZE - bits)
                .signum()
            == 0;
  }

  @Override
  public String toString() {
    return address.getHostAddress() + "/" + bits;
  }
}
