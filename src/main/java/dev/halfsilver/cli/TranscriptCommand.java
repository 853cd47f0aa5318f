package dev.halfsilver.cli;

import dev.halfsilver.office.transcript.TranscriptRequest;
import dev.halfsilver.office.transcript.Transcripts;
import dev.halfsilver.store.Store;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
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
      names = "--edition",
      defaultValue = "full",
      paramLabel = "full|client",
      description = {
        "full is the whole record; client is the discussion alone, to be handed on: no backroom,",
        "no private threads, no waiting room, no notes, nothing taken back. Default: full."
      })
  private String edition = "full";

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = {
        "What the clock on an html page shows: a name such as Europe/Warsaw or an offset such as",
        "+02:00. Default: UTC."
      })
  private @Nullable String zone;

  @Option(
      names = "--language",
      paramLabel = "en|de",
      description = "In which an html page tells what happened. Default: that of the session.")
  private @Nullable String language;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Default: shown here.")
  private @Nullable Path output;

  @Override
  public void run() {
    TranscriptRequest request = request();
    checkPlace();
    Optional<RemoteServer> server = target.server();
    try {
      if (output == null) {
        write(request, server, System.out);
        System.out.flush();
      } else {
        WholeFile.write(output, out -> write(request, server, out));
      }
    } catch (IOException e) {
      throw new Failure(Failure.FAILED, "The transcript cannot be written: " + Why.of(e) + ".");
    }
  }

  /** Says what is missing before the work is done. */
  private void checkPlace() {
    Path into = output == null ? null : output.toAbsolutePath().getParent();
    if (into != null && !Files.isDirectory(into)) {
      throw new Failure(
          Failure.FAILED,
          "There is no folder %s to write the transcript into; make it first.".formatted(into));
    }
  }

  private TranscriptRequest request() {
    try {
      return TranscriptRequest.parse(
          format, edition, Optional.ofNullable(zone), Optional.ofNullable(language));
    } catch (IllegalArgumentException e) {
      throw new Failure(Failure.USAGE, String.valueOf(e.getMessage()));
    }
  }

  /** The same request, for a server to read. */
  private Map<String, String> query() {
    Map<String, String> query = new LinkedHashMap<>(Map.of("format", format, "edition", edition));
    if (zone != null) {
      query.put("zone", zone);
    }
    if (language != null) {
      query.put("lang", language);
    }
    return query;
  }

  private void write(TranscriptRequest request, Optional<RemoteServer> server, OutputStream out)
      throws IOException {
    if (server.isPresent()) {
      server.get().transcript(Lookup.session(session), query(), out);
      return;
    }
    try (Store store = target.store()) {
      switch (target.office(store).transcripts().forResearcher(Lookup.session(session), request)) {
        case Transcripts.Result.Document document -> document.writing().write(out, () -> {});
        case Transcripts.Result.NoSuchSession _ -> throw Lookup.missing("session", session);
      }
    }
  }
}
