package dev.halfsilver.facility;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.halfsilver.office.prepare.Films;
import dev.halfsilver.people.Invitation;
import dev.halfsilver.people.Person;
import dev.halfsilver.room.Event;
import dev.halfsilver.room.Families;
import dev.halfsilver.store.Store;
import dev.halfsilver.study.Session;
import dev.halfsilver.wire.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes a data folder to be kept in the tests: everything that this version can record, made by
 * people at a real server. It is run by hand when there is something new to keep; {@code
 * src/test/resources/folders/README.md} says how.
 */
final class FolderWriter {
  private static final int OBSERVERS = 51;

  private final OpenFacility facility;
  private final Map<String, Person> people = new LinkedHashMap<>();
  private int commands;

  private FolderWriter(OpenFacility facility) {
    this.facility = facility;
  }

  /**
   * Writes a folder and packs it.
   *
   * @param arguments an empty place to work in, and where the packed folder goes
   */
  public static void main(String[] arguments) throws IOException {
    Path data = Path.of(arguments[0]).resolve("data");
    Path kept = Files.createDirectories(Path.of(arguments[1]));
    ObjectNode links = Json.MAPPER.createObjectNode();
    try (OpenFacility facility = new OpenFacility(data)) {
      links.set("whole", new FolderWriter(facility).aWholeEvening());
      links.set("broken off", new FolderWriter(facility).oneThatWasBrokenOff());
      links.set("untouched", new FolderWriter(facility).oneThatNobodyCameTo());
      everyEventIsRecorded(facility.store());
    }
    Files.writeString(kept.resolve("links.json"), links.toPrettyString() + "\n");
    KeptFolder.pack(data, kept.resolve("data.zip"));
    KeptFolder folder = new KeptFolder(kept);
    folder.writeTranscripts(folder.unpack(Path.of(arguments[0]).resolve("copy")));
  }

  private static void everyEventIsRecorded(Store store) {
    Set<Class<?>> recorded = new HashSet<>();
    for (Session session : store.sessions().page(Optional.empty(), 100)) {
      store.journal().read(session.id()).forEach(r -> recorded.add(r.entry().event().getClass()));
    }
    assertThat(recorded).isEqualTo(Families.all(Event.class));
  }

  private JsonNode aWholeEvening() throws IOException {
    JsonNode links = invites(OBSERVERS, "Ana", "Ben", "Cai", "Dora", "Eli", "Flo");
    does("Ruth", "lead");
    for (String name : List.of("Ana", "Ben", "Cai", "Dora", "Eli", "Flo")) {
      joins(name);
    }
    for (int i = 0; i < 3; i++) {
      does(observer(i), "observe");
    }
    for (String name : List.of("Ana", "Ben", "Cai")) {
      does("Ruth", "admit", "member", id(name));
    }
    does("Dora", "leave");
    does("Ruth", "remove", "member", id("Eli"));
    does("Ana", "tell", "to", id("Ana"), "text", "Is this private?");
    does("Ruth", "tell", "to", id("Ana"), "text", "Yes. Moderators read it,\nand those who watch.");
    does("Ruth", "say", "text", "Hello, everybody. We start in a moment.");
    does("Ruth", "start");
    does("Ruth", "ask", "item", "first-thought");
    does("Ana", "say", "text", "Mine always leaks. <b>Always!</b> \uD83D\uDE2B");
    does("Ben", "say", "text", "\u0645\u0631\u062D\u0628\u0627, and e\u0301t\u00E9");
    JsonNode slip = does("Cai", "say", "text", "Forget what I wrote.");
    retracts("Cai", slip);
    JsonNode rude = does("Ben", "say", "text", "My number is 0123.");
    retracts("Ruth", rude);
    retracts("Ruth", does("Ruth", "tell", "to", id("Cai"), "text", "Wrong thread, sorry."));
    does("Ruth", "ask", "item", "why");
    does("Ruth", "ask_own", "text", "What do you mean by “leaks”?");
    does("Ruth", "mute", "member", id("Ben"));
    does("Ben", "tell", "to", id("Ben"), "text", "Why can I not write?");
    does("Ruth", "unmute", "member", id("Ben"));
    for (String item : List.of("see-bottle", "see-film", "see-idea")) {
      does("Ruth", "show", "item", item);
    }
    does("Ruth", "take_down");
    behind();
    does("Ana", "raise_hand");
    does("Cai", "raise_hand");
    does("Ruth", "call_on", "member", id("Ana"));
    does("Ruth", "lower_hand", "member", id("Cai"));
    slowsDown(30);
    slowsDown(0);
    does("Ruth", "pause");
    does("Ruth", "say", "text", "One moment, please.");
    does("Ruth", "resume");
    does("Cai", "leave");
    does("Cai", "join", "name", "Cai", "terms", "of-today-1");
    facility.address().delete("/api/seats/" + id("Ben"), facility.apiKey());
    facility.address().delete("/api/seats/" + id(observer(2)), facility.apiKey());
    people.get("Ben").isOver();
    people.get(observer(2)).isOver();
    does("Ruth", "close");
    does(observer(0), "remark", "text", "That was a good group.");
    close();
    return links;
  }

