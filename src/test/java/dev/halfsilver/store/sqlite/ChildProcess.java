package dev.halfsilver.store.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Java process of its own, for what cannot be done to the one that tests run in. */
final class ChildProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader lines;
  private final Path complaints;

  private ChildProcess(List<String> command, Path complaints) throws IOException {
    this.complaints = complaints;
    this.process = new ProcessBuilder(command).redirectError(complaints.toFile()).start();
    this.lines = process.inputReader(UTF_8);
  }

  /** Runs a class with these arguments. */
  static ChildProcess of(Class<?> main, String... arguments) throws IOException {
    return of(List.of(), main, arguments);
  }

  /**
   * The same below another program.
   *
   * @param before that program and its arguments
   */
  static ChildProcess of(List<String> before, Class<?> main, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(before);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(main.getName());
    command.addAll(List.of(arguments));
    return new ChildProcess(command, Files.createTempFile("child", ".log"));
  }

  /**
   * Does the child's work. When it fails the process ends at once, whatever other threads it has:
   * the store's writer would keep it, and the parent would wait for ever.
   */
  static void does(Runnable work) {
    try {
      work.run();
      Runtime.getRuntime().halt(0);
    } catch (Throwable e) {
      e.printStackTrace();
      Runtime.getRuntime().halt(1);
    }
  }

  /** The next line that it says; nothing when it has ended. */
  @Nullable String says() throws IOException {
    return lines.readLine();
  }

  /** SIGKILL: nothing is flushed, nothing is said. */
  void isKilled() {
    process.toHandle().destroyForcibly();
  }

  /** Waits until it has ended; what it had to complain about until then. */
  String complaint() throws IOException {
    try {
      int exit = process.waitFor();
      return "exit " + exit + ": " + Files.readString(complaints);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() throws IOException {
    isKilled();
    lines.close();
    Files.deleteIfExists(complaints);
  }
}
