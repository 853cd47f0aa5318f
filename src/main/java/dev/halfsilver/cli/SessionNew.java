package dev.halfsilver.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.halfsilver.language.Language;
import dev.halfsilver.office.prepare.ArtworkSource;
import dev.halfsilver.office.prepare.Invited;
import dev.halfsilver.office.prepare.InvitedSeat;
import dev.halfsilver.office.prepare.Named;
import dev.halfsilver.office.prepare.Preparation;
import dev.halfsilver.office.settings.Catalogue;
import dev.halfsilver.office.settings.Settings;
import dev.halfsilver.office.settings.SettingsReader;
import dev.halfsilver.room.Policy;
import dev.halfsilver.room.Role;
import dev.halfsilver.room.front.DoorFacet;
import dev.halfsilver.store.Store;
import dev.halfsilver.study.StandardTerms;
import dev.halfsilver.wire.GuideDraft;
import dev.halfsilver.wire.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
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

  @Option(
      names = "--people",
      paramLabel = "FILE",
      description = {
        "Who is invited, by name: a table in CSV (or with semicolons or tabs) whose first line is",
        "role,name. A role is participant, observer or moderator. The counts below may add more",
        "people without names."
      })
  private @Nullable Path people;

  @Option(
      names = "--participants",
      paramLabel = "N",
      description = {
        "How many participants get a link, 1 to 24. A room holds 12 at a time: more links than",
        "places are for those who do not come. Default: as many as --people names."
      })
  private @Nullable Integer participants;

  @Option(
      names = "--observers",
      paramLabel = "N",
      description = "How many observers, 0 to 20000. Default: as many as --people names.")
  private @Nullable Integer observers;

  @Option(
      names = "--moderators",
      paramLabel = "N",
      description = "How many moderators, 1 to 5. Default: as many as --people names, or 1.")
  private @Nullable Integer moderators;

  @Option(
      names = "--terms",
      paramLabel = "FILE",
      description = {
        "What participants agree to, in YAML or JSON: version, text, observersReadAsides.",
        "Default: words that tell of recording, observers, and that these read private messages."
      })
  private @Nullable Path terms;

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description = {
        "What the study decided, in YAML or JSON. observersBeforeReveal says what observers see of",
        "masked answers before they are revealed: nothing, tally or everything. Default:"
            + " everything."
      })
  private @Nullable Path policy;

  @Option(
      names = "--language",
      defaultValue = "en",
      paramLabel = "en|de",
      description = {
        "What the session is held in: the default terms, and what people without a name are"
            + " called.",
        "With de every link leads to German screens; otherwise screens follow the browser."
      })
  private String language = "en";

  @Option(
      names = "--public-url",
      paramLabel = "URL",
      description = {
        "What the links begin with; wins over the setting http.public-url. Not with --url: a",
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
    List<Named> named = people == null ? List.of() : PeopleFile.read(people);
    Invited invited = invited(named);
    GuideFile file = read();
    Optional<JsonNode> own = Optional.ofNullable(terms).map(TermsFile::document);
    Optional<JsonNode> decided = Optional.ofNullable(policy).map(PolicyFile::document);
    JsonNode made =
        server.isPresent()
            ? remotely(file, own, decided, named, server.get())
            : locally(file, own, decided, invited);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(made);
      return;
    }
    show(made, out);
    if (invited.participants().size() > DoorFacet.MOST_PARTICIPANTS) {
      out.printf(
          "%d participants have a link, and the room holds %d at a time: further ones wait until"
              + " somebody leaves.%n",
          invited.participants().size(), DoorFacet.MOST_PARTICIPANTS);
    }
    if (server.isEmpty() && settings().get(Catalogue.HTTP_PUBLIC_URL).isEmpty()) {
      out.printf(
          "These links lead to this machine (%s). If people reach the server elsewhere, set"
              + " http.public-url or say --public-url.%n",
          settings().publicUrl());
    }
  }

  private static void show(JsonNode made, PrintWriter out) {
    out.println("Session " + made.path("session").asText());
    int longest = 0;
    for (JsonNode seat : made.path("seats")) {
      longest = Math.max(longest, seat.path("name").asText().length());
    }
    for (JsonNode seat : made.path("seats")) {
      out.printf(
          "%-12s %-" + longest + "s %s%n",
          seat.path("role").asText(),
          seat.path("name").asText(),
          seat.path("link").asText());
    }
  }

  private Invited invited(List<Named> named) {
    if (people == null && (participants == null || observers == null)) {
      throw new Failure(
          Failure.USAGE,
          "Say how many are invited with --participants and --observers, or name everybody with"
              + " --people FILE.");
    }
    try {
      return Invited.of(
          named,
          new Invited.Counts(count(participants), count(observers), count(moderators)),
          language());
    } catch (IllegalArgumentException e) {
      throw new Failure(Failure.USAGE, e.getMessage() + ".");
    }
  }

  private Language language() {
    return Language.of(language)
        .orElseThrow(() -> new Failure(Failure.USAGE, "The language is en or de."));
  }

  private static OptionalInt count(@Nullable Integer said) {
    return said == null ? OptionalInt.empty() : OptionalInt.of(said);
  }

  private Settings settings() {
    return target.settings(
        Optional.ofNullable(publicUrl)
            .map(url -> new SettingsReader.Option("--public-url", Catalogue.HTTP_PUBLIC_URL, url)));
  }

  private GuideFile read() {
    try {
      return new GuideFile(
          Files.readAllBytes(guide), name -> Files.readAllBytes(guide.resolveSibling(name)));
    } catch (IOException e) {
      throw new Failure(Failure.NOT_FOUND, "The guide cannot be read: " + Why.of(e) + ".");
    }
  }

  private JsonNode remotely(
      GuideFile file,
      Optional<JsonNode> own,
      Optional<JsonNode> decided,
      List<Named> named,
      RemoteServer server) {
    ObjectNode wanted = Json.MAPPER.createObjectNode();
    wanted.set("guide", file.forNetwork());
    wanted.put("language", language().tag());
    own.ifPresent(words -> wanted.set("terms", words));
    decided.ifPresent(document -> wanted.set("policy", document));
    if (people == null) {
      wanted.put("moderators", 1);
    } else {
      ArrayNode list = wanted.putArray("people");
      named.forEach(
          person -> list.addObject().put("role", role(person.role())).put("name", person.name()));
    }
    count(participants).ifPresent(count -> wanted.put("participants", count));
    count(observers).ifPresent(count -> wanted.put("observers", count));
    count(moderators).ifPresent(count -> wanted.put("moderators", count));
    return server.createSession(wanted);
  }

  private JsonNode locally(
      GuideFile file, Optional<JsonNode> own, Optional<JsonNode> decided, Invited invited) {
    GuideDraft draft = file.draft();
    Settings settings = settings();
    try (Store store = target.storeOrNew()) {
      Preparation.Request request =
          new Preparation.Request(
              draft,
              ArtworkSource.beside(file::bytes),
              invited,
              own.map(TermsFile::of).orElseGet(() -> StandardTerms.of(true, language())),
              decided.map(PolicyFile::of).orElse(Policy.STANDARD),
              language());
      return switch (target.office(store).preparation().prepare(request)) {
        case Preparation.Prepared made ->
            Json.MAPPER.valueToTree(InvitedSeat.of(made, settings.publicUrl()));
        case Preparation.UnfitStimulus unfit -> throw new Failure(Failure.FAILED, unfit.sentence());
        case Preparation.UnfitSession unfit -> throw new Failure(Failure.USAGE, unfit.sentence());
      };
    }
  }

  private static String role(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }
}
