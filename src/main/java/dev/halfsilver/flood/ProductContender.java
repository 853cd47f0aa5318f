package dev.halfsilver.flood;

import com.fasterxml.jackson.databind.JsonNode;
import dev.halfsilver.flood.crowd.Invitation;
import dev.halfsilver.flood.crowd.Shape;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Halfsilver itself, as {@code serve} starts it, with limits that let one machine be a crowd. */
final class ProductContender implements Contender {
  private static final String MANY = "100000";

  private final InetSocketAddress address;
  private final Child process;
  private final Reception reception;
  private final String key;

  private ProductContender(
      InetSocketAddress address, Child process, Reception reception, String key) {
    this.address = address;
    this.process = process;
    this.reception = reception;
    this.key = key;
  }

  static ProductContender start(Cores cores, List<String> options, Path folder)
      throws IOException, InterruptedException {
    InetSocketAddress address =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), Child.freePort());
    String url = "http://127.0.0.1:" + address.getPort();
    Path data = Files.createDirectories(data(folder));
    Child process =
        Child.start(
            cores,
            options,
            "dev.halfsilver.Main",
            List.of("serve"),
            environment(address.getPort(), url, data),
            folder.resolve("halfsilver.out"));
    process.awaitOpen(address);
    String key = Files.readString(data.resolve("api.key")).strip();
    return new ProductContender(address, process, new Reception(url, key), key);
  }

  /** The folder that holds its record. */
  static Path data(Path folder) {
    return folder.resolve("data");
  }

  Reception reception() {
    return reception;
  }

  /** What a researcher's program proves itself with. */
  String key() {
    return key;
  }

  private static Map<String, String> environment(int port, String url, Path data)
      throws IOException {
    return Map.ofEntries(
        Map.entry("HALFSILVER_HTTP_PORT", Integer.toString(port)),
        Map.entry("HALFSILVER_HTTP_PUBLIC_URL", url),
        Map.entry("HALFSILVER_ADMIN_PORT", Integer.toString(Child.freePort())),
        Map.entry("HALFSILVER_DATA_FOLDER", data.toString()),
        Map.entry("HALFSILVER_LIMITS_FRAMES_PER_SECOND", MANY),
        Map.entry("HALFSILVER_LIMITS_FRAMES_AT_ONCE", MANY),
        Map.entry("HALFSILVER_LIMITS_ENTRIES_PER_MINUTE", MANY),
        Map.entry("HALFSILVER_LIMITS_HELLOS_PER_MINUTE", MANY),
        Map.entry("HALFSILVER_LIMITS_HELLOS_AT_ONCE", MANY),
        Map.entry("HALFSILVER_SOCKET_STRANGERS_PER_ADDRESS", MANY),
        Map.entry("HALFSILVER_SOCKET_SLOW_SECONDS", "120"),
        Map.entry("HALFSILVER_SOCKET_BACKLOG_BYTES", Integer.toString(1 << 28)),
        // Rooms of an earlier round shall not be in the way of the next.
        Map.entry("HALFSILVER_ROOMS_SLEEP_SECONDS", "1"),
        Map.entry("HALFSILVER_ROOMS_ABSENCE_SECONDS", "1"),
        Map.entry("HALFSILVER_DRAIN_SECONDS", "0"));
  }

  @Override
  public String name() {
    return "halfsilver";
  }

  @Override
  public Child process() {
    return process;
  }

  @Override
  public InetSocketAddress address() {
    return address;
  }

  @Override
  public List<Invitation> invite(Shape shape) throws IOException, InterruptedException {
    List<Invitation> people = new ArrayList<>();
    for (JsonNode seat : reception.prepare(shape).path("seats")) {
      people.add(reception.enter(seat.path("link").asText()));
    }
    return people;
  }

  @Override
  public boolean hasRules() {
    return true;
  }

  @Override
  public void close() {
    process.close();
    reception.close();
  }
}
