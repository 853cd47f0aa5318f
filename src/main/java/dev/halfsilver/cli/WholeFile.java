package dev.halfsilver.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file that is there in full or not at all. */
final class WholeFile {
  private WholeFile() {}

  /** Writes what goes into a file. */
  interface Content {
    void to(OutputStream out) throws IOException;
  }

  /** What is no file, such as a pipe, is written to as it is. */
  static void write(Path file, Content content) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      try (OutputStream out = Files.newOutputStream(file)) {
        content.to(out);
      }
      return;
    }
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (OutputStream out = Files.newOutputStream(part)) {
        content.to(out);
      }
      Path _ = Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      boolean _ = Files.deleteIfExists(part);
    }
  }
}
