package dev.halfsilver.facility;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.halfsilver.office.settings.Catalogue;
import dev.halfsilver.office.settings.Settings;
import dev.halfsilver.people.Inbox;
import dev.halfsilver.people.Invitation;
import dev.halfsilver.people.Person;
import dev.halfsilver.people.RawClient;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One person, whatever they do: the others get no more from them than docs/protocol.md says, are
 * refused nothing, and stay.
 */
class OnePersonTest {
  private static final long A_WHILE = Duration.ofSeconds(2).toNanos();
  private static final int AT_ONCE = 40;
  private static final int PER_SECOND = 10;

  @TempDir private Path folder;
  private OpenFacility facility;
  private Person ruth;
  private Person mallory;
  private String token;
  private final List<Person> others = new ArrayList<>();
  private int rounds;

  @AfterEach
  void closes() {
    others.forEach(Person::close);
    facility.close();
  }

  @Test
  void reconnecting_as_fast_as_they_can() throws Exception {
    meet(12, Settings.defaults());
    Since since = new Since();
    int times = 0;
    for (long end = System.nanoTime() + A_WHILE; System.nanoTime() < end; times++) {
      try (RawClient client = connects()) {
        client.hello(token);
        RawClient.Received _ = client.receive();
      }
    }
    assertThat(times).isGreaterThan(100);
    others_are_as_before();
    assertThat(since.most("present")).as("tellings of who is here").isLessThanOrEqualTo(4);
    assertThat(since.most("entry")).isEqualTo(since.said());
  }

  @Test
  void five_connections_that_talk_as_fast_as_they_can() throws Exception {
    meet(12, Settings.defaults());
    Since since = new Since();
    try (Crowd five = new Crowd(5)) {
      five.all(
          (client, number) ->
              client.text(
                  "{\"type\":\"say\",\"id\":\"flood-%08d\",\"text\":\"Me!\"}".formatted(number)));
    }
    others_are_as_before();
    assertThat(since.mostBy("entry", "author"))
        .isBetween(AT_ONCE / 2, AT_ONCE + since.seconds() * PER_SECOND);
  }

  @Test
  void five_connections_that_type_and_ping_as_fast_as_they_can() throws Exception {
    meet(12, Settings.defaults());
    Since since = new Since();
    try (Crowd five = new Crowd(5)) {
      five.all(
          (client, number) -> {
            client.text(
                "{\"type\":\"typing\",\"channel\":\"floor\",\"on\":%s}".formatted(number % 2 == 0));
            client.text("{\"type\":\"ping\"}");
            client.frame(0x89, new byte[100]);
          });
    }
    others_are_as_before();
    assertThat(since.mostBy("typing", "member")).isLessThanOrEqualTo(6 * (since.seconds() / 3 + 1));
    assertThat(since.most("entry")).isEqualTo(since.said());
    assertThat(since.most("present")).isLessThanOrEqualTo(4);
  }

  @Test
  void names_and_texts_of_every_awkward_kind() throws Exception {
    meet(12, Settings.defaults());
    Since since = new Since();
    List<String> awkward =
        Stream.of(
                "\u202Etxet",
                "\u2066",
                "\uFFF9a\uFFFAb\uFFFB",
                "\uFFFF",
                "\uDBFF\uDFFF",
                "a" + "\u0301".repeat(39),
                "\u0000",
                "\u200B",
                "x".repeat(4_001),
                "M\u043Eder\u0430tor",
                "house",
                "Ruth",
                "Participant 1")
            .toList();
    mallory.comes();
    for (int i = 0; i < 9; i++) {
      mallory.asks("say", "awkward-" + i, "text", awkward.get(i));
      assertThat(code("awkward-" + i)).startsWith("text_");
    }
    mallory.does("leave", "mallory-leaves");
    for (int i = 0; i < awkward.size(); i++) {
      mallory.asks("join", "as-other-" + i, "name", awkward.get(i), "terms", terms());
      assertThat(code("as-other-" + i)).startsWith("name_");
    }
    mallory.does("join", "as-before", "name", mallory.invitation().name(), "terms", terms());
    others_are_as_before();
    assertThat(since.mostBy("entry", "author"))
        .as("left and came back, on the floor and, for the moderator, in their thread")
        .isEqualTo(4);
    mallory.close();
  }

  @Test
  void sixteen_megabytes_of_words() throws Exception {
    meet(
        3,
        Settings.defaults()
            .with(Catalogue.LIMITS_FRAMES_PER_SECOND, 100_000)
            .with(Catalogue.LIMITS_FRAMES_AT_ONCE, 100_000));
    String words = "\u091C".repeat(4_000);
    mallory.comes();
    int accepted = 1_300; // Of 12 kB and a little.
    for (int i = 1; i <= accepted; i++) {
      mallory.asks("say", "many-words-" + i, "text", words);
      if (i % 50 == 0) {
        mallory.inbox().ack("many-words-" + i);
      }
    }
    for (String code = ""; !code.equals("too_much"); accepted++) {
      mallory.asks("say", "last-words-" + accepted, "text", words);
      code = code("last-words-" + accepted);
      assertThat(accepted).as("16 MiB are not 1,400 of these").isLessThan(1_400);
    }
    mallory.close();
    mallory.comes().asks("say", "once-more", "text", "One more word.");
    assertThat(code("once-more")).isEqualTo("too_much");
    others_are_as_before();
    mallory.close();
  }

