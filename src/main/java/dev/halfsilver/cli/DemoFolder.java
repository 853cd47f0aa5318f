package dev.halfsilver.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a demo keeps its data: a folder that was named, or one that goes when it ends. */
record DemoFolder(Path path, boolean passing) {
  static DemoFolder of(Optional<Path> named) {
    try {
      return named.isPresent()
          ? new DemoFolder(named.get(), false)
          : new DemoFolder(Files.createTempDirectory("halfsilver-demo-"), true);
    } catch (IOException e) {
      throw new Failure(Failure.FAILED, "No folder for the demo's data can be made: " + e + ".");
    }
  }

  /** Leaves nothing behind that was meant to pass. */
  void tidy() {
    if (!passing) {
      return;
    }
    try (Stream<Path> files = Files.walk(path)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.delete(file);
      }
    } catch (IOException e) {
      System.err.println("Some of " + path + " is left: " + e + ".");
    }
  }
}
