package dev.halfsilver.cli;

import dev.halfsilver.office.Office;
import dev.halfsilver.office.RecordCheck;
import dev.halfsilver.store.Store;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says whether a session's record is as it was written. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = "Checks that nothing in the record of a session was changed, dropped or added.")
public final class Verify implements Runnable {
  @Spec private CommandSpec spec;
  @Mixin private DataFolder folder;

  @Parameters(paramLabel = "SESSION", description = "Its id, as \"session new\" showed it.")
  private String session = "";

  @Option(
      names = {"--url", "--key"},
      hidden = true)
  private @Nullable List<String> server;

  @Override
  public void run() {
    if (server != null) {
      throw new Failure(
          Failure.USAGE, "A record is verified in its data folder, not through a server.");
    }
    try (Store store = folder.store("Stop the server, or verify a copy of its folder.")) {
      Office office = Office.whileNoServerRuns(store, folder.settings(Optional.empty()));
      PrintWriter out = spec.commandLine().getOut();
      switch (office.recordCheck().check(Lookup.session(session))) {
        case RecordCheck.Result.AsWritten _ -> out.println("The record is as it was written.");
        case RecordCheck.Result.PartlyErased erased -> {
          erased.findings().forEach(out::println);
          out.println("All else in the record is as it was written.");
        }
        case RecordCheck.Result.Altered altered -> {
          altered.findings().forEach(out::println);
          out.flush();
          throw new Failure(Failure.FAILED, "The record is not as it was written.");
        }
        case RecordCheck.Result.NoSuchSession _ -> throw Lookup.missing("session", session);
      }
    }
  }
}