  private void meet(int participants, Settings settings) throws IOException {
    facility = new OpenFacility(folder, settings);
    List<Invitation> invited = facility.invites(participants, 0);
    for (Invitation one : invited) {
      Person person = new Person(facility.address(), one);
      person.comes();
      if (one.role().equals("moderator")) {
        ruth = person;
        ruth.does("lead", "ruth-leads").does("start", "ruth-starts");
      } else {
        person.joins();
        ruth.does("admit", "admit-" + one.member(), "member", one.member());
        mallory = person;
      }
      others.add(person);
    }
    others.remove(mallory);
    token = mallory.token();
    mallory.close();
    for (Person other : others) {
      other.inbox().newest("present", f -> f.path("count").asInt() == participants);
    }
  }

  private RawClient connects() throws IOException {
    String origin = facility.address().base().toString();
    return RawClient.open(facility.address().base().getPort(), origin);
  }

  /** Everybody else says something, everybody else hears it, and nobody was turned away. */
  private void others_are_as_before() {
    rounds++;
    for (Person other : others) {
      other.does("say", id(other), "text", "Round " + rounds + " of " + id(other));
    }
    for (Person hears : others) {
      for (Person speaks : others) {
        hears.inbox().words("Round " + rounds + " of " + id(speaks));
      }
      assertThat(hears.inbox().frames())
          .noneMatch(f -> Inbox.isA(f, "refused") || Inbox.isA(f, "closed"));
    }
  }

  private String id(Person other) {
    return "round-" + rounds + "-" + other.invitation().member();
  }

  private String code(String id) {
    return mallory.inbox().first(f -> f.path("id").asText().equals(id)).path("code").asText();
  }

  private String terms() {
    return mallory
        .inbox()
        .first(f -> Inbox.isA(f, "welcome"))
        .at("/session/terms/version")
        .asText();
  }

  /** What the others got from a moment on. */
  private final class Since {
    private final long begun = System.nanoTime();
    private final List<Integer> before =
        others.stream().map(other -> other.inbox().frames().size()).toList();

    int seconds() {
      return (int) Math.ceil((System.nanoTime() - begun) / 1e9);
    }

    /** How often the others spoke, all of them in each round. */
    int said() {
      return rounds * others.size();
    }

    /** The most frames of a type that any of them got. */
    int most(String type) {
      return frames()
          .mapToInt(got -> (int) got.filter(f -> Inbox.isA(f, type)).count())
          .max()
          .orElseThrow();
    }

    /** The same, of those that are of the one person. */
    int mostBy(String type, String field) {
      String member = mallory.invitation().member();
      return frames()
          .mapToInt(
              got ->
                  (int)
                      got.filter(f -> Inbox.isA(f, type))
                          .filter(
                              f ->
                                  f.path(field).asText().equals(member)
                                      || f.path("event").path("member").asText().equals(member))
                          .count())
          .max()
          .orElseThrow();
    }

    private Stream<Stream<JsonNode>> frames() {
      List<Stream<JsonNode>> all = new ArrayList<>();
      for (int i = 0; i < others.size(); i++) {
        List<JsonNode> got = others.get(i).inbox().frames();
        all.add(got.subList(before.get(i), got.size()).stream());
      }
      return all.stream();
    }
  }

  /** Several connections of the one person, which read nothing and come back when they are cut. */
  private final class Crowd implements AutoCloseable {
    private final List<RawClient> clients = new ArrayList<>();
    private int sent;

    Crowd(int size) throws IOException {
      for (int i = 0; i < size; i++) {
        clients.add(seated());
      }
    }

    /** Something that a client does, told how much was done before. */
    private interface Doing {
      void by(RawClient client, int number) throws IOException;
    }

    void all(Doing doing) throws IOException {
      long end = System.nanoTime() + A_WHILE;
      while (System.nanoTime() < end) {
        for (int i = 0; i < clients.size(); i++) {
          try {
            doing.by(clients.get(i), sent++);
          } catch (IOException _) {
            clients.get(i).close();
            clients.set(i, seated());
          }
        }
      }
    }

    private RawClient seated() throws IOException {
      RawClient client = connects();
      client.hello(token);
      return client;
    }

    @Override
    public void close() throws IOException {
      for (RawClient client : clients) {
        client.close();
      }
    }
  }
}
