package dev.halfsilver.cli;

import dev.halfsilver.web.settings.Catalogue;
import dev.halfsilver.web.settings.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a server listens; shared by the commands that open one. */
final class PortOption {
  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Where people connect; wins over the setting http.port.")
  private @Nullable Integer port;

  Settings in(Settings settings) {
    return port == null ? settings : settings.with(Catalogue.HTTP_PORT, port);
  }
}