  private void behind() {
    does(observer(0), "remark", "text", "Listen to how she says refill.");
    does("Ruth", "remark", "text", "I will ask.");
    does(observer(0), "note", "text", "Check the cap with R&D.");
    does("Ruth", "note", "text", "Ana leads the others.");
    for (int i = 3; i < OBSERVERS; i++) {
      does(observer(i), "observe");
    }
    does(observer(OBSERVERS - 1), "remark", "text", "The last of many.");
    does(observer(4), "depart");
    does("Ruth", "dismiss", "member", id(observer(5)));
  }

  private JsonNode oneThatWasBrokenOff() throws IOException {
    JsonNode links = invites(1, "Ana", "Ben");
    does("Ruth", "lead");
    joins("Ana");
    joins("Ben");
    does("Ruth", "admit", "member", id("Ana"));
    does("Ruth", "start");
    does("Ruth", "ask", "item", "first-thought");
    does("Ana", "say", "text", "A bottle.");
    does("Ruth", "show", "item", "see-bottle");
    does("Ruth", "pause");
    close();
    return links;
  }

  private JsonNode oneThatNobodyCameTo() {
    return links(facility.invites(2, 1));
  }

  private JsonNode invites(int observers, String... participants) throws IOException {
    ObjectNode wish = Json.MAPPER.createObjectNode();
    wish.set("guide", guide());
    wish.putObject("terms")
        .put("version", "of-today-1")
        .put("text", "You are recorded.\n\nYou may be observed, in “private” messages too.")
        .put("observersReadAsides", true);
    ArrayNode invited = wish.putArray("people");
    invited.addObject().put("role", "moderator").put("name", "Ruth");
    for (String name : participants) {
      invited.addObject().put("role", "participant").put("name", name);
    }
    for (int i = 0; i < observers; i++) {
      invited.addObject().put("role", "observer").put("name", observer(i));
    }
    List<Invitation> all = facility.address().invites(facility.apiKey(), wish);
    all.forEach(i -> people.put(i.name(), new Person(facility.address(), i)));
    return links(all);
  }

  private static JsonNode links(List<Invitation> all) {
    ArrayNode links = Json.MAPPER.createArrayNode();
    all.stream()
        .filter(i -> !i.role().equals("observer"))
        .forEach(
            i ->
                links
                    .addObject()
                    .put("member", i.member())
                    .put("role", i.role())
                    .put("name", i.name())
                    .put("link", i.link()));
    return links;
  }

  private static JsonNode guide() throws IOException {
    ObjectNode guide =
        (ObjectNode)
            Json.MAPPER.readTree(
                """
                {"title":"Refills, group 1","topic":"A new way to refill","format":"focus-group",
                 "plannedMinutes":75,"sections":[
                  {"id":"warm-up","title":"Warm-up","minutes":10,"items":[
                    {"id":"first-thought","question":"What comes to mind first?","minutes":4,
                     "note":"Answer first.","probes":[{"id":"why","question":"Why is that?"}]}]},
                  {"id":"idea","title":"The idea","items":[
                    {"id":"see-bottle","show":"bottle"},
                    {"id":"see-film","show":"film","note":"With sound."},
                    {"id":"see-idea","show":"idea"}]}],
                 "stimuli":[
                  {"id":"bottle","kind":"image","title":"The bottle","alt":"A tall green bottle.",
                   "data":"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="},
                  {"id":"film","kind":"video","title":"The film","alt":"A bottle is filled."},
                  {"id":"idea","kind":"text","title":"The idea","text":"A bottle you keep."}]}
                """);
    ((ObjectNode) guide.at("/stimuli/1"))
        .put("data", Base64.getEncoder().encodeToString(Films.mp4("isom")));
    return guide;
  }

  private JsonNode does(String name, String type, String... fields) {
    Person person = here(name);
    String id = "kept-" + type + "-" + commands++;
    person.does(type, id, fields);
    return person.inbox().answerTo(id);
  }

  private void retracts(String name, JsonNode ack) {
    String id = "kept-retract-" + commands++;
    ObjectNode frame =
        Json.MAPPER
            .createObjectNode()
            .put("type", "retract")
            .put("id", id)
            .put("channel", ack.path("channel").asText())
            .put("seq", ack.path("seq").asLong());
    here(name).sends(frame.toString()).inbox().ack(id);
  }

  private void slowsDown(int seconds) {
    String id = "kept-slow-down-" + commands++;
    ObjectNode frame =
        Json.MAPPER
            .createObjectNode()
            .put("type", "slow_down")
            .put("id", id)
            .put("seconds", seconds);
    here("Ruth").sends(frame.toString()).inbox().ack(id);
  }

  private void joins(String name) {
    here(name).joins("kept-join-" + commands++);
  }

  /** Somebody at their socket, who comes when they are first needed. */
  private Person here(String name) {
    Person person = people.get(name);
    return person.streams().isEmpty() ? person.comes() : person;
  }

  private String id(String name) {
    return people.get(name).invitation().member();
  }

  private static String observer(int number) {
    return "Watcher " + (number + 1);
  }

  private void close() {
    people.values().forEach(Person::close);
  }
}
