package dev.halfsilver.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The program as an operator starts it: a process of its own. */
final class ServerProcess implements AutoCloseable {
  private final Process process;
  private final List<String> said = new ArrayList<>();
  private final BufferedReader output;
  private final int port;
  private final int adminPort;

  private ServerProcess(Process process, int port, int adminPort) {
    this.process = process;
    this.output = process.inputReader();
    this.port = port;
    this.adminPort = adminPort;
  }

  /** Starts {@code serve} and waits until it is open. */
  static ServerProcess serve(Path data) throws IOException {
    int port = freePort();
    int adminPort = freePort();
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            System.getProperty("java.class.path"),
            "dev.halfsilver.Main",
            "serve",
            "--data",
            data.toString());
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("HALFSILVER_"));
    environment.put("HALFSILVER_HTTP_PORT", Integer.toString(port));
    environment.put("HALFSILVER_ADMIN_PORT", Integer.toString(adminPort));
    ServerProcess server =
        new ServerProcess(builder.redirectErrorStream(true).start(), port, adminPort);
    server.awaitLine("Open at ");
    return server;
  }

  int port() {
    return port;
  }

  int adminPort() {
    return adminPort;
  }

  void terminate() {
    boolean _ = process.toHandle().destroy(); // Leaves its output open to be read.
  }

  /** Waits for its end, which must come soon; everything it said is then in {@link #said}. */
  int exitCode() throws Exception {
    CompletableFuture<Void> rest =
        CompletableFuture.runAsync(() -> output.lines().forEach(said::add));
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("it ends within 30 s").isTrue();
    rest.join();
    return process.exitValue();
  }

  List<String> said() {
    return said;
  }

  private void awaitLine(String start) throws IOException {
    String line = output.readLine();
    while (line != null) {
      said.add(line);
      if (line.startsWith(start)) {
        return;
      }
      line = output.readLine();
    }
    throw new IOException("It ended: " + said);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
