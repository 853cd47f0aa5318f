package dev.halfsilver.flood;

import com.fasterxml.jackson.databind.JsonNode;
import dev.halfsilver.wire.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Others who do something at the server while the crowd talks: in a process of their own and, where
 * there is {@code nice}, behind everything else, so that their own work delays the crowd as little
 * as can be. They are told what to do line by line, and answer each.
 */
final class Bystanders implements AutoCloseable {
  private static final List<String> BEHIND = List.of("nice", "-n", "19");

  private final Child process;
  private final Writer to;
  private final BufferedReader from;

  private Bystanders(Child process) {
    this.process = process;
    this.to = new OutputStreamWriter(process.input(), StandardCharsets.UTF_8);
    this.from = new BufferedReader(new InputStreamReader(process.output(), StandardCharsets.UTF_8));
  }

  /**
   * @param key what a researcher's program proves itself with
   */
  static Bystanders start(InetSocketAddress address, String key, Path folder)
      throws IOException, InterruptedException {
    return new Bystanders(
        Child.startToTalkTo(
            canBeBehind() ? BEHIND : List.of(),
            Bystander.class.getName(),
            List.of(Integer.toString(address.getPort()), key),
            folder.resolve("bystanders.out")));
  }

  private static boolean canBeBehind() throws InterruptedException {
    try {
      return new ProcessBuilder("nice", "-n", "19", "true").start().waitFor() == 0;
    } catch (IOException _) {
      return false;
    }
  }

  /** Has them do something and waits until they say that it is done. */
  JsonNode ask(String line) throws IOException {
    to.write(line + "\n");
    to.flush();
    String answer = from.readLine();
    if (answer == null) {
      throw new IOException("those who watch are gone:\n" + process.printed());
    }
    JsonNode read = Json.MAPPER.readTree(answer);
    if (read.has("failed")) {
      throw new IOException(read.path("failed").asText());
    }
    return read;
  }

  /** Has them do something to everybody whose link this is. */
  JsonNode ask(String line, List<String> links, Path folder) throws IOException {
    Path file = Files.write(folder.resolve("links"), links);
    return ask(line + " " + file);
  }

  @Override
  public void close() {
    process.close();
  }
}
