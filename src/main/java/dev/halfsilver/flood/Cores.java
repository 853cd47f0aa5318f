package dev.halfsilver.flood;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps the server on some cores, one unless told otherwise, and the crowd on the others, so that
 * neither's work slows the other. Without {@code taskset} or a second core both run where they
 * like, and the report says so.
 */
final class Cores {
  private static final int COUNT = Runtime.getRuntime().availableProcessors();

  private final boolean apart;

  // How many the server is told it has; 0 where it is not told.
  private final int told;

  private Cores(boolean apart, int told) {
    this.apart = apart;
    this.told = told;
  }

  /** Moves this program away from the server's core. */
  static Cores split() throws InterruptedException {
    return new Cores(COUNT > 1 && moved(), 0);
  }

  /** Everything runs where the system puts it. */
  static Cores shared() {
    return new Cores(false, 0);
  }

  /** A server that has so many, though never more than there are. */
  Cores serving(int cores) {
    return new Cores(apart, Math.min(cores, COUNT));
  }

  private static boolean moved() throws InterruptedException {
    try {
      String pid = Long.toString(ProcessHandle.current().pid());
      return new ProcessBuilder("taskset", "-a", "-c", "-p", "1-" + (COUNT - 1), pid)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException _) {
      return false;
    }
  }

  /** How many the server has. */
  int count() {
    return told > 0 ? told : apart ? 1 : COUNT;
  }

  /** The command that runs {@code command} on the server's cores. */
  List<String> forServer(List<String> command) {
    List<String> whole = new ArrayList<>();
    if (apart) {
      whole.addAll(List.of("taskset", "-c", count() == 1 ? "0" : "0-" + (count() - 1)));
    }
    whole.addAll(command);
    return whole;
  }

  /** Java's options for a server. */
  List<String> told(List<String> options) {
    List<String> all = new ArrayList<>(options);
    if (told > 0) {
      all.add("-XX:ActiveProcessorCount=" + told);
    }
    return all;
  }

  String sentence() {
    if (apart) {
      return count() == 1
          ? COUNT + " processors, the server alone on one of them"
          : "%d processors, the server on %d of them, the crowd on all but the first"
              .formatted(COUNT, count());
    }
    return COUNT
        + " processors, server and crowd not kept apart"
        + (told > 0 ? ", the server told that it has " + told : "");
  }
}
