package dev.halfsilver.facility;

import dev.halfsilver.people.Address;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The server as a process of its own, which can be killed. */
final class ServedProcess implements AutoCloseable {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);
  private static final long LOOK_EVERY = TimeUnit.MILLISECONDS.toNanos(20);

  private final Path folder;
  private final int port;
  private final int adminPort;
  private Process process;

  ServedProcess(Path folder, int port, int adminPort) {
    this.folder = folder;
    this.port = port;
    this.adminPort = adminPort;
  }

  /** Starts it and waits until it says that it is ready. Returns how long that took, in ms. */
  long starts() {
    ProcessBuilder builder =
        new ProcessBuilder(
            Program.installed()
                .command("serve", "--data", folder.toString(), "--port", Integer.toString(port)));
    builder.environment().put("HALFSILVER_ADMIN_PORT", Integer.toString(adminPort));
    builder.environment().put("HALFSILVER_LIMITS_HELLOS_AT_ONCE", "100000");
    builder.environment().put("HALFSILVER_LIMITS_FRAMES_PER_SECOND", "100000");
    builder.environment().put("HALFSILVER_LIMITS_FRAMES_AT_ONCE", "100000");
    builder.environment().put("HALFSILVER_LIMITS_ENTRIES_PER_MINUTE", "100000");
    builder.redirectErrorStream(true).redirectOutput(log().toFile());
    long began = System.nanoTime();
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    while (!isReady()) {
      if (!process.isAlive() || System.nanoTime() - began > PATIENCE) {
        throw new AssertionError("The server did not start: " + output());
      }
      LockSupport.parkNanos(LOOK_EVERY);
    }
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
  }

  private boolean isReady() {
    URI ready = URI.create("http://127.0.0.1:" + adminPort + "/health/ready");
    try {
      return HTTP.send(
                  HttpRequest.newBuilder(ready).build(), HttpResponse.BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  Address address() {
    return new Address(URI.create("http://localhost:" + port));
  }

  String apiKey() {
    try {
      return Files.readString(folder.resolve("api.key")).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** SIGKILL: nothing is flushed, nothing is said. */
  void isKilled() {
    process.destroyForcibly();
    ended();
  }

  /** SIGTERM; returns the exit code. */
  int isStopped() {
    process.destroy();
    return ended();
  }

  private int ended() {
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        throw new AssertionError("The server did not end: " + output());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** What the running process has printed. */
  String output() {
    try {
      return Files.readString(log());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path log() {
    return folder.resolveSibling("server-" + port + ".log");
  }

  @Override
  public void close() {
    if (process != null) {
      process.destroyForcibly();
    }
  }
}
