package dev.halfsilver.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.halfsilver.store.Store;
import dev.halfsilver.study.StandardTerms;
import dev.halfsilver.web.prepare.Artwork;
import dev.halfsilver.web.prepare.Invited;
import dev.halfsilver.web.prepare.Preparation;
import dev.halfsilver.wire.GuideDraft;
import dev.halfsilver.wire.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a session of a guide and shows everybody's link. */
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    description = "Prepares a session and shows a personal link for everybody, this once.")
final class SessionNew implements Runnable {
  @Spec private CommandSpec spec;
  @Mixin private Target target;

  @Option(names = "--guide", required = true, paramLabel = "FILE", description = "YAML or JSON.")
  private Path guide = Path.of("");

  @Option(names = "--participants", required = true, paramLabel = "N", description = "1 to 24.")
  private int participants;

  @Option(names = "--observers", required = true, paramLabel = "N", description = "0 or more.")
  private int observers;

  @Option(names = "--moderators", defaultValue = "1", paramLabel = "N", description = "1 to 5.")
  private int moderators;

  @Option(
      names = "--terms",
      paramLabel = "FILE",
      description = {
        "What participants agree to, in YAML or JSON: version, text, observersReadAsides.",
        "Default: words that tell of recording, observers, and that these read private messages."
      })
  private @Nullable Path terms;

  @Option(names = "--json", description = "Shows the result for programs.")
  private boolean json;

  @Override
  public void run() {
    GuideFile file = read();
    Optional<JsonNode> own = Optional.ofNullable(terms).map(TermsFile::document);
    Optional<RemoteServer> server = target.server();
    JsonNode made = server.isPresent() ? remotely(file, own, server.get()) : locally(file, own);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(made);
      return;
    }
    out.println("Session " + made.path("session").asText());
    for (JsonNode seat : made.path("seats")) {
      out.printf(
          "%-12s %-16s %s%n",
          seat.path("role").asText(), seat.path("name").asText(), seat.path("link").asText());
    }
  }

  private GuideFile read() {
    try {
      return new GuideFile(
          Files.readAllBytes(guide), name -> Files.readAllBytes(guide.resolveSibling(name)));
    } catch (IOException e) {
      throw new Failure(Failure.NOT_FOUND, "The guide cannot be read: " + Why.of(e) + ".");
    }
  }

  private JsonNode remotely(GuideFile file, Optional<JsonNode> own, RemoteServer server) {
    ObjectNode wanted = Json.MAPPER.createObjectNode();
    wanted.set("guide", file.forNetwork());
    own.ifPresent(words -> wanted.set("terms", words));
    return server.createSession(
        wanted
            .put("participants", participants)
            .put("observers", observers)
            .put("moderators", moderators));
  }

  private JsonNode locally(GuideFile file, Optional<JsonNode> own) {
    GuideDraft draft = file.draft();
    String publicUrl = target.settings().publicUrl();
    try (Store store = target.storeOrNew()) {
      Preparation.Prepared prepared =
          new Preparation(store, new SecureRandom(), InstantSource.system(), target.settings())
              .prepare(
                  draft,
                  DiskArtwork.of(file),
                  Invited.count(participants, observers, moderators),
                  own.map(TermsFile::of).orElseGet(() -> StandardTerms.of(true)));
      return shown(prepared, publicUrl);
    } catch (Artwork.Unfit e) {
      throw new Failure(Failure.FAILED, String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException e) {
      throw new Failure(Failure.USAGE, e.getMessage() + ".");
    }
  }

  private static ObjectNode shown(Preparation.Prepared prepared, String publicUrl) {
    ObjectNode made = Json.MAPPER.createObjectNode();
    made.put("session", prepared.session().value());
    ArrayNode seats = made.putArray("seats");
    for (Preparation.Invitation invitation : prepared.invitations()) {
      seats
          .addObject()
          .put("member", invitation.seat().id().value())
          .put("role", invitation.seat().role().name().toLowerCase(Locale.ROOT))
          .put("name", invitation.seat().name())
          .put("link", invitation.link().url(publicUrl));
    }
    return made;
  }
}
