package dev.halfsilver.cli;

import dev.halfsilver.office.settings.Catalogue;
import dev.halfsilver.office.settings.SettingsReader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a server listens; shared by the commands that open one. */
final class PortOption {
  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Where people connect; wins over the setting http.port.")
  private @Nullable String port;

  Optional<SettingsReader.Option> said() {
    return Optional.ofNullable(port)
        .map(said -> new SettingsReader.Option("--port", Catalogue.HTTP_PORT, said));
  }
}
