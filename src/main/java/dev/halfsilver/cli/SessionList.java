package dev.halfsilver.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.halfsilver.office.session.PageRequest;
import dev.halfsilver.office.session.SessionDirectory;
import dev.halfsilver.store.Store;
import dev.halfsilver.wire.Json;
import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells of the sessions that were prepared. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = {
      "Lists the sessions that were prepared, the newest first, with what they are doing, when"
          + " they",
      "began and ended (UTC), and how many were invited, entered and wrote."
    })
final class SessionList implements Runnable {
  @Spec private CommandSpec spec;
  @Mixin private Target target;
  @Mixin private PageOptions page;

  @Option(names = "--json", description = "Shows the result for programs.")
  private boolean json;

  @Override
  public void run() {
    Optional<RemoteServer> server = target.server();
    JsonNode found =
        server.isPresent()
            ? server.get().sessions(page.query(PageRequest.MOST_SESSIONS))
            : inFolder(page.request(PageRequest.MOST_SESSIONS));
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(found);
      return;
    }
    if (found.path("sessions").isEmpty()) {
      out.println("There are no sessions.");
    }
    for (JsonNode session : found.path("sessions")) {
      out.println(SessionLines.line(session));
    }
    SessionLines.showNext(found, out);
  }

  private JsonNode inFolder(PageRequest request) {
    try (Store store = target.store()) {
      return switch (target.office(store).directory().list(request, () -> {})) {
        case SessionDirectory.SessionPage found -> Json.MAPPER.valueToTree(found);
        case SessionDirectory.ListResult.NoSuchSession _ ->
            throw Lookup.missing("session", request.after().orElse(""));
      };
    }
  }
}
