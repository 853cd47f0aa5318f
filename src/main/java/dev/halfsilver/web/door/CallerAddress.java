package dev.halfsilver.web.door;

import dev.halfsilver.office.settings.Network;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Where requests come from, as far as limits depend on it. The other end of a connection is known;
 * what it says about others is believed only of a proxy of ours, and of what that proxy says only
 * the last that is not itself said by somebody unknown.
 */
public final class CallerAddress {
  /** Who has one IPv6 address has at least 2^64 of them. */
  private static final int NETWORK_BYTES = 8;

  private final List<Network> proxies;

  public CallerAddress(List<Network> proxies) {
    this.proxies = List.copyOf(proxies);
  }

  /**
   * What stands for the caller in a count.
   *
   * @param peer the other end of the connection
   * @param forwarded each X-Forwarded-For header of the request, in order
   */
  public String of(String peer, List<String> forwarded) {
    Optional<InetAddress> caller = read(peer);
    List<String> hops = Arrays.asList(String.join(",", forwarded).split(",", -1)).reversed();
    for (String hop : hops) {
      Optional<InetAddress> before = read(hop.strip());
      if (caller.filter(this::isProxy).isEmpty() || before.isEmpty()) {
        break;
      }
      caller = before;
    }
    return caller.map(CallerAddress::name).orElse(peer);
  }

  private boolean isProxy(InetAddress address) {
    return proxies.stream().anyMatch(proxy -> proxy.contains(address));
  }

  /** An address as proxies write it, some with a port. */
  private static Optional<InetAddress> read(String text) {
    String bare =
        text.matches("\\[.*](:\\d+)?")
            ? text.substring(1, text.indexOf(']'))
            : text.replaceFirst("^([\\d.]+):\\d+$", "$1");
    try {
      return Optional.of(InetAddress.ofLiteral(bare));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static String name(InetAddress address) {
    byte[] bytes = address.getAddress();
    return bytes.length == 4
        ? address.getHostAddress()
        : "network " + Arrays.toString(Arrays.copyOf(bytes, NETWORK_BYTES));
  }
}
