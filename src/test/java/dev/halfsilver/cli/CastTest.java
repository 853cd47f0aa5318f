package dev.halfsilver.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.halfsilver.cli.cast.Cast;
import dev.halfsilver.cli.cast.Script;
import dev.halfsilver.cli.cast.Tempo;
import dev.halfsilver.office.prepare.Preparation;
import dev.halfsilver.office.settings.Catalogue;
import dev.halfsilver.office.settings.Settings;
import dev.halfsilver.people.RawClient;
import dev.halfsilver.room.Role;
import dev.halfsilver.room.activity.Masking;
import dev.halfsilver.room.activity.RolePlay;
import dev.halfsilver.study.GuideItem;
import dev.halfsilver.web.TestFacility;
import dev.halfsilver.wire.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo with its cast, in a hurry: a moderator goes through the whole guide. */
final class CastTest {
  private static final Tempo IN_A_HURRY = new Tempo(2_000);

  @TempDir private Path folder;
  private final Script script = DemoSession.script();
  private TestFacility house;
  private Preparation.Prepared session;
  private RawClient ruth;
  private Cast cast;

  /** Who has done something, by what it was. */
  private final Map<String, Set<String>> whoDid = new HashMap<>();

  private String asked = "";

  @BeforeEach
  void begin() throws Exception {
    Settings settings =
        Settings.defaults()
            .with(Catalogue.LIMITS_FRAMES_PER_SECOND, 1_000)
            .with(Catalogue.LIMITS_FRAMES_AT_ONCE, 1_000)
            // The moderator's plain client gives no signs of life.
            .with(Catalogue.SOCKET_PING_SECONDS, 600);
    house = TestFacility.open(settings, folder);
    session = DemoSession.in(house.facility(), script);
    ruth = house.socket();
    ruth.hello(tokenOf(Role.MODERATOR));
    ruth.await("live");
    did("lead");
    cast = Cast.join(script, session.invitations(), house.uri(""), house.origin(), IN_A_HURRY);
    everybody("arrived");
    for (String member : List.copyOf(who("arrived"))) {
      did("admit", "member", member);
    }
    did("start");
  }

  @AfterEach
  void end() throws IOException {
    cast.close();
    ruth.close();
    house.close();
  }

  @Test
  void in_the_whole_guide_everybody_answers_every_question_and_every_activity_ends_answered()
      throws Exception {
    for (GuideItem item : items()) {
      asked = item.id();
      switch (item) {
        case GuideItem.Showing _ -> did("show", "item", item.id());
        case GuideItem.Question question -> {
          did("ask", "item", item.id());
          everybody((question.masking() == Masking.OPEN ? "said " : "answered 1 ") + item.id());
        }
        case GuideItem.Doing doing -> {
          opens(doing, 1);
          if (doing.activity().task() instanceof RolePlay) {
            assertThat(who("in role")).hasSameSizeAs(script.participants());
          }
        }
      }
    }
    asked = "said-in-role-is-over";
    GuideItem.Doing again =
        (GuideItem.Doing)
            items().stream()
                .filter(i -> i.id().equals("beside-your-sink"))
                .findFirst()
                .orElseThrow();
    opens(again, 2);
  }

  @Test
  void they_answer_what_the_moderator_makes_on_the_spot_too() throws Exception {
    asked = "own";
    String definition =
        """
        {"prompt":"And which would you give away?","masking":"after_own","seconds":0,
         "task":{"kind":"poll","options":["The bottle","The coins"],"least":1,"most":2}}\
        """;
    ObjectNode command =
        Json.MAPPER.createObjectNode().put("type", "open_own").put("id", "own-one-1");
    command.set("definition", Json.MAPPER.readTree(definition));
    ruth.text(command.toString());
    reads(frame -> frame.at("/event/type").asText().equals("opened"));
    until(() -> whoDid.keySet().stream().anyMatch(what -> what.startsWith("answered 1 own:")));
    everybody(
        whoDid.keySet().stream()
            .filter(what -> what.startsWith("answered 1 own:"))
            .findFirst()
            .get());
  }

  private void opens(GuideItem.Doing item, int round) throws IOException {
    did("open_activity", "item", item.id());
    everybody("answered " + round + " " + item.id());
    if (item.activity().masking() == Masking.UNTIL_REVEALED) {
      roundDid("reveal", item.id(), round);
    }
    roundDid("end_activity", item.id(), round);
  }

  private List<GuideItem> items() {
    return house
        .facility()
        .store()
        .sessions()
        .session(session.session())
        .orElseThrow()
        .guide()
        .sections()
        .stream()
        .flatMap(section -> section.items().stream())
        .toList();
  }

  private String tokenOf(Role role) throws Exception {
    Preparation.Invitation invitation =
        session.invitations().stream()
            .filter(each -> each.seat().role() == role)
            .findFirst()
            .orElseThrow();
    return TestFacility.json(house.enter(invitation.link().secret())).path("token").asText();
  }

  private void everybody(String what) throws IOException {
    until(() -> who(what).size() == script.participants().size());
  }

  private Set<String> who(String what) {
    return whoDid.computeIfAbsent(what, _ -> new HashSet<>());
  }

  private void until(BooleanSupplier condition) throws IOException {
    if (!condition.getAsBoolean()) {
      reads(_ -> condition.getAsBoolean());
    }
  }

  private void did(String type, String... fields) throws IOException {
    String id = ruth.command(type, fields);
    acknowledged(id);
  }

  private void roundDid(String type, String activity, int round) throws IOException {
    String id = type + "-" + activity + "-" + round;
    ruth.text(
        Json.MAPPER
            .createObjectNode()
            .put("type", type)
            .put("id", id)
            .put("activity", activity)
            .put("round", round)
            .toString());
    acknowledged(id);
  }

  private void acknowledged(String id) throws IOException {
    JsonNode answer = reads(frame -> frame.path("id").asText().equals(id));
    assertThat(answer.path("type").asText()).as(answer.toString()).isEqualTo("ack");
  }

  /** Keeps who did what, to the frame that is waited for. */
  private JsonNode reads(Predicate<JsonNode> last) throws IOException {
    return ruth.await(
        frame -> {
          JsonNode event = frame.path("event");
          String author = frame.path("author").asText();
          switch (event.path("type").asText()) {
            case "arrived" -> who("arrived").add(event.path("member").asText());
            case "said" -> who("said " + asked).add(author);
            case "said_in_role" -> who("in role").add(author);
            case "answered", "passed" ->
                who("answered %d %s"
                        .formatted(event.path("round").asInt(), event.path("activity").asText()))
                    .add(author);
            default -> {}
          }
          return last.test(frame);
        });
  }
}
