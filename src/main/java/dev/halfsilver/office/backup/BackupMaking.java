package dev.halfsilver.office.backup;

import dev.halfsilver.store.PrivateFiles;
import dev.halfsilver.store.Stimuli;
import dev.halfsilver.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Objects;

/**
 * Makes a backup of a data folder: the database as it is at one moment, the stimuli and the
 * secrets. It is put together beside its place under another name, opened and verified there, and
 * takes its name only then, so that what has the name is a whole one.
 */
public final class BackupMaking {
  private final Path data;
  private final Path target;

  /**
   * Prepares it.
   *
   * @param data the folder that is to be kept
   * @param target where the backup shall be; there must be nothing yet
   */
  public BackupMaking(Path data, Path target) {
    this.data = data;
    this.target = target;
  }

  /** Writes the database as it is at this moment into a file that is not there yet. Blocks. */
  public interface Snapshot {
    void to(Path file) throws IOException;
  }

  /**
   * Makes the backup. Blocks.
   *
   * @throws BackupRefused when there is none now, as when anything else is thrown
   */
  public Contents make(Snapshot snapshot) throws IOException {
    if (Files.exists(target)) {
      throw new BackupRefused(target + " is there already; name a folder that is not.");
    }
    Path parent = Folders.parent(target);
    if (!Files.isDirectory(parent)) {
      throw new BackupRefused("There is no folder " + parent + " for the backup to be in.");
    }
    Path unfinished = unfinished(parent);
    try {
      Contents contents = fill(unfinished, snapshot);
      Path _ = Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
      PrivateFiles.syncNames(parent);
      return contents;
    } catch (IOException | RuntimeException e) {
      undo(unfinished, e);
      throw e;
    }
  }

  private Path unfinished(Path parent) {
    String name = Objects.requireNonNull(target.toAbsolutePath().normalize().getFileName()) + "";
    return parent.resolve("." + name + ".part-" + Long.toHexString(new SecureRandom().nextLong()));
  }

  private Contents fill(Path folder, Snapshot snapshot) throws IOException {
    PrivateFiles.createFolder(folder);
    PrivateFiles.createFolder(folder.resolve(Folders.STIMULI));
    snapshot.to(folder.resolve(Folders.DATABASE));
    // Its stimuli are there by now: each is a file before the database knows of it, and stays.
    Contents contents;
    try (Store copy = Store.open(folder, new SecureRandom())) {
      for (Stimuli.Stored stored : copy.stimuli().all()) {
        copyStimulus(stored);
      }
      contents = Contents.verified(copy);
    }
    for (String secret : Folders.SECRETS) {
      if (Files.exists(data.resolve(secret))) {
        Folders.copy(data.resolve(secret), folder.resolve(secret));
      }
    }
    Folders.forgetLock(folder);
    PrivateFiles.syncNames(folder.resolve(Folders.STIMULI));
    Sums.write(folder);
    return contents;
  }

  /** From where it is in the data folder to where the copy of the database expects it. */
  private void copyStimulus(Stimuli.Stored stored) throws IOException {
    Path from = data.resolve(Folders.STIMULI).resolve(stored.file().getFileName());
    if (!Files.isRegularFile(from) || Files.size(from) != stored.length()) {
      throw new BackupRefused("The stimulus " + from + " is missing, or is not as long as it was.");
    }
    Folders.copy(from, stored.file());
  }

  private static void undo(Path unfinished, Exception why) {
    try {
      Folders.delete(unfinished);
    } catch (IOException e) {
      why.addSuppressed(e);
    }
  }
}
