package dev.halfsilver.cli;

import dev.halfsilver.office.Office;
import dev.halfsilver.office.settings.Settings;
import dev.halfsilver.office.settings.SettingsReader;
import dev.halfsilver.store.Store;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a command works on: a running server, or a data folder that no server is using. */
final class Target {
  private static final String IN_USE = "While a server is running, name it with --url.";

  @Mixin private DataFolder folder = new DataFolder();

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "A running server, such as https://groups.example.com; needs --key.")
  private @Nullable URI url;

  @Option(
      names = "--key",
      paramLabel = "KEY",
      description = "The key in api.key of its data folder. Default: $HALFSILVER_KEY.")
  private @Nullable String key;

  /** The running server, if one was named. */
  Optional<RemoteServer> server() {
    if (url == null) {
      if (key != null) {
        throw new Failure(Failure.USAGE, "--key is for a running server: name it with --url.");
      }
      return Optional.empty();
    }
    if (folder.isNamed()) {
      throw new Failure(
          Failure.USAGE, "Give --url for a running server or --data for its folder, not both.");
    }
    String shown = key == null ? System.getenv("HALFSILVER_KEY") : key;
    if (shown == null) {
      throw new Failure(Failure.USAGE, "--url needs --key, or HALFSILVER_KEY in the environment.");
    }
    return Optional.of(RemoteServer.at(url, shown));
  }

  Settings settings(Optional<SettingsReader.Option> more) {
    return folder.settings(more);
  }

  /** What can be done in the data folder. */
  Office office(Store store) {
    return Office.whileNoServerRuns(store, settings(Optional.empty()));
  }

  /** The store of a data folder that is there; the caller closes it. */
  Store store() {
    return folder.store(IN_USE);
  }

  /** The store of a data folder, which is made when there is none; the caller closes it. */
  Store storeOrNew() {
    return folder.storeOrNew(IN_USE);
  }
}
