package dev.halfsilver.facility;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * The program as it is installed: in jars, and with a start that was rehearsed (decision 0013).
 * Made once for all tests, since a rehearsal takes some seconds.
 */
final class Program {
  private static Program made;

  private final String classPath;
  private final Path cache;

  private Program(Path folder) throws IOException {
    Path jar = file(folder, "halfsilver.jar");
    List<String> parts = new ArrayList<>();
    for (String part : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (Files.exists(Path.of(part, "dev/halfsilver/Main.class"))) {
        pack(Path.of(part), jar); // Java learns nothing of classes in folders.
        parts.add(jar.toString());
      } else if (Files.isRegularFile(Path.of(part))) {
        parts.add(part);
      }
    }
    this.classPath = String.join(File.pathSeparator, parts);
    this.cache = file(folder, "halfsilver.aot");
    rehearse(file(folder, "rehearsal.log"));
  }

  static synchronized Program installed() {
    try {
      if (made == null) {
        Path folder = Files.createTempDirectory("program");
        folder.toFile().deleteOnExit();
        made = new Program(folder);
      }
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path file(Path folder, String name) {
    Path file = folder.resolve(name);
    file.toFile().deleteOnExit();
    return file;
  }

  /** What starts it with these arguments. */
  List<String> command(String... arguments) {
    return commandWith("-XX:AOTCache=" + cache, arguments);
  }

  private List<String> commandWith(String aot, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("@bin/java-options", "-Xmx512m", aot, "-Xlog:aot*=off"));
    command.addAll(List.of("-cp", classPath, "dev.halfsilver.Main"));
    command.addAll(List.of(arguments));
    return command;
  }

  private void rehearse(Path log) throws IOException {
    Process rehearsal =
        new ProcessBuilder(commandWith("-XX:AOTCacheOutput=" + cache, "rehearse"))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      if (!rehearsal.waitFor(120, TimeUnit.SECONDS) || rehearsal.exitValue() != 0) {
        rehearsal.destroyForcibly();
        throw new AssertionError("The rehearsal failed: " + Files.readString(log));
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** With entries for folders too, as Maven packs them: Flyway finds migrations by those. */
  private static void pack(Path folder, Path jar) throws IOException {
    try (Stream<Path> all = Files.walk(folder);
        JarOutputStream packed = new JarOutputStream(Files.newOutputStream(jar))) {
      for (Path file : all.filter(file -> !file.equals(folder)).toList()) {
        String name = folder.relativize(file).toString().replace(File.separatorChar, '/');
        if (Files.isDirectory(file)) {
          packed.putNextEntry(new JarEntry(name + "/"));
        } else {
          packed.putNextEntry(new JarEntry(name));
          Files.copy(file, packed);
        }
      }
    }
  }
}
