package dev.halfsilver.office.backup;

import dev.halfsilver.store.PrivateFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The SHA-256 of every file of a backup, in a file that sha256sum(1) can check as well. It is the
 * last to be written: a folder without it is no backup.
 */
final class Sums {
  static final String FILE = "SHA256SUMS";

  /** No name leads out of the backup. */
  private static final Pattern LINE =
      Pattern.compile("([0-9a-f]{64})  ((?:stimuli/)?[A-Za-z0-9_-][A-Za-z0-9._-]*)");

  private Sums() {}

  /** Writes down what all files in a folder are. */
  static void write(Path folder) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (String name : names(folder)) {
      lines.append(of(folder.resolve(name))).append("  ").append(name).append('\n');
    }
    PrivateFiles.write(folder.resolve(FILE), lines.toString().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads what the files of a backup are to be, by their names.
   *
   * @throws BackupRefused when it is no backup, or has other files than it says
   */
  static Map<String, String> read(Path backup) throws IOException {
    Path file = backup.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      throw new BackupRefused(backup + " is no backup: there is no " + FILE + " in it.");
    }
    SortedMap<String, String> sums = new TreeMap<>();
    for (String line : lines(file)) {
      Matcher matcher = LINE.matcher(line);
      if (!matcher.matches() || sums.put(matcher.group(2), matcher.group(1)) != null) {
        throw changed(FILE);
      }
    }
    for (String name : names(backup)) {
      if (!sums.containsKey(name)) {
        throw new BackupRefused(
            "%s is in the backup, but %s says nothing of it.".formatted(name, FILE));
      }
    }
    return sums;
  }

  private static Iterable<String> lines(Path file) throws IOException {
    try {
      return Files.readAllLines(file);
    } catch (MalformedInputException _) {
      throw changed(FILE);
    }
  }

  static BackupRefused changed(String name) {
    return new BackupRefused(name + " is not as it was when the backup was made.");
  }

  /** The names of all files but this one, in their order. */
  private static Iterable<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(name -> !name.equals(FILE))
          .sorted()
          .toList();
    }
  }

  static String of(Path file) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      long _ = in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has it", e);
    }
  }
}
