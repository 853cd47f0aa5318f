package dev.halfsilver.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.halfsilver.TestCommandLine;
import dev.halfsilver.people.Invitation;
import dev.halfsilver.people.RawClient;
import dev.halfsilver.web.TestFacility;
import dev.halfsilver.wire.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator types, what comes back, and with which exit code. */
final class CommandsTest {
  @TempDir private Path folder;
  private Path guide;
  private String data;

  @BeforeEach
  void writeGuide() throws Exception {
    guide = folder.resolve("guide.json");
    data = folder.resolve("data").toString();
    JsonNode tree = Json.MAPPER.readTree(TestFacility.GUIDE);
    byte[] picture = tree.at("/stimuli/0/data").binaryValue();
    Files.write(folder.resolve("bottle.png"), picture);
    Files.writeString(
        guide, TestFacility.GUIDE.replaceFirst("\"data\":\"[^\"]*\"", "\"file\":\"bottle.png\""));
  }

  @Test
  void a_session_is_prepared_revoked_verified_and_taken_home_in_a_data_folder() throws Exception {
    TestCommandLine made = newSession("--data", data);
    assertThat(made.exitCode()).as(made.err()).isZero();
    JsonNode session = Json.MAPPER.readTree(made.out());
    assertThat(session.path("seats")).hasSize(4);
    String id = session.path("session").asText();
    String member = session.at("/seats/1/member").asText();
    assertThat(run("seat", "revoke", member, "--data", data).exitCode()).isZero();
    assertThat(run("verify", id, "--data", data).out()).contains("as it was written");
    Path file = folder.resolve("record.html");
    assertThat(
            run("transcript", id, "--format", "html", "-o", file.toString(), "--data", data)
                .exitCode())
        .isZero();
    assertThat(file).content().contains("<html", "Researcher’s edition.");
    String[] page = {"transcript", id, "--format", "html", "-o", file.toString(), "--data", data};
    assertThat(run(plus(page, "--edition", "client")).exitCode()).isZero();
    assertThat(file).content().contains("Client edition.");
    assertThat(run(plus(page, "--zone", "Asia/Tokyo")).exitCode()).isZero();
    assertThat(file).content().contains("Asia/Tokyo");
    assertThat(run(plus(page, "--language", "de")).exitCode()).isZero();
    assertThat(file).content().contains("<html lang=\"de\">");
  }

  @Test
  void who_is_revoked_while_no_server_runs_was_sent_away_in_the_record_too() throws Exception {
    TestFacility.Prepared session;
    String token;
    try (TestFacility house = TestFacility.open(Path.of(data))) {
      session = house.prepare(2, 1);
      token = house.token(session.first("participant"));
      try (RawClient participant = house.seated(session.first("participant"));
          RawClient observer = house.seated(session.first("observer"))) {
        participant.did("join", "name", "Ana", "terms", "standard-1-observed-asides");
        observer.did("observe");
      }
    }
    for (Invitation seat :
        List.of(
            session.first("participant"),
            session.first("participant"),
            session.all("participant").getLast(),
            session.first("observer"),
            session.first("moderator"))) {
      assertThat(run("seat", "revoke", seat.member(), "--data", data).exitCode()).isZero();
    }
    assertThat(events(session))
        .containsExactly("agreed", "arrived", "observer_arrived", "removed", "observer_dismissed");
    assertThat(run("verify", session.id(), "--data", data).exitCode()).isZero();
    try (TestFacility house = TestFacility.open(Path.of(data))) {
      assertThat(house.get("/api/guide", token).statusCode()).isEqualTo(401);
      assertThat(house.enter(session.first("participant").secret()).statusCode()).isEqualTo(403);
    }
  }

