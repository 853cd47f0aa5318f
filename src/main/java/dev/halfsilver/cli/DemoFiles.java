package dev.halfsilver.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/** The demo's guide, its cast and its stimuli, which come with the program. */
final class DemoFiles {
  private DemoFiles() {}

  static byte[] read(String name) throws IOException {
    try (InputStream in = DemoFiles.class.getResourceAsStream("/demo/" + name)) {
      if (in == null) {
        throw new FileNotFoundException(name);
      }
      return in.readAllBytes();
    }
  }
}
