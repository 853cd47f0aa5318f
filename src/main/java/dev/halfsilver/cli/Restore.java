package dev.halfsilver.cli;

import dev.halfsilver.office.backup.BackupRefused;
import dev.halfsilver.office.backup.BackupRestoring;
import dev.halfsilver.office.backup.Contents;
import dev.halfsilver.store.StoreFailure;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a data folder of a backup. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = {
      "Makes a data folder of a backup, after checking that the backup is as it was made.",
      "Pages that are open then begin anew: what happened after the backup did not happen here."
    })
public final class Restore implements Runnable {
  @Spec private CommandSpec spec;
  @Mixin private DataFolder folder;

  @Option(
      names = "--from",
      required = true,
      paramLabel = "TARGET",
      description = "The backup, as \"backup\" made it.")
  private Path backup = Path.of("");

  @Override
  public void run() {
    Path data = folder.path();
    try {
      Contents contents = new BackupRestoring(backup, data).restore();
      spec.commandLine().getOut().println("%s holds %s.".formatted(data, contents));
    } catch (BackupRefused e) {
      throw new Failure(Failure.FAILED, "Nothing was restored. " + e.getMessage());
    } catch (StoreFailure e) {
      throw new Failure(Failure.FAILED, "Nothing was restored. " + Why.of(e));
    } catch (IOException e) {
      throw new Failure(Failure.FAILED, "Nothing was restored: " + Why.of(e) + ".");
    }
  }
}
