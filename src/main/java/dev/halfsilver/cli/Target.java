package dev.halfsilver.cli;

import dev.halfsilver.store.Store;
import dev.halfsilver.store.StoreFailure;
import dev.halfsilver.web.settings.Catalogue;
import dev.halfsilver.web.settings.Settings;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a command works on: a running server, or a data folder that no server is using. */
final class Target {
  @Mixin private SettingsOptions options = new SettingsOptions();

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
      return Optional.empty();
    }
    String shown = key == null ? System.getenv("HALFSILVER_KEY") : key;
    if (shown == null) {
      throw new Failure(Failure.USAGE, "--url needs --key, or HALFSILVER_KEY in the environment.");
    }
    return Optional.of(new RemoteServer(url, shown));
  }

  Settings settings() {
    return options.read();
  }

  /** The data folder's store; the caller closes it. */
  Store store() {
    Path folder = Path.of(settings().get(Catalogue.DATA_FOLDER));
    try {
      return Store.open(folder, new SecureRandom());
    } catch (StoreFailure e) {
      throw new Failure(
          Failure.REFUSED, e.getMessage() + " While a server is running, name it with --url.");
    }
  }
}
