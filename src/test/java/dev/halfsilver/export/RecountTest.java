package dev.halfsilver.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.halfsilver.insight.Results;
import dev.halfsilver.language.Language;
import dev.halfsilver.room.Activities;
import dev.halfsilver.room.Door;
import dev.halfsilver.room.Entry;
import dev.halfsilver.room.Member;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Role;
import dev.halfsilver.room.Scene;
import dev.halfsilver.room.Stage;
import dev.halfsilver.room.Talk;
import dev.halfsilver.room.activity.ActivityExamples;
import dev.halfsilver.room.activity.Passing;
import dev.halfsilver.room.activity.RandomActivities;
import dev.halfsilver.room.front.Round;
import dev.halfsilver.store.CommandRef;
import dev.halfsilver.store.Recorded;
import dev.halfsilver.store.Records;
import dev.halfsilver.study.Seat;
import dev.halfsilver.study.Session;
import dev.halfsilver.wire.Frame;
import dev.halfsilver.wire.Frames;
import dev.halfsilver.wire.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Whoever counts what is in a transcript gets the numbers that were told while it happened, and
 * those that the transcript tells.
 */
final class RecountTest {
  private static final int SCENES = 120;
  private static final int ROUNDS = 10;
  private static final int STEPS = 14;
  private static final List<String> IN_THE_GUIDE =
      ActivityExamples.TASKS.keySet().stream().sorted().toList();
  private static final Member DAN = new Member(new MemberId("m_dan_"), Role.PARTICIPANT, "Dan");
  private static final List<Member> GROUP = List.of(Scene.ANA, Scene.BEN, DAN);
  private static final Session SESSION = Records.session("session-1");

  private final Map<String, Integer> kinds = new TreeMap<>();
  private int rounds;
  private int again;
  private int seen;
  private long changes;
  private long passes;

  @Test
  void a_thousand_activities_counted_from_the_transcript_alone_come_to_what_was_told_live()
      throws IOException {
    SplittableRandom random = new SplittableRandom(8);
    for (int i = 0; i < SCENES; i++) {
      counts(played(random));
    }
    assertThat(rounds).isGreaterThan(1_000);
    assertThat(kinds).hasSize(ActivityExamples.TASKS.size());
    assertThat(kinds.values()).allMatch(count -> count > 40);
    assertThat(again).isGreaterThan(100);
    assertThat(seen).isGreaterThan(200);
    assertThat(changes).isGreaterThan(200);
    assertThat(passes).isGreaterThan(200);
  }

  private void counts(List<Entry> happened) throws IOException {
    Results live = new Results();
    happened.forEach(live::read);
    Map<String, Object> told = new LinkedHashMap<>();
    for (Results.Result result : live.all()) {
      JsonNode tally =
          toldLive(Frames.tally(result.activity(), result.round(), live.tally(result)));
      told.put(Recount.key(tally), tally(tally));
    }

    Recount recount = new Recount("answered");
    Map<String, Object> written = read(happened, new Edition.Researcher(), recount);
    Map<String, Object> counted = new LinkedHashMap<>();
    recount.rounds().forEach(key -> counted.put(key, recount.tally(key)));
    assertThat(counted).isEqualTo(told);
    assertThat(counted).isEqualTo(written);
    assertThat(written.keySet()).containsExactlyElementsOf(recount.rounds());
    rounds += counted.size();
    changes += recount.changes();
    passes += recount.passes();

    Recount copies = new Recount("shared");
    Map<String, Object> forClients = read(happened, new Edition.Client(), copies);
    assertThat(copies.rounds()).containsAll(forClients.keySet());
    forClients.forEach((key, tally) -> assertThat(copies.tally(key)).isEqualTo(tally));
    seen += forClients.size();
  }

  /** Has the entries counted; gives the tallies of the transcript's own, by round. */
  private Map<String, Object> read(List<Entry> happened, Edition edition, Recount recount)
      throws IOException {
    Map<String, Object> tallies = new LinkedHashMap<>();
    List<String> lines = jsonl(happened, edition).lines().toList();
    for (String text : lines.subList(1, lines.size())) {
      JsonNode line = Json.MAPPER.readTree(text);
      if (line.has("event")) {
        recount.read(line);
      } else {
        tallies.put(Recount.key(line), tally(line.get("tally")));
        kinds.merge(line.get("kind").textValue(), 1, Integer::sum);
        again += line.get("round").intValue() > 1 ? 1 : 0;
      }
    }
    assertThat(Json.MAPPER.readTree(lines.getFirst()).path("results").intValue())
        .isEqualTo(tallies.size());
    return tallies;
  }

