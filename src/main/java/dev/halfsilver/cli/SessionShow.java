package dev.halfsilver.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.halfsilver.office.session.PageRequest;
import dev.halfsilver.office.session.SessionDirectory;
import dev.halfsilver.store.Store;
import dev.halfsilver.study.SessionId;
import dev.halfsilver.wire.Json;
import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells of one session. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = {
      "Shows a session: its guide, and everybody's seat with whether the link was revoked and",
      "whether they have ever entered. Links are shown once, when they are made, and never again."
    })
final class SessionShow implements Runnable {
  @Spec private CommandSpec spec;
  @Mixin private Target target;
  @Mixin private PageOptions page;

  @Parameters(paramLabel = "SESSION", description = "Its id, as \"session list\" shows it.")
  private String session = "";

  @Option(names = "--json", description = "Shows the result for programs.")
  private boolean json;

  @Override
  public void run() {
    Optional<RemoteServer> server = target.server();
    SessionId id = Lookup.session(session);
    JsonNode found =
        server.isPresent()
            ? server.get().session(id, page.query(PageRequest.MOST_SEATS))
            : inFolder(id, page.request(PageRequest.MOST_SEATS));
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(found);
    } else {
      show(found, out);
    }
  }

  private JsonNode inFolder(SessionId id, PageRequest request) {
    try (Store store = target.store()) {
      return switch (target.office(store).directory().show(id, request, () -> {})) {
        case SessionDirectory.ShowResult.Found found -> Json.MAPPER.valueToTree(found.details());
        case SessionDirectory.ShowResult.NoSuchSession _ ->
            throw Lookup.missing("session", session);
        case SessionDirectory.ShowResult.NoSuchSeat _ ->
            throw Lookup.missing("member", request.after().orElse(""));
      };
    }
  }

  private static void show(JsonNode found, PrintWriter out) {
    JsonNode guide = found.path("guide");
    out.println(SessionLines.line(found.path("summary")));
    out.printf(
        "Guide: %s (%s, %d minutes)%n",
        guide.path("title").asText(),
        guide.path("format").asText(),
        guide.path("plannedMinutes").asInt());
    for (JsonNode section : guide.path("sections")) {
      out.printf(
          "  %s, items: %d%n", section.path("title").asText(), section.path("items").asInt());
    }
    out.println(
        "Observers see, before answers are revealed: "
            + seen(found.path("policy").path("observersBeforeReveal").asText()));
    for (JsonNode seat : found.path("seats")) {
      out.println(SessionLines.seat(seat));
    }
    SessionLines.showNext(found, out);
  }

  private static String seen(String observersBeforeReveal) {
    return observersBeforeReveal.equals("tally")
        ? "the tally (what answers come to, not whose they are)"
        : observersBeforeReveal;
  }
}
