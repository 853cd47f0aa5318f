package dev.halfsilver.office.backup;

import dev.halfsilver.store.PrivateFiles;
import dev.halfsilver.store.Store;
import dev.halfsilver.study.Ids;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Copies of the database as it is at one moment, which a running server makes in its own folder for
 * a backup to take away. Nobody else can: while it runs, the file is locked, and what was
 * acknowledged last may not be in it yet.
 */
public final class Snapshots {
  private static final String FOLDER = "snapshots";
  private static final long LEAST_ROOM = 64L << 20;

  private final Store store;
  private final Path data;
  private final AtomicBoolean underWay = new AtomicBoolean();

  public Snapshots(Store store, Path data) {
    this.store = store;
    this.data = data;
  }

  /** The file in which a server that runs says where it is asked for one. */
  public static Path address(Path data) {
    return data.resolve("admin.url");
  }

  /** The file of a copy, by the name that {@link #make} gave. */
  public static Path in(Path data, String name) {
    return data.resolve(FOLDER).resolve(name);
  }

  /** Moves the file of a copy to where it is wanted. */
  public static void take(Path snapshot, Path to) throws IOException {
    try {
      Path _ = Files.move(snapshot, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException _) { // Onto another disk.
      try {
        Folders.copy(snapshot, to);
      } finally {
        boolean _ = Files.deleteIfExists(snapshot);
      }
    }
  }

  /** Deletes what nobody took away before the server was last stopped. */
  public void clear() throws IOException {
    Folders.delete(data.resolve(FOLDER));
  }

  /**
   * Makes one, which has everything that was acknowledged before. Blocks, and keeps nobody waiting.
   *
   * @return its name
   * @throws BackupRefused when one is being made, or the disk would be full with it
   */
  public String make() throws IOException {
    if (!underWay.compareAndSet(false, true)) {
      throw new BackupRefused("Another backup is being made. Wait until it is done.");
    }
    try {
      refuseWithoutRoom();
      PrivateFiles.createFolder(data.resolve(FOLDER));
      String name = Ids.stimulus(new SecureRandom()) + ".db";
      store.snapshot(in(data, name));
      return name;
    } finally {
      underWay.set(false);
    }
  }

  /** A backup must not be what stops the rooms. */
  private void refuseWithoutRoom() throws IOException {
    long size = Files.size(data.resolve(Folders.DATABASE));
    long needed = size + Math.max(LEAST_ROOM, size / 10);
    if (Files.getFileStore(data).getUsableSpace() < needed) {
      throw new BackupRefused(
          "The disk of the data folder has too little room: for a while, a backup takes %d MB of it."
              .formatted(needed >> 20));
    }
  }
}
