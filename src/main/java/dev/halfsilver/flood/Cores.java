package dev.halfsilver.flood;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps the server on one core and the crowd on the others, so that neither's work slows the other.
 * Without {@code taskset} or a second core both run where they like, and the report says so.
 */
final class Cores {
  private static final int COUNT = Runtime.getRuntime().availableProcessors();

  private final boolean apart;

  private Cores(boolean apart) {
    this.apart = apart;
  }

  /** Moves this program away from the server's core. */
  static Cores split() throws InterruptedException {
    return new Cores(COUNT > 1 && moved());
  }

  /** Everything runs where the system puts it. */
  static Cores shared() {
    return new Cores(false);
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

  /** The command that runs {@code command} on the server's core. */
  List<String> forServer(List<String> command) {
    List<String> whole = new ArrayList<>();
    if (apart) {
      whole.addAll(List.of("taskset", "-c", "0"));
    }
    whole.addAll(command);
    return whole;
  }

  String sentence() {
    return apart
        ? COUNT + " processors, the server alone on one of them"
        : COUNT + " processors, server and crowd not kept apart";
  }
}
