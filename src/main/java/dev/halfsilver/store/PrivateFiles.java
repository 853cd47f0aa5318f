package dev.halfsilver.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/** Files and folders that only the server's own user may read: what people said is in them. */
public final class PrivateFiles {
  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private static final Set<PosixFilePermission> OWN = PosixFilePermissions.fromString("rw-------");

  private PrivateFiles() {}

  public static void createFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, permissions("rwx------"));
    }
  }

  public static void createIfMissing(Path file) throws IOException {
    if (!Files.exists(file)) {
      Files.createFile(file, permissions("rw-------"));
    }
  }

  /**
   * Writes a new file; when this returns it is on disk under its name, or nothing is.
   *
   * @throws FileAlreadyExistsException when there is one of that name, which stays as it is
   */
  public static void write(Path file, byte[] bytes) throws IOException {
    Set<StandardOpenOption> create =
        EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (FileChannel channel = FileChannel.open(file, create, permissions("rw-------"))) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (IOException e) {
      Files.deleteIfExists(file);
      throw e;
    }
    syncNames(Objects.requireNonNull(file.toAbsolutePath().getParent()));
  }

  /** Makes sure that what was written into a file is still there after a crash. */
  public static void sync(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** Makes sure that the files in a folder are found there after a crash. */
  public static void syncNames(Path folder) throws IOException {
    if (POSIX) {
      try (FileChannel names = FileChannel.open(folder)) {
        names.force(true);
      }
    }
  }

  /** Whether nobody but its owner may use a file, as far as the system tells. */
  public static boolean isPrivate(Path file) throws IOException {
    return !POSIX || OWN.containsAll(Files.getPosixFilePermissions(file));
  }

  private static FileAttribute<?>[] permissions(String permissions) {
    return POSIX
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
