package dev.halfsilver.cli;

import dev.halfsilver.export.Scope;
import dev.halfsilver.store.Store;
import dev.halfsilver.web.TranscriptForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a session's record home. */
@Command(
    name = "transcript",
    mixinStandardHelpOptions = true,
    description = "Writes the record of a session.")
public final class TranscriptCommand implements Runnable {
  @Mixin private Target target;

  @Parameters(paramLabel = "SESSION", description = "Its id, as \"session new\" showed it.")
  private String session = "";

  @Option(
      names = "--format",
      defaultValue = "jsonl",
      paramLabel = "jsonl|html",
      description = "jsonl for programs, html for people. Default: jsonl.")
  private String format = "jsonl";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Default: shown here.")
  private @Nullable Path output;

  @Override
  public void run() {
    TranscriptForm form =
        TranscriptForm.parse(format)
            .orElseThrow(() -> new Failure(Failure.USAGE, "The format is jsonl or html."));
    Optional<RemoteServer> server = target.server();
    byte[] bytes =
        server.isPresent()
            ? server.get().transcript(Lookup.session(session), form.ending())
            : fromStore(form);
    try {
      if (output == null) {
        System.out.write(bytes);
        System.out.flush();
      } else {
        Files.write(output, bytes);
      }
    } catch (IOException e) {
      throw new Failure(Failure.FAILED, "The transcript cannot be written: " + Why.of(e) + ".");
    }
  }

  private byte[] fromStore(TranscriptForm form) {
    try (Store store = target.store()) {
      return form.of(store, Lookup.session(store, session), Scope.everything(), Instant.now());
    }
  }
}
