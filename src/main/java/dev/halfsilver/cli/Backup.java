package dev.halfsilver.cli;

import dev.halfsilver.office.backup.BackupMaking;
import dev.halfsilver.office.backup.BackupRefused;
import dev.halfsilver.office.backup.Contents;
import dev.halfsilver.office.backup.Snapshots;
import dev.halfsilver.store.Store;
import dev.halfsilver.store.StoreFailure;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Copies everything in a data folder, while its server runs or not. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = {
      "Copies a data folder, whether or not its server runs, and verifies the copy.",
      "Everything that was acknowledged before is in it: the records, the stimuli, the links and"
          + " the server's secrets. Keep it where nobody else can read it."
    })
public final class Backup implements Runnable {
  @Spec private CommandSpec spec;
  @Mixin private DataFolder folder;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "TARGET",
      description = "The folder that the backup shall be; there must be none yet.")
  private Path target = Path.of("");

  @Override
  public void run() {
    Path data = folder.present();
    try {
      Contents contents = new BackupMaking(data, target).make(file -> snapshot(data, file));
      spec.commandLine().getOut().println("%s holds %s.".formatted(target, contents));
    } catch (BackupRefused e) {
      throw new Failure(Failure.FAILED, "No backup was made. " + e.getMessage());
    } catch (StoreFailure e) {
      throw new Failure(Failure.FAILED, "No backup was made. " + Why.of(e));
    } catch (IOException e) {
      throw new Failure(Failure.FAILED, "No backup was made: " + Why.of(e) + ".");
    }
  }

  private void snapshot(Path data, Path to) throws IOException {
    if (Store.isInUse(data)) {
      Snapshots.take(new RunningServer(data).snapshot(), to);
    } else {
      try (Store store = folder.store("Try again.")) {
        store.snapshot(to);
      }
    }
  }
}
