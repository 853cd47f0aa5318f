package dev.halfsilver.cli;

import dev.halfsilver.office.settings.Catalogue;
import dev.halfsilver.office.settings.Settings;
import dev.halfsilver.office.settings.SettingsProblem;
import dev.halfsilver.office.settings.SettingsReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the settings are; shared by all commands that need them. */
final class SettingsOptions {
  private static final Path USUAL = Path.of("config", "halfsilver.conf");

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Settings file. Default: config/halfsilver.conf, if there is one.")
  private @Nullable Path file;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Data folder; wins over the setting data.folder.")
  private @Nullable Path data;

  Optional<Path> file() {
    if (file != null) {
      return Optional.of(file);
    }
    return Files.isRegularFile(USUAL) ? Optional.of(USUAL) : Optional.empty();
  }

  Optional<Path> data() {
    return Optional.ofNullable(data);
  }

  Settings read() {
    return read(Optional.empty());
  }

  /**
   * Reads the settings.
   *
   * @param more another one that was said on the command line
   */
  Settings read(Optional<SettingsReader.Option> more) {
    List<SettingsReader.Option> said = new ArrayList<>();
    if (data != null) {
      said.add(new SettingsReader.Option("--data", Catalogue.DATA_FOLDER, data.toString()));
    }
    more.ifPresent(said::add);
    try {
      return SettingsReader.read(file(), System.getenv(), said);
    } catch (SettingsProblem e) {
      throw new Failure(Failure.REFUSED, String.valueOf(e.getMessage()));
    }
  }
}
