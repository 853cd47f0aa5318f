package dev.halfsilver.office.backup;

import dev.halfsilver.store.PrivateFiles;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What is in a data folder, and copying it so that it is on disk and nobody else may read it. */
final class Folders {
  static final String DATABASE = "halfsilver.db";
  static final String STIMULI = "stimuli";

  /** The server's own secrets, if it ever ran. */
  static final List<String> SECRETS = List.of("api.key", "token.key");

  /** What only says that somebody has the folder open. */
  private static final String LOCK = "halfsilver.lock";

  private Folders() {}

  /** Copies a file to where there is none. */
  static void copy(Path from, Path to) throws IOException {
    PrivateFiles.createIfMissing(to);
    try (FileChannel in = FileChannel.open(from);
        FileChannel out = FileChannel.open(to, StandardOpenOption.WRITE)) {
      for (long at = 0, end = in.size(); at < end; ) {
        at += in.transferTo(at, end - at, out);
      }
      out.force(true);
    }
  }

  /** A folder that was opened to look into it is again what it was before. */
  static void forgetLock(Path folder) throws IOException {
    Files.deleteIfExists(folder.resolve(LOCK));
  }

  static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  /** Deletes everything in a folder, if it is there. */
  static void empty(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        if (!file.equals(folder)) {
          Files.delete(file);
        }
      }
    }
  }

  /** Deletes a folder with everything in it, if it is there. */
  static void delete(Path folder) throws IOException {
    empty(folder);
    Files.deleteIfExists(folder);
  }

  /** The folder in which a file or folder is. */
  static Path parent(Path path) {
    Path parent = path.toAbsolutePath().normalize().getParent();
    return parent == null ? path.toAbsolutePath() : parent;
  }
}
