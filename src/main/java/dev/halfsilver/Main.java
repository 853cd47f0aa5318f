package dev.halfsilver;

import dev.halfsilver.cli.Backup;
import dev.halfsilver.cli.CheckConfig;
import dev.halfsilver.cli.Demo;
import dev.halfsilver.cli.Failure;
import dev.halfsilver.cli.FloodCommand;
import dev.halfsilver.cli.Rehearse;
import dev.halfsilver.cli.Restore;
import dev.halfsilver.cli.SeatCommand;
import dev.halfsilver.cli.Serve;
import dev.halfsilver.cli.SessionCommand;
import dev.halfsilver.cli.TranscriptCommand;
import dev.halfsilver.cli.Verify;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line: what an operator types to open the facility. */
@Command(
    name = "halfsilver",
    description = "A focus-group facility: rooms to talk in, and a mirror to watch from behind.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    subcommands = {
      Serve.class,
      Demo.class,
      SessionCommand.class,
      SeatCommand.class,
      TranscriptCommand.class,
      Verify.class,
      Backup.class,
      Restore.class,
      CheckConfig.class,
      FloodCommand.class,
      Rehearse.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:it could not be done",
      "2:it was asked for in a wrong way",
      "3:there is nothing like that",
      "4:a setting, a key or the data folder is not as it must be"
    })
public final class Main implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Main.class);

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /**
   * Runs one command and leaves with its exit code.
   *
   * @param args what stood after the program's name
   */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  /** The command line, which tells failures in a sentence. */
  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setParameterExceptionHandler(Main::wrong)
        .setExecutionExceptionHandler((thrown, command, _) -> failed(thrown, command));
  }

  private static int wrong(CommandLine.ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    String problem = String.valueOf(e.getMessage());
    command.getErr().println(problem + (problem.endsWith(".") ? "" : "."));
    boolean _ = CommandLine.UnmatchedArgumentException.printSuggestions(e, command.getErr());
    command
        .getErr()
        .println("\"%s --help\" explains it.".formatted(command.getCommandSpec().qualifiedName()));
    return Failure.USAGE;
  }

  private static int failed(Exception thrown, CommandLine command) {
    if (thrown instanceof Failure failure) {
      command.getErr().println(failure.getMessage());
      return failure.exitCode();
    }
    LOG.debug("{} failed", command.getCommandName(), thrown);
    command
        .getErr()
        .println(
            "Something is wrong in Halfsilver itself: %s. With %s in HALFSILVER_JAVA_OPTS it says where."
                .formatted(thrown, "-Dorg.slf4j.simpleLogger.defaultLogLevel=debug"));
    return Failure.FAILED;
  }

  /** The version of the jar this runs from. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"halfsilver " + (version == null ? "(not packaged)" : version)};
    }
  }
}
