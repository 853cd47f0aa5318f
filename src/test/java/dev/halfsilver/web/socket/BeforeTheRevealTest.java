package dev.halfsilver.web.socket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.halfsilver.people.Invitation;
import dev.halfsilver.people.RawClient;
import dev.halfsilver.web.TestFacility;
import dev.halfsilver.wire.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an observer's socket carries of masked answers, as the study decided. */
final class BeforeTheRevealTest {
  private static final String ACTIVITY =
      """
      {"id":"closest","activity":{"kind":"open_answer","prompt":"Which one, and why?",
       "masking":"until_revealed"}},
      """;
  private static final String WORDS = "The blue one, for my aunt";

  @TempDir private Path folder;

  @Test
  void of_a_study_that_says_nothing_observers_see_that_it_is_open_and_no_more() throws Exception {
    Observed observed = observed("nothing");
    assertThat(observed.before()).anyMatch(frame -> is(frame, "opened"));
    assertThat(observed.all()).noneMatch(BeforeTheRevealTest::isOfAnswers);
    assertThat(observed.all()).noneMatch(BeforeTheRevealTest::isTallied);
    assertThat(observed.before().toString()).doesNotContain(WORDS);
    assertThat(observed.after()).anyMatch(BeforeTheRevealTest::isShared);
  }

  @Test
  void of_a_study_that_says_tally_they_see_what_answers_come_to_and_not_whose_they_are()
      throws Exception {
    Observed observed = observed("tally");
    assertThat(observed.before())
        .anyMatch(frame -> isTallied(frame) && frame.path("answered").asInt() == 1);
    assertThat(observed.all()).noneMatch(BeforeTheRevealTest::isOfAnswers);
    assertThat(observed.before().toString()).doesNotContain(WORDS);
    assertThat(observed.after()).anyMatch(BeforeTheRevealTest::isShared);
  }

  @Test
  void of_a_study_that_says_everything_or_has_no_policy_they_see_each_answer_with_its_author()
      throws Exception {
    for (String policy : List.of("everything", "")) {
      Observed observed = observed(policy);
      assertThat(observed.before())
          .anyMatch(
              frame ->
                  frame.path("channel").asText().equals("answers/" + observed.ana())
                      && frame.path("author").asText().equals(observed.ana())
                      && is(frame, "answered")
                      && frame.toString().contains(WORDS));
      assertThat(observed.before()).anyMatch(BeforeTheRevealTest::isTallied);
      assertThat(observed.before()).noneMatch(BeforeTheRevealTest::isShared);
      assertThat(observed.after()).anyMatch(BeforeTheRevealTest::isShared);
    }
  }

  /** All that an observer got, and in it what came before the answers were revealed. */
  private record Observed(String ana, List<JsonNode> all) {
    private int revealed() {
      for (int i = 0; i < all.size(); i++) {
        if (is(all.get(i), "revealed")) {
          return i;
        }
      }
      return all.size();
    }

    List<JsonNode> before() {
      return all.subList(0, revealed());
    }

    List<JsonNode> after() {
      return all.subList(revealed(), all.size());
    }
  }

  /** Ana answers, her answer is revealed, and Olga watches, goes, and comes back. */
  private Observed observed(String policy) throws Exception {
    try (TestFacility house = TestFacility.open(folder.resolve("data-" + policy))) {
      List<Invitation> seats = prepared(house, policy);
      List<JsonNode> got = new ArrayList<>();
      try (RawClient ruth = house.seated(first("moderator", seats));
          RawClient ana = house.seated(first("participant", seats));
          RawClient olga = house.socket()) {
        olga.hello(house.token(first("observer", seats)));
        olga.command("observe");
        ruth.did("lead");
        ana.did("join", "name", "Ana", "terms", "standard-1-observed-asides");
        ruth.did("admit", "member", first("participant", seats).member());
        ruth.did("start");
        ruth.did("open_activity", "item", "closest");
        answers(ana);
        ruth.await(frame -> isTallied(frame) && frame.path("answered").asInt() == 1);
        if (!policy.equals("nothing")) {
          reads(olga, got, frame -> isTallied(frame) && frame.path("answered").asInt() == 1);
        }
        round(ruth, "reveal");
        ruth.did("say", "text", "That was it.");
        reads(olga, got, frame -> frame.toString().contains("That was it."));
        ruth.did("say", "text", "Good night.");
        try (RawClient again = house.socket()) {
          again.hello(house.token(first("observer", seats)));
          reads(again, got, frame -> frame.toString().contains("Good night."));
        }
        return new Observed(first("participant", seats).member(), got);
      }
    }
  }

  private static List<Invitation> prepared(TestFacility house, String policy) throws Exception {
    String guide = TestFacility.GUIDE.replaceFirst("\"items\":\\[", "\"items\":[" + ACTIVITY);
    ObjectNode wanted =
        Json.MAPPER
            .createObjectNode()
            .put("participants", 1)
            .put("observers", 1)
            .put("moderators", 1);
    wanted.set("guide", Json.MAPPER.readTree(guide));
    if (!policy.isEmpty()) {
      wanted.putObject("policy").put("observersBeforeReveal", policy);
    }
    JsonNode made =
        TestFacility.json(
            house.post("/api/sessions", house.facility().secrets().apiKey(), wanted.toString()));
    return Invitation.all(made.path("seats"));
  }

  private static Invitation first(String role, List<Invitation> seats) {
    return seats.stream().filter(seat -> seat.role().equals(role)).findFirst().orElseThrow();
  }

  private static void answers(RawClient who) throws IOException {
    ObjectNode command =
        Json.MAPPER
            .createObjectNode()
            .put("type", "give_answer")
            .put("id", "anas-answer-1")
            .put("activity", "closest")
            .put("round", 1);
    command.putObject("answer").put("kind", "open_answer").putArray("texts").add(WORDS);
    who.text(command.toString());
    assertThat(
            who.await(frame -> frame.path("id").asText().equals("anas-answer-1"))
                .path("type")
                .asText())
        .isEqualTo("ack");
  }

  private static void round(RawClient moderator, String type) throws IOException {
    moderator.text(
        Json.MAPPER
            .createObjectNode()
            .put("type", type)
            .put("id", "ruths-" + type)
            .put("activity", "closest")
            .put("round", 1)
            .toString());
    JsonNode answer = moderator.await(f -> f.path("id").asText().equals("ruths-" + type));
    assertThat(answer.path("type").asText()).as(answer.toString()).isEqualTo("ack");
  }

  /** Keeps what comes, to the frame that is waited for. */
  private static void reads(RawClient who, List<JsonNode> got, Predicate<JsonNode> last)
      throws IOException {
    JsonNode _ =
        who.await(
            frame -> {
              got.add(frame);
              return last.test(frame);
            });
  }

  private static boolean is(JsonNode frame, String event) {
    return frame.at("/event/type").asText().equals(event);
  }

  private static boolean isOfAnswers(JsonNode frame) {
    return frame.path("channel").asText().startsWith("answers/");
  }

  private static boolean isTallied(JsonNode frame) {
    return frame.path("type").asText().equals("tally")
        && frame.path("channel").asText().equals("tallies");
  }

  private static boolean isShared(JsonNode frame) {
    return is(frame, "shared") && frame.toString().contains(WORDS);
  }
}
