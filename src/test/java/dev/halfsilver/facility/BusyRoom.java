package dev.halfsilver.facility;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.halfsilver.people.Inbox;
import dev.halfsilver.people.Invitation;
import dev.halfsilver.people.Person;
import dev.halfsilver.wire.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** A room in which everybody talks at once: on the floor, in a private thread, in the backroom. */
final class BusyRoom implements AutoCloseable {
  private static final String LAST = "Thank you all.";

  private final ServedProcess server;
  private final Talker ruth;
  private final List<Talker> talkers = new ArrayList<>();

  BusyRoom(ServedProcess server) {
    this.server = server;
    List<Invitation> invited = server.address().invites(server.apiKey(), 2, 1);
    Person moderator = people(invited, "moderator").getFirst();
    moderator.comes().does("lead", "ruth-leads").does("start", "ruth-starts");
    List<Person> participants = people(invited, "participant");
    for (Person participant : participants) {
      String member = participant.invitation().member();
      participant.comes().joins();
      moderator.does("admit", "admit-" + member, "member", member);
      talkers.add(new Talker(participant, new Talker.Way.Say(), new Talker.Way.Tell(member)));
    }
    Person priya = people(invited, "observer").getFirst();
    priya.comes().does("observe", "priya-observes");
    talkers.add(new Talker(priya, new Talker.Way.Remark()));
    String ana = participants.getFirst().invitation().member();
    ruth = new Talker(moderator, new Talker.Way.Tell(ana), new Talker.Way.Remark());
    talkers.add(ruth);
  }

  private List<Person> people(List<Invitation> invited, String role) {
    return invited.stream()
        .filter(i -> i.role().equals(role))
        .map(i -> new Person(server.address(), i))
        .toList();
  }

  /** Everybody talks until the server is killed; returns once each of them has been answered. */
  List<Thread> talks() {
    List<Thread> talking = talkers.stream().map(Talker::talks).toList();
    talkers.forEach(Talker::isHeard);
    return talking;
  }

  /** How much of what was said since the server started was acknowledged. */
  long heard() {
    return talkers.stream().mapToLong(Talker::heard).sum();
  }

  /** What was acknowledged until now, each with its channel. */
  List<String> acknowledged() {
    return talkers.stream().flatMap(talker -> talker.acknowledged().stream()).toList();
  }

  void comesBackAndAsksAgain() {
    talkers.forEach(Talker::comesBackAndAsksAgain);
  }

  /** All that was ever said is recorded once, and is what everybody was told before any kill. */
  void agrees() {
    ruth.person().does("say", "the-last-word", "text", LAST);
    talkers.forEach(talker -> talker.person().inbox().words(LAST));
    Map<String, List<JsonNode>> record = record();
    assertThat(places(record)).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(said());
    talkers.forEach(talker -> agrees(talker.person(), record));
  }

  /** All entries, channel by channel; each channel counts 1, 2, 3 and leaves nothing out. */
  private Map<String, List<JsonNode>> record() {
    Map<String, List<JsonNode>> record = new HashMap<>();
    String lines =
        server.address().get("/api/transcript?format=jsonl", ruth.person().token()).body();
    lines
        .lines()
        .skip(1)
        .map(BusyRoom::json)
        .forEach(
            entry ->
                record
                    .computeIfAbsent(entry.path("channel").asText(), _ -> new ArrayList<>())
                    .add(entry));
    record.values().forEach(entries -> assertThat(numbers(entries)).isEqualTo(upTo(entries)));
    return record;
  }

  private static List<Long> numbers(List<JsonNode> entries) {
    return entries.stream().map(entry -> entry.path("seq").asLong()).toList();
  }

  private static List<Long> upTo(List<JsonNode> entries) {
    return LongStream.rangeClosed(1, entries.size()).boxed().toList();
  }

  private List<String> said() {
    return talkers.stream()
        .flatMap(talker -> talker.words().stream())
        .map(words -> words.way().channel() + " " + words.text())
        .toList();
  }

  private static List<String> places(Map<String, List<JsonNode>> record) {
    return record.values().stream()
        .flatMap(List::stream)
        .filter(entry -> text(entry).startsWith("life-"))
        .map(entry -> entry.path("channel").asText() + " " + text(entry))
        .toList();
  }

  /** What somebody was told, answers and entries, over all their connections. */
  private static void agrees(Person person, Map<String, List<JsonNode>> record) {
    Map<String, List<JsonNode>> told = new HashMap<>();
    for (JsonNode frame : person.inbox().frames()) {
      String channel = frame.path("channel").asText();
      if (Inbox.isEntry(frame)) {
        told.computeIfAbsent(channel, _ -> new ArrayList<>()).add(frame);
      } else if (frame.path("id").asText().startsWith("life-")) {
        int seq = frame.path("seq").asInt();
        assertThat(text(record.get(channel).get(seq - 1))).isEqualTo(frame.path("id").asText());
      }
    }
    told.forEach(
        (channel, entries) -> {
          assertThat(numbers(entries)).isEqualTo(upTo(entries));
          List<JsonNode> recorded = record.get(channel).subList(0, entries.size());
          assertThat(texts(entries)).isEqualTo(texts(recorded));
        });
  }

  private static List<String> texts(List<JsonNode> entries) {
    return entries.stream().map(BusyRoom::text).toList();
  }

  /** The words of an entry, wherever it keeps them. */
  private static String text(JsonNode entry) {
    return entry.findValue("text") == null ? "" : entry.findValue("text").asText();
  }

  private static JsonNode json(String line) {
    try {
      return Json.MAPPER.readTree(line);
    } catch (JsonProcessingException e) {
      throw new AssertionError(line, e);
    }
  }

  @Override
  public void close() {
    talkers.forEach(talker -> talker.person().close());
  }
}