  /** What happened, in its order, as the transcript tells it. */
  private List<String> events(TestFacility.Prepared session) throws Exception {
    Path file = folder.resolve("record.jsonl");
    TestCommandLine taken = run("transcript", session.id(), "-o", file.toString(), "--data", data);
    assertThat(taken.exitCode()).as(taken.err()).isZero();
    List<String> events = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode event = Json.MAPPER.readTree(line).path("event");
      if (!event.isMissingNode()) {
        events.add(event.path("type").asText());
      }
    }
    return events;
  }

  @Test
  void a_session_brings_its_own_terms() throws Exception {
    Path terms = folder.resolve("terms.yaml");
    Files.writeString(
        terms,
        """
        version: acme-2026-11
        text: |
          This talk is recorded, and Acme may observe it.
        observersReadAsides: false
        """);
    TestCommandLine made = newSession("--terms", terms.toString(), "--data", data);
    assertThat(made.exitCode()).as(made.err()).isZero();
    try (TestFacility house = TestFacility.open(Path.of(data))) {
      assertThat(termsOf(house, made))
          .isEqualTo(
              Json.MAPPER.readTree(
                  """
                  {"version":"acme-2026-11","observersReadAsides":false,
                   "text":"This talk is recorded, and Acme may observe it.\\n"}
                  """));
      String url = house.uri("").toString();
      String key = house.facility().secrets().apiKey();
      TestCommandLine far = newSession("--terms", terms.toString(), "--url", url, "--key", key);
      assertThat(far.exitCode()).as(far.err()).isZero();
      assertThat(termsOf(house, far)).isEqualTo(termsOf(house, made));
    }
  }

  private static JsonNode termsOf(TestFacility house, TestCommandLine made) throws Exception {
    String link = Json.MAPPER.readTree(made.out()).at("/seats/1/link").asText();
    return TestFacility.json(house.enter(link.substring(link.indexOf('#') + 1)))
        .at("/session/terms");
  }

  @Test
  void the_same_goes_through_a_running_server() throws Exception {
    try (TestFacility house = TestFacility.open(folder.resolve("running"))) {
      String url = house.uri("").toString();
      String key = house.facility().secrets().apiKey();
      TestCommandLine made = newSession("--url", url, "--key", key);
      assertThat(made.exitCode()).as(made.err()).isZero();
      JsonNode session = Json.MAPPER.readTree(made.out());
      String id = session.path("session").asText();
      String member = session.at("/seats/1/member").asText();
      assertThat(run("seat", "revoke", member, "--url", url, "--key", key).exitCode()).isZero();
      Path file = folder.resolve("record.jsonl");
      assertThat(
              run("transcript", id, "-o", file.toString(), "--url", url, "--key", key).exitCode())
          .isZero();
      assertThat(file).isNotEmptyFile();
      String[] client = {"--edition", "client", "--format", "html", "--zone", "+09:00"};
      String[] far = {"transcript", id, "-o", file.toString(), "--url", url, "--key", key};
      assertThat(run(plus(far, client)).exitCode()).isZero();
      assertThat(file).content().contains("Client edition.", "UTC+09:00");
      assertThat(run("transcript", "g_none", "--url", url, "--key", key).exitCode())
          .isEqualTo(Failure.NOT_FOUND);
      assertThat(run("transcript", id, "--url", url, "--key", "wrong").exitCode())
          .isEqualTo(Failure.REFUSED);
      TestCommandLine locked = run("verify", id, "--data", folder.resolve("running").toString());
      assertThat(locked.exitCode()).isEqualTo(Failure.REFUSED);
      assertThat(locked.err()).contains("Stop the server, or verify a copy of its folder.");
    }
  }

  @Test
  void sessions_are_listed_and_shown_alike_through_a_server_and_in_its_folder() throws Exception {
    TestFacility.Prepared session;
    TestFacility.Prepared later;
    String listed;
    String shown;
    try (TestFacility house = TestFacility.open(Path.of(data))) {
      session = house.prepare(2, 1);
      begin(house, session);
      later = house.prepare(1, 0);
      String[] far = {
        "--url", house.uri("").toString(), "--key", house.facility().secrets().apiKey()
      };
      listed = done(run(at(far, "session", "list", "--json")));
      shown = done(run(at(far, "session", "show", session.id(), "--json")));
      assertThat(run(at(far, "session", "show", "g_none")).exitCode()).isEqualTo(Failure.NOT_FOUND);
      assertThat(run(at(far, "session", "list", "--after", "g_none")).exitCode())
          .isEqualTo(Failure.NOT_FOUND);
    }
    String[] near = {"--data", data};
    assertThat(done(run(at(near, "session", "list", "--json")))).isEqualTo(listed);
    assertThat(done(run(at(near, "session", "show", session.id(), "--json")))).isEqualTo(shown);
    session.seats().forEach(seat -> assertThat(listed + shown).doesNotContain(seat.secret()));

    JsonNode sessions = Json.MAPPER.readTree(listed).path("sessions");
    assertThat(sessions.findValuesAsText("session")).containsExactly(later.id(), session.id());
    assertThat(sessions.findValuesAsText("state")).containsExactly("waiting", "live");
    JsonNode summary = Json.MAPPER.readTree(shown).path("summary");
    assertThat(summary).isEqualTo(sessions.path(1));
    assertThat(summary.path("seats"))
        .isEqualTo(Json.MAPPER.readTree("{\"moderators\":1,\"participants\":2,\"observers\":1}"));
    assertThat(summary.path("entered").asInt()).isEqualTo(2);
    assertThat(summary.path("startedAt").asLong())
        .isGreaterThanOrEqualTo(summary.path("createdAt").asLong());
    assertThat(summary.has("closedAt")).isFalse();
    JsonNode ana = Json.MAPPER.readTree(shown).path("seats").path(1);
    assertThat(ana)
        .isEqualTo(
            Json.MAPPER.readTree(
                ("{\"member\":\"%s\",\"role\":\"participant\",\"name\":\"Participant 1\","
                        + "\"knownAs\":\"Ana\",\"revoked\":false,\"entered\":true}")
                    .formatted(session.first("participant").member())));

    JsonNode first =
        Json.MAPPER.readTree(done(run(at(near, "session", "list", "--most", "1", "--json"))));
    assertThat(first.path("next").asText()).isEqualTo(later.id());
    JsonNode second =
        Json.MAPPER.readTree(
            done(run(at(near, "session", "list", "--after", later.id(), "--json"))));
    assertThat(second.path("sessions")).containsExactly(sessions.path(1));
    assertThat(second.has("next")).isFalse();
    JsonNode rest =
        Json.MAPPER.readTree(
            done(
                run(
                    at(
                        near,
                        "session",
                        "show",
                        session.id(),
                        "--after",
                        ana.path("member").asText(),
                        "--most",
                        "1",
                        "--json"))));
    assertThat(rest.path("seats").findValuesAsText("name")).containsExactly("Participant 2");
    assertThat(rest.path("next").asText()).isEqualTo(session.all("participant").getLast().member());

    assertThat(done(run(at(near, "session", "list"))))
        .contains(session.id() + "  live", later.id() + "  waiting", "invited 1+2+1  entered 2");
    assertThat(done(run(at(near, "session", "show", session.id()))))
        .contains(
            "Guide: Refill study (focus-group, 75 minutes)",
            "Participant 1 (known as Ana), has entered",
            "Participant 2, has not entered");
    TestCommandLine tooMany = run(at(near, "session", "list", "--most", "51"));
    assertThat(tooMany.exitCode()).isEqualTo(Failure.USAGE);
    assertThat(tooMany.err()).contains("\"most\" is a whole number from 1 to 50.");
  }

  /** Ana is let in, and the discussion begins. */
  private static void begin(TestFacility house, TestFacility.Prepared session) throws Exception {
    try (RawClient participant = house.seated(session.first("participant"));
        RawClient moderator = house.seated(session.first("moderator"))) {
      moderator.did("lead");
      participant.did("join", "name", "Ana", "terms", "standard-1-observed-asides");
      moderator.did("admit", "member", session.first("participant").member());
      moderator.did("start");
    }
  }

  private static String done(TestCommandLine command) {
    assertThat(command.exitCode()).as(command.err()).isZero();
    return command.out();
  }

  @Test
  void everybody_can_be_named_in_a_list_and_more_be_counted() throws Exception {
    Path people = folder.resolve("people.csv");
    Files.writeString(
        people, "role,name\nmoderator,Ruth Lindqvist\nparticipant,Zeynep\nobserver,Priya\n");
    String[] wanted = {
      "session", "new", "--guide", guide.toString(), "--people", people.toString(), "--json"
    };
    assertThat(names(run(plus(wanted, "--data", data))))
        .containsExactly("moderator Ruth Lindqvist", "participant Zeynep", "observer Priya");
    try (TestFacility house = TestFacility.open(Path.of(data))) {
      String[] far = {
        "--url", house.uri("").toString(), "--key", house.facility().secrets().apiKey()
      };
      assertThat(names(run(plus(plus(wanted, far), "--participants", "3", "--observers", "1"))))
          .containsExactly(
              "moderator Ruth Lindqvist",
              "participant Zeynep",
              "participant Participant 2",
              "participant Participant 3",
              "observer Priya");
    }
  }

  @Test
  void a_session_in_german_has_german_links_terms_and_numbers_and_another_language_is_refused()
      throws Exception {
    String[] german = {"--language", "de"};
    TestCommandLine made = newSession(plus(german, "--data", data));
    assertThat(names(made)).contains("participant Teilnehmende Person 1", "moderator Moderation");
    try (TestFacility house = TestFacility.open(Path.of(data))) {
      String url = house.uri("").toString();
      String key = house.facility().secrets().apiKey();
      TestCommandLine far = newSession(plus(german, "--url", url, "--key", key));
      assertThat(names(far)).isEqualTo(names(made));
      for (TestCommandLine one : List.of(made, far)) {
        JsonNode seats = Json.MAPPER.readTree(one.out()).path("seats");
        assertThat(seats.at("/0/link").asText()).contains("/join?as=moderator&lang=de#");
        assertThat(seats.at("/1/link").asText()).contains("/join?lang=de#");
        assertThat(termsOf(house, one).path("version").asText())
            .isEqualTo("standard-1-de-observed-asides");
        assertThat(termsOf(house, one).path("text").asText())
            .contains("Die Teilnahme ist freiwillig");
      }
    }
    TestCommandLine french = newSession("--language", "fr", "--data", data);
    assertThat(french.exitCode()).isEqualTo(2);
    assertThat(french.err()).contains("The language is en or de.");
  }

  private static List<String> names(TestCommandLine made) throws Exception {
    assertThat(made.exitCode()).as(made.err()).isZero();
    List<String> names = new ArrayList<>();
    for (JsonNode seat : Json.MAPPER.readTree(made.out()).path("seats")) {
      names.add(seat.path("role").asText() + " " + seat.path("name").asText());
    }
    return names;
  }

  @Test
  void a_new_session_says_where_its_links_lead_and_how_many_the_room_holds() {
    String[] wanted = {
      "session", "new", "--guide", guide.toString(), "--observers", "0", "--data", data
    };
    assertThat(run(plus(wanted, "--participants", "14")).out())
        .contains(
            "http://localhost:8080/join",
            "14 participants have a link, and the room holds 12 at a time",
            "set http.public-url or say --public-url.");
    assertThat(run(plus(wanted, "--participants", "12", "--public-url", "https://a.example")).out())
        .contains("https://a.example/join")
        .doesNotContain("8080", "public-url", "holds");
    TestCommandLine wrong = run(plus(wanted, "--participants", "1", "--public-url", "a b"));
    assertThat(wrong.err()).contains("--public-url: http.public-url cannot be");
    assertThat(wrong.exitCode()).isEqualTo(Failure.REFUSED);
  }

  @Test
  void help_lists_no_option_that_is_refused() {
    assertThat(run("verify", "--help").out()).contains("--data").doesNotContain("--url", "--key");
  }

  @Test
  void what_is_not_there_is_not_found() {
    assertThat(run("verify", "g_none", "--data", data).exitCode()).isEqualTo(Failure.NOT_FOUND);
    assertThat(run("transcript", "?", "--data", data).exitCode()).isEqualTo(Failure.NOT_FOUND);
    assertThat(run("seat", "revoke", "m_none", "--data", data).exitCode())
        .isEqualTo(Failure.NOT_FOUND);
  }

  @Test
  void what_is_asked_wrongly_is_usage() {
    assertThat(run("nonsense").exitCode()).isEqualTo(Failure.USAGE);
    assertThat(run("session").exitCode()).isEqualTo(Failure.USAGE);
    assertThat(run("session", "new", "--data", data).exitCode()).isEqualTo(Failure.USAGE);
    assertThat(run("transcript", "g_none", "--url", "http://localhost:1").exitCode())
        .isEqualTo(Failure.USAGE);
  }

  @Test
  void every_command_explains_itself() {
    for (String[] command :
        new String[][] {
          {"--help"},
          {"serve", "--help"},
          {"demo", "--help"},
          {"session", "new", "--help"},
          {"session", "list", "--help"},
          {"session", "show", "--help"},
          {"seat", "revoke", "--help"},
          {"transcript", "--help"},
          {"verify", "--help"},
          {"check-config", "--help"},
          {"session", "--help"},
          {"seat", "--help"},
          {"flood", "--help"},
          {"rehearse", "--help"}
        }) {
      TestCommandLine help = run(command);
      assertThat(help.exitCode()).isZero();
      assertThat(help.out()).contains("Usage: halfsilver");
    }
  }

  @Test
  void a_wrong_setting_is_named_with_its_line() throws Exception {
    Path wrong = Files.writeString(folder.resolve("wrong.conf"), "http.prot = 80\n");
    TestCommandLine checked = run("check-config", "--config", wrong.toString());
    assertThat(checked.exitCode()).isEqualTo(Failure.REFUSED);
    assertThat(checked.err()).contains("line 1", "http.port");
    assertThat(run("serve", "--config", wrong.toString()).exitCode()).isEqualTo(Failure.REFUSED);
    Path right = Files.writeString(folder.resolve("right.conf"), "http.port = 80\n");
    assertThat(run("check-config", "--config", right.toString()).exitCode()).isZero();
  }

  private TestCommandLine newSession(String... where) {
    String[] all = {
      "session",
      "new",
      "--guide",
      guide.toString(),
      "--participants",
      "2",
      "--observers",
      "1",
      "--json"
    };
    return run(plus(all, where));
  }

  /** A command, and what it works on. */
  private static String[] at(String[] where, String... command) {
    return plus(command, where);
  }

  private static String[] plus(String[] some, String... more) {
    String[] together = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, together, some.length, more.length);
    return together;
  }

  private static TestCommandLine run(String... arguments) {
    return TestCommandLine.run(arguments);
  }
}
