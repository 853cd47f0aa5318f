package dev.halfsilver.cli;

import static dev.halfsilver.cli.CommandsTest.plus;
import static dev.halfsilver.cli.CommandsTest.run;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.halfsilver.TestCommandLine;
import dev.halfsilver.people.Invitation;
import dev.halfsilver.web.TestFacility;
import dev.halfsilver.wire.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code session new} makes: its terms, its people, its language, its links. */
final class SessionNewTest {
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

  @Test
  void a_session_brings_its_policy_which_both_doors_show_and_its_participants_are_not_told()
      throws Exception {
    Path policy = folder.resolve("policy.yaml");
    Files.writeString(policy, "observersBeforeReveal: tally\n");
    TestCommandLine made = newSession("--policy", policy.toString(), "--data", data);
    assertThat(made.exitCode()).as(made.err()).isZero();
    assertThat(shown(made, "--data", data))
        .contains(
            "Observers see, before answers are revealed: the tally (what answers come to, not whose"
                + " they are)");
    try (TestFacility house = TestFacility.open(Path.of(data))) {
      String[] far = {
        "--url", house.uri("").toString(), "--key", house.facility().secrets().apiKey()
      };
      TestCommandLine there = newSession(plus(far, "--policy", policy.toString()));
      TestCommandLine unsaid = newSession(far);
      for (TestCommandLine one : List.of(made, there)) {
        assertThat(shown(one, plus(far, "--json")))
            .contains("\"policy\":{\"observersBeforeReveal\":\"tally\"}");
      }
      assertThat(shown(unsaid, far))
          .contains("Observers see, before answers are revealed: everything");
      for (Invitation seat : Invitation.all(Json.MAPPER.readTree(there.out()).path("seats"))) {
        assertThat(house.enter(seat.secret()).body()).doesNotContain("olicy", "eforeReveal");
        assertThat(house.get("/api/guide", house.token(seat)).body())
            .matches(body -> body.contains("\"tally\"") == seat.role().equals("moderator"));
      }
    }
  }

  @Test
  void a_backup_carries_the_policy() throws Exception {
    Path policy = folder.resolve("policy.yaml");
    Files.writeString(policy, "observersBeforeReveal: nothing\n");
    TestCommandLine made = newSession("--policy", policy.toString(), "--data", data);
    String backup = folder.resolve("backup").toString();
    String again = folder.resolve("again").toString();
    for (TestCommandLine done :
        List.of(
            run("backup", "--data", data, "--to", backup),
            run("restore", "--from", backup, "--data", again))) {
      assertThat(done.exitCode()).as(done.err()).isZero();
    }
    assertThat(shown(made, "--data", again))
        .contains("Observers see, before answers are revealed: nothing");
  }

  @Test
  void a_policy_that_is_none_is_refused_with_its_line_and_nothing_is_stored() throws Exception {
    Path policy = folder.resolve("policy.yaml");
    Files.writeString(policy, "colour: red\nobserversBeforeReveal: all\n");
    TestCommandLine wrong = newSession("--policy", policy.toString(), "--data", data);
    assertThat(wrong.exitCode()).isEqualTo(Failure.FAILED);
    assertThat(wrong.err())
        .contains(
            "The policy file does not fit",
            "line 2, column 1: observersBeforeReveal: should be one of nothing, tally, everything",
            "line 1, column 1: colour: is not a field that is known here");
    Files.writeString(policy, "{}");
    assertThat(newSession("--policy", policy.toString(), "--data", data).err())
        .contains("observersBeforeReveal: is missing");
    TestCommandLine absent =
        newSession("--policy", folder.resolve("none.yaml").toString(), "--data", data);
    assertThat(absent.exitCode()).isEqualTo(Failure.NOT_FOUND);
    assertThat(absent.err()).contains("The policy cannot be read");
    assertThat(Path.of(data)).doesNotExist();
  }

  private static String shown(TestCommandLine made, String... where) throws Exception {
    String session = Json.MAPPER.readTree(made.out()).path("session").asText();
    TestCommandLine shown = run(plus(new String[] {"session", "show", session}, where));
    assertThat(shown.exitCode()).as(shown.err()).isZero();
    return shown.out();
  }

  private static JsonNode termsOf(TestFacility house, TestCommandLine made) throws Exception {
    String link = Json.MAPPER.readTree(made.out()).at("/seats/1/link").asText();
    return TestFacility.json(house.enter(link.substring(link.indexOf('#') + 1)))
        .at("/session/terms");
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
}
