package dev.halfsilver.flood;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A server in a process of its own, started with the very options that this program runs with: so
 * the two servers that are compared differ in nothing but what they do. Only what was learnt from a
 * rehearsal is kept from both, since it was the rehearsal of one of them.
 */
final class Child implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Process process;
  private final Path log;

  private Child(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /**
   * A server.
   *
   * @param main the class to run
   * @param options for Java, after those that this program has
   * @param log gets what it prints
   */
  static Child start(
      Cores cores,
      List<String> options,
      String main,
      List<String> arguments,
      Map<String, String> environment,
      Path log)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(cores.forServer(java(cores.told(options), main, arguments)))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("HALFSILVER_"));
    builder.environment().putAll(environment);
    return new Child(begin(builder), log);
  }

  /**
   * One that is told what to do line by line, on the crowd's cores.
   *
   * @param before what its command begins with
   * @param log gets what it complains about
   */
  static Child startToTalkTo(List<String> before, String main, List<String> arguments, Path log)
      throws IOException {
    List<String> command = new ArrayList<>(before);
    command.addAll(java(List.of(), main, arguments));
    return new Child(begin(new ProcessBuilder(command).redirectError(log.toFile())), log);
  }

  private static List<String> java(List<String> options, String main, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(passedOn(ManagementFactory.getRuntimeMXBean().getInputArguments()));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
    command.addAll(arguments);
    return command;
  }

  private static Process begin(ProcessBuilder builder) throws IOException {
    Process process = builder.start();
    // Whoever interrupts the flood does not want its servers to stay.
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    return process;
  }

  /** Those of a Java machine's options that its children get too. */
  static List<String> passedOn(List<String> options) {
    return options.stream()
        .filter(option -> option.matches("-X.*|--(enable|sun|add).*"))
        .filter(option -> !option.startsWith("-XX:AOT"))
        .toList();
  }

  /** A port nobody uses. */
  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Blocks until it accepts connections. */
  void awaitOpen(InetSocketAddress address) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (process.isAlive() && System.nanoTime() < end) {
      try (Socket socket = new Socket()) {
        socket.connect(address);
        return;
      } catch (IOException _) {
        Thread.sleep(20);
      }
    }
    throw new IOException("The server did not come up:\n" + printed());
  }

  /** What can be said to it. */
  OutputStream input() {
    return process.getOutputStream();
  }

  /** What it answers. */
  InputStream output() {
    return process.getInputStream();
  }

  /** What it has printed until now. */
  String printed() throws IOException {
    return Files.readString(log);
  }

  long pid() {
    return process.pid();
  }

  /** The processor time it has used, the system's work for it included. */
  Duration cpu() {
    return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** How much of that went into compiling Java; zero where the system does not tell. */
  Duration compiling() throws IOException {
    Path tasks = Path.of("/proc", Long.toString(pid()), "task");
    long nanos = 0;
    if (Files.isDirectory(tasks)) {
      try (DirectoryStream<Path> threads = Files.newDirectoryStream(tasks)) {
        for (Path thread : threads) {
          if (Files.readString(thread.resolve("comm")).matches("C[12] CompilerThre.*\\R?")) {
            String[] times = Files.readString(thread.resolve("schedstat")).split(" ", 2);
            nanos += Long.parseLong(times[0]);
          }
        }
      } catch (NoSuchFileException _) {
        // A thread has ended in between; compilers do so when there is little to do.
      }
    }
    return Duration.ofNanos(nanos);
  }

  @Override
  public void close() {
    process.destroy();
    process
        .onExit()
        .completeOnTimeout(process, PATIENCE.toSeconds(), TimeUnit.SECONDS)
        .thenAccept(Process::destroyForcibly)
        .join();
  }
}
