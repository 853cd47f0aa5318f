package dev.halfsilver.cli;

import dev.halfsilver.office.settings.Settings;
import dev.halfsilver.web.Facility;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Opens the facility. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Runs the server until it gets SIGTERM or Ctrl-C.")
public final class Serve implements Runnable {
  @Spec private CommandSpec spec;
  @Mixin private SettingsOptions options;
  @Mixin private PortOption port;

  @Override
  public void run() {
    Settings settings = options.read(port.said());
    Facility facility = Running.open(settings, false);
    spec.commandLine().getOut().println("Open at " + settings.publicUrl() + ".");
    spec.commandLine().getOut().flush();
    Running.untilStopped(List.of(facility::close));
  }
}
