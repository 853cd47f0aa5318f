package dev.halfsilver.cli;

import dev.halfsilver.office.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says whether the server could be started with these settings, without starting it. */
@Command(
    name = "check-config",
    mixinStandardHelpOptions = true,
    description = "Says whether the settings are right, without starting anything.")
public final class CheckConfig implements Runnable {
  @Spec private CommandSpec spec;
  @Mixin private SettingsOptions options;

  @Override
  public void run() {
    Settings settings = options.read();
    spec.commandLine()
        .getOut()
        .println(
            "The settings are right"
                + options.file().map(file -> " (" + file + ")").orElse(" (no file, defaults)")
                + "; people would reach the server at "
                + settings.publicUrl()
                + ".");
  }
}
