package dev.halfsilver.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.halfsilver.office.SeatLinks;
import dev.halfsilver.office.prepare.InvitedSeat;
import dev.halfsilver.office.settings.Catalogue;
import dev.halfsilver.office.settings.Settings;
import dev.halfsilver.office.settings.SettingsReader;
import dev.halfsilver.store.Store;
import dev.halfsilver.wire.Json;
import java.io.PrintWriter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Gives somebody another link. */
@Command(
    name = "reissue",
    mixinStandardHelpOptions = true,
    description = {
      "Replaces a personal link that was lost, or seen by others, by a new one. The old one opens",
      "nothing any more, and who is in by it is disconnected within a second. The person keeps",
      "their seat, their name and what they said. Who was sent away does not come back by it."
    })
final class SeatReissue implements Runnable {
  @Spec private CommandSpec spec;
  @Mixin private Target target;

  @Parameters(paramLabel = "MEMBER", description = "Its id, as \"session show --json\" shows it.")
  private String member = "";

  @Option(
      names = "--public-url",
      paramLabel = "URL",
      description = {
        "What the link begins with; wins over the setting http.public-url. Not with --url: a",
        "running server knows its own."
      })
  private @Nullable String publicUrl;

  @Option(names = "--json", description = "Shows the result for programs.")
  private boolean json;

  @Override
  public void run() {
    Optional<RemoteServer> server = target.server();
    if (server.isPresent() && publicUrl != null) {
      throw new Failure(
          Failure.USAGE, "--public-url is for a data folder; the server at --url knows its own.");
    }
    JsonNode seat = server.isPresent() ? server.get().reissue(Lookup.member(member)) : locally();
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        json
            ? seat.toString()
            : seat.path("role").asText()
                + "  "
                + seat.path("name").asText()
                + "  "
                + seat.path("link").asText());
  }

  private JsonNode locally() {
    Settings settings =
        target.settings(
            Optional.ofNullable(publicUrl)
                .map(
                    url ->
                        new SettingsReader.Option("--public-url", Catalogue.HTTP_PUBLIC_URL, url)));
    try (Store store = target.store()) {
      return switch (target.office(store).links().reissue(Lookup.member(member))) {
        case SeatLinks.Reissue.Reissued done ->
            Json.MAPPER.valueToTree(InvitedSeat.of(done.invitation(), settings.publicUrl()));
        case SeatLinks.Reissue.NoSuchSeat _ -> throw Lookup.missing("member", member);
        case SeatLinks.Reissue.SentAway _ ->
            throw new Failure(
                Failure.REFUSED,
                "This person was sent away for good. Another link does not bring them back.");
      };
    }
  }
}
