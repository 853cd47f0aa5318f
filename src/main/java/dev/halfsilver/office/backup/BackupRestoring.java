package dev.halfsilver.office.backup;

import dev.halfsilver.store.PrivateFiles;
import dev.halfsilver.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Makes a data folder of a backup. Everything is copied into a folder within it, compared with what
 * the backup says of itself, opened and verified, and only then moved to its place, the database
 * last. What goes on from there is another history, under a name of its own.
 */
public final class BackupRestoring {
  private static final String UNFINISHED = "restoring";

  private final Path backup;
  private final Path data;

  /**
   * Prepares it.
   *
   * @param data the folder that is to hold it: empty, or not there yet
   */
  public BackupRestoring(Path backup, Path data) {
    this.backup = backup;
    this.data = data;
  }

  /**
   * Restores it. Blocks.
   *
   * @throws BackupRefused when it was not; the folder is then as it was, as when anything else is
   *     thrown
   */
  public Contents restore() throws IOException {
    boolean wasThere = Files.exists(data);
    if (wasThere && (!Files.isDirectory(data) || !Folders.isEmpty(data))) {
      throw new BackupRefused(
          data + " is not empty. A backup is restored into a folder that is, or is not there yet.");
    }
    Map<String, String> sums = Sums.read(backup);
    try {
      Path unfinished = data.resolve(UNFINISHED);
      PrivateFiles.createFolder(unfinished);
      copy(sums, unfinished);
      Contents contents = anotherHistory(unfinished);
      putInPlace(unfinished);
      return contents;
    } catch (IOException | RuntimeException e) {
      undo(wasThere, e);
      throw e;
    }
  }

  private void copy(Map<String, String> sums, Path to) throws IOException {
    PrivateFiles.createFolder(to.resolve(Folders.STIMULI));
    for (Map.Entry<String, String> each : sums.entrySet()) {
      Path from = backup.resolve(each.getKey());
      if (!Files.isRegularFile(from)) {
        throw new BackupRefused(each.getKey() + " is missing in the backup.");
      }
      Folders.copy(from, to.resolve(each.getKey()));
      if (!Sums.of(to.resolve(each.getKey())).equals(each.getValue())) {
        throw Sums.changed(each.getKey());
      }
    }
    if (!sums.containsKey(Folders.DATABASE)) {
      throw new BackupRefused("There is no " + Folders.DATABASE + " in the backup.");
    }
  }

  /** A backup of an earlier version is brought up to date by this. */
  private static Contents anotherHistory(Path folder) throws IOException {
    Contents contents;
    try (Store store = Store.open(folder, new SecureRandom())) {
      contents = Contents.verified(store);
      store.beginEpoch();
    }
    Folders.forgetLock(folder);
    return contents;
  }

  private void putInPlace(Path unfinished) throws IOException {
    try (Stream<Path> files = Files.list(unfinished)) {
      for (Path file : files.filter(each -> !each.endsWith(Folders.DATABASE)).toList()) {
        move(file);
      }
    }
    move(unfinished.resolve(Folders.DATABASE)); // Last: a folder without it is no data folder.
    Files.delete(unfinished);
    PrivateFiles.syncNames(data);
  }

  private void move(Path file) throws IOException {
    Path _ = Files.move(file, data.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
  }

  /** It was empty, or not there. */
  private void undo(boolean wasThere, Exception why) {
    try {
      Folders.empty(data);
      if (!wasThere) {
        Files.deleteIfExists(data);
      }
    } catch (IOException e) {
      why.addSuppressed(e);
    }
  }
}
