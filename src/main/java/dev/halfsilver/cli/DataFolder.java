package dev.halfsilver.cli;

import dev.halfsilver.office.settings.Catalogue;
import dev.halfsilver.office.settings.Settings;
import dev.halfsilver.office.settings.SettingsReader;
import dev.halfsilver.store.Store;
import dev.halfsilver.store.StoreFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import picocli.CommandLine.Mixin;

/** The data folder that a command works on while no server uses it. */
final class DataFolder {
  @Mixin private SettingsOptions options = new SettingsOptions();

  /** Whether it was named on the command line. */
  boolean isNamed() {
    return options.data().isPresent();
  }

  /**
   * The settings.
   *
   * @param more another one that was said on the command line
   */
  Settings settings(Optional<SettingsReader.Option> more) {
    return options.read(more);
  }

  /**
   * The store of a folder that is there; the caller closes it.
   *
   * @param inUse what to do when a server uses it, in a sentence
   */
  Store store(String inUse) {
    return open(present(), inUse);
  }

  /** Where it is; it must be there. */
  Path present() {
    Path folder = path();
    if (!Files.isRegularFile(folder.resolve("halfsilver.db"))) {
      throw new Failure(
          Failure.NOT_FOUND, folder + " is no data folder; name the right one with --data.");
    }
    return folder;
  }

  /** The same as {@link #store}, making the folder when there is none. */
  Store storeOrNew(String inUse) {
    return open(path(), inUse);
  }

  /** Where it is, or is to be. */
  Path path() {
    return Path.of(options.read().get(Catalogue.DATA_FOLDER));
  }

  private static Store open(Path folder, String inUse) {
    try {
      return Store.open(folder, new SecureRandom());
    } catch (StoreFailure e) {
      throw new Failure(Failure.REFUSED, Why.of(e) + " " + inUse);
    }
  }
}