  /** What travels, without the header of a WebSocket frame, which is as long as it says. */
  private static JsonNode toldLive(Frame frame) throws IOException {
    byte[] bytes = frame.bytes();
    int header = bytes[1] < 126 ? 2 : bytes[1] == 126 ? 4 : 10;
    return Json.MAPPER.readTree(Arrays.copyOfRange(bytes, header, bytes.length));
  }

  /** Ten rounds one after the other, each answered by anybody in any way. */
  private static List<Entry> played(SplittableRandom random) {
    Scene scene = Scene.live().enters(DAN).when(Scene.ANA, new Talk.Say("A chore.")).happens();
    long said = scene.entries().getLast().seq();
    int some = random.nextInt(IN_THE_GUIDE.size());
    for (int i = 0; i < ROUNDS; i++) {
      switch (random.nextInt(8)) {
        case 0 -> scene.when(Scene.RUTH, new Stage.Ask("first"));
        case 1, 2, 3 ->
            scene.when(Scene.RUTH, new Activities.OpenOwn(RandomActivities.of(random, said)));
        default -> {
          String item = IN_THE_GUIDE.get((some + random.nextInt(3)) % IN_THE_GUIDE.size());
          scene.when(Scene.RUTH, new Activities.OpenActivity(item));
        }
      }
      for (int step = random.nextInt(STEPS); step >= 0; step--) {
        somethingHappens(scene, random);
      }
    }
    return scene.entries();
  }

  /** Much of it is refused, as it is in a room. */
  private static void somethingHappens(Scene scene, SplittableRandom random) {
    Optional<Round> open = scene.room().front().activities().open();
    Member one = GROUP.get(random.nextInt(GROUP.size()));
    if (open.isEmpty()) {
      scene.when(one, new Talk.Say("Nothing to do."));
      return;
    }
    String activity = open.get().activity();
    int round = open.get().number();
    switch (random.nextInt(12)) {
      case 0, 1 -> scene.when(one, new Activities.Pass(activity, round, Passing.RATHER_NOT));
      case 2 ->
          scene.when(
              Scene.RUTH, new Activities.Mask(activity, round, RandomActivities.masking(random)));
      case 3 -> scene.when(Scene.RUTH, new Activities.Reveal(activity, round));
      case 4 -> scene.when(one, new Talk.Say("Word " + random.nextInt(100)));
      case 5 -> {
        scene.when(one, new Door.Leave());
        scene.when(one, Scene.join(one.name())).when(Scene.RUTH, new Door.Admit(one.id()));
      }
      default ->
          scene.when(
              one,
              new Activities.GiveAnswer(
                  activity,
                  round,
                  ActivityExamples.answer(open.get().definition().task(), random)));
    }
  }

  /** What a tally says, with all numbers alike; where nobody is told who passed, nobody did. */
  private static Map<String, Object> tally(JsonNode node) {
    Map<String, Object> tally = new HashMap<>();
    for (String name : List.of("answered", "passed", "figures", "facts")) {
      tally.put(name, node.has(name) ? plain(node.get(name)) : 0.0);
    }
    return tally;
  }

  private static Object plain(JsonNode node) {
    if (node.isObject()) {
      Map<String, Object> fields = new HashMap<>();
      node.properties().forEach(field -> fields.put(field.getKey(), plain(field.getValue())));
      return fields;
    } else if (node.isArray()) {
      List<Object> elements = new ArrayList<>();
      node.forEach(element -> elements.add(plain(element)));
      return elements;
    }
    return node.isNumber() ? (Object) node.doubleValue() : node.asText();
  }

  private static String jsonl(List<Entry> happened, Edition edition) throws IOException {
    List<Recorded> record = new ArrayList<>();
    for (Entry entry : happened) {
      long order = record.size() + 1L;
      record.add(new Recorded(order, new CommandRef("command-" + order, "print"), 0, entry));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Transcript(
            SESSION,
            GROUP.stream()
                .map(one -> new Seat(one.id(), SESSION.id(), one.role(), one.name(), false))
                .toList(),
            record,
            edition,
            Language.ENGLISH,
            ZoneOffset.UTC,
            Instant.EPOCH)
        .jsonl(out);
    return out.toString(UTF_8);
  }
}
