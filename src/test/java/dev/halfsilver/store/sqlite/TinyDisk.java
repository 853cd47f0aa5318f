package dev.halfsilver.store.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A real disk of a few megabytes for a child process: one of its own wherever the system lets it
 * mount one, as root or as anybody, and otherwise the small one that every container has.
 *
 * @param before what the child has to be run below
 */
record TinyDisk(List<String> before, Path folder) implements AutoCloseable {
  private static final String MOUNT = "mount -t tmpfs -o size=12m none \"$0\" && exec \"$@\"";
  private static final List<List<String>> APART =
      List.of(
          List.of("unshare", "--mount"),
          List.of("unshare", "--user", "--map-root-user", "--mount"));

  private static final Path SHARED = Path.of("/dev/shm");
  private static final long LITTLE = 256L << 20;

  /**
   * Finds a way to have one.
   *
   * @param folder where one may be mounted
   */
  static TinyDisk at(Path folder) throws Exception {
    for (List<String> apart : APART) {
      List<String> mounting = new ArrayList<>(apart);
      mounting.addAll(List.of("sh", "-c", MOUNT, folder.toString()));
      if (succeeds(mounting)) {
        return new TinyDisk(mounting, folder);
      }
    }
    if (Files.isWritable(SHARED) && Files.getFileStore(SHARED).getUsableSpace() <= LITTLE) {
      return new TinyDisk(List.of(), Files.createTempDirectory(SHARED, "tiny"));
    }
    throw new AssertionError(
        "This test needs a disk that can be filled. Here nobody may mount one"
            + " (unshare --user --map-root-user --mount), and /dev/shm is not a small one either."
            + " Run it on Linux, as root, or in a container.");
  }

  private static boolean succeeds(List<String> mounting) throws InterruptedException {
    List<String> command = new ArrayList<>(mounting);
    command.add("true");
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException _) {
      return false; // There is no such program here.
    }
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
