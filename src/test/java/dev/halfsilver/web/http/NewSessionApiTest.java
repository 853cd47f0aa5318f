package dev.halfsilver.web.http;

import static dev.halfsilver.web.http.ApiTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.halfsilver.people.Invitation;
import dev.halfsilver.web.TestFacility;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a new session can be asked for with, and what is said of what does not fit. */
final class NewSessionApiTest {
  @TempDir static Path folder;
  private static TestFacility house;

  @BeforeAll
  static void open() throws Exception {
    house = TestFacility.open(folder);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void a_session_that_does_not_fit_is_refused_with_a_sentence() throws Exception {
    assertRefused("{}", "field");
    assertRefused("{\"guide\":{},\"participants\":1,\"observers\":0,\"moderators\":1}", "title");
    assertRefused(wanted(0, 0, 1, TestFacility.GUIDE), "participants");
    assertRefused(wanted(1, 0, 0, TestFacility.GUIDE), "moderators");
    assertRefused(wanted(1, 100_000, 1, TestFacility.GUIDE), "observers");
    assertRefused(
        wanted(1, 0, 1, TestFacility.GUIDE.replaceFirst("iVBORw0KGgo[^\"]*", "PHN2Zz48L3N2Zz4=")),
        "\"bottle\" is not a PNG or JPEG");
    assertRefused(wanted(1, 0, 1, TestFacility.GUIDE.replace("iVBORw", "?")), "base64");
    assertRefused("[".repeat(1_000), "body");
    assertRefused("nonsense", "body");
  }

  @Test
  void everything_that_is_wrong_in_a_guide_or_terms_is_told_with_its_place() throws Exception {
    String body =
        """
        {"participants": 1, "observers": 0, "moderators": 1,
         "guide": {"title": "A",
          "sections": [{"id": "a b"}]}}\
        """;
    assertRefused(
        body,
        "guide.topic (line 2, column 2): is missing; guide.format (line 2, column 2): is missing;"
            + " guide.plannedMinutes (line 2, column 2): is missing;"
            + " guide.sections[0].title (line 3, column 16): is missing;"
            + " guide.sections[0].items (line 3, column 16): is missing;"
            + " guide.sections[0] (line 3, column 16): the id of a section must be");
    assertRefused(
        wanted(1, 0, 1, TestFacility.GUIDE).replaceFirst("\\{", "{\"terms\":{\"version\":7},"),
        "terms.version (line 1, column 11): should be text; put it in quotes; terms.text (line 1,"
            + " column 2): is missing;");
  }

  @Test
  void what_is_wrong_with_an_activity_is_told_with_its_place_and_one_that_fits_is_taken()
      throws Exception {
    String activity =
        "{\"id\":\"pins\",\"activity\":{\"kind\":\"picture_pins\",\"prompt\":\"Where?\",%s}},";
    String guide = TestFacility.GUIDE.replaceFirst("\"items\":\\[", "\"items\":[" + activity);
    assertRefused(
        wanted(1, 0, 1, guide.formatted("\"picture\":\"botle\",\"feeling\":[]")),
        "guide.sections[0].items[0].activity.feeling (line 2");
    assertRefused(
        wanted(1, 0, 1, guide.formatted("\"picture\":\"botle\",\"feelings\":[\"like\"]")),
        "\"botle\" is not among the stimuli");

    String fits = guide.formatted("\"picture\":\"bottle\",\"feelings\":[\"like\"]");
    HttpResponse<String> made =
        house.post("/api/sessions", house.facility().secrets().apiKey(), wanted(1, 0, 1, fits));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    Invitation ruth = Invitation.all(TestFacility.json(made).path("seats")).getFirst();
    JsonNode found = TestFacility.json(house.get("/api/guide", house.token(ruth)));
    assertThat(found.at("/sections/0/items/0/activity/task/kind").asText())
        .isEqualTo("picture_pins");
    assertThat(found.at("/sections/0/items/0/activity/task/picture").asText())
        .matches("s_[A-Za-z0-9_-]{22}")
        .isEqualTo(found.at("/sections/0/items/2/show/id").asText());
  }

  @Test
  void a_policy_that_is_none_is_told_with_its_place() throws Exception {
    assertRefused(
        wanted(1, 0, 1, TestFacility.GUIDE)
            .replaceFirst("\\{", "{\"policy\":{\"observersBeforeReveal\":\"half\",\"v\":1},"),
        "policy.observersBeforeReveal (line 1, column 12): should be one of nothing, tally,"
            + " everything; policy.v (line 1, column 43): is not a field that is known here");
  }

  @Test
  void people_are_invited_by_name_and_counts_may_add_more() throws Exception {
    String list =
        """
        [{"role":"moderator","name":"Ruth Lindqvist"},{"role":"participant","name":"Zeynep"}]\
        """;
    String body = "{\"guide\":%s,\"people\":%s%s}";
    String key = house.facility().secrets().apiKey();
    HttpResponse<String> made =
        house.post(
            "/api/sessions", key, body.formatted(TestFacility.GUIDE, list, ",\"participants\":2"));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    List<Invitation> seats = Invitation.all(TestFacility.json(made).path("seats"));
    assertThat(TestFacility.json(made).path("seats").findValuesAsText("name"))
        .containsExactly("Ruth Lindqvist", "Zeynep", "Participant 2");
    assertThat(TestFacility.json(house.enter(seats.get(1).secret())).at("/you/named").asBoolean())
        .isTrue();
    assertThat(TestFacility.json(house.enter(seats.get(2).secret())).at("/you/named").asBoolean())
        .isFalse();

    assertRefused(
        body.formatted(TestFacility.GUIDE, list, ",\"moderators\":0"), "1 to 5 moderators");
    String wrong = list.replace("moderator", "host").replace("Zeynep", "").replace("]", ",{}]");
    assertRefused(body.formatted(TestFacility.GUIDE, wrong, ""), "field");
    wrong = wrong.replace(",{}", "");
    assertRefused(
        body.formatted(TestFacility.GUIDE, wrong, ""),
        "people[0]: the role is participant, observer or moderator; people[1]: the name is"
            + " missing");
  }

  private static String wanted(int participants, int observers, int moderators, String guide) {
    return "{\"guide\":%s,\"participants\":%d,\"observers\":%d,\"moderators\":%d}"
        .formatted(guide, participants, observers, moderators);
  }

  private static void assertRefused(String body, String word) throws Exception {
    HttpResponse<String> response =
        house.post("/api/sessions", house.facility().secrets().apiKey(), body);
    assertProblem(response, 400, "malformed");
    assertThat(TestFacility.json(response).path("message").asText())
        .containsIgnoringCase(word)
        .endsWith(".");
  }
}
