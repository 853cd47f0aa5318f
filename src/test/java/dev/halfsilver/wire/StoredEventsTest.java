package dev.halfsilver.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.halfsilver.room.Backtalk;
import dev.halfsilver.room.Control;
import dev.halfsilver.room.Door;
import dev.halfsilver.room.Event;
import dev.halfsilver.room.Families;
import dev.halfsilver.room.Hands;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Observers;
import dev.halfsilver.room.Pace;
import dev.halfsilver.room.Role;
import dev.halfsilver.room.Stage;
import dev.halfsilver.room.Stimulus;
import dev.halfsilver.room.Talk;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What was stored once is readable for ever. Every shape in which an event was ever stored lies in
 * {@code src/test/resources/events/<name>/v<version>.json}, in every variant that it has; such a
 * file is never changed. ARCHITECTURE.md says how an event grows.
 */
final class StoredEventsTest {
  private static final Path PINNED = Path.of("src/test/resources/events");
  private static final MemberId ANA = new MemberId("m_Xy12ab");
  private static final MemberId PRIYA = new MemberId("m_Ob77cd");

  /** What each pinned file means today. */
  private static final Map<String, List<Event>> MEANT = new TreeMap<>(PinnedActivities.MEANT);

  static {
    MEANT.putAll(
        Map.ofEntries(
            Map.entry("agreed/v1", List.of(new Door.Agreed("Ana", "2026-11"))),
            Map.entry("arrived/v1", List.of(new Door.Arrived(ANA, "Ana"))),
            Map.entry(
                "entered/v1",
                List.of(
                    new Door.Entered(ANA, Role.PARTICIPANT, "Ana"),
                    new Door.Entered(new MemberId("m_Mo11aa"), Role.MODERATOR, "Ruth"))),
            Map.entry("left/v1", List.of(new Door.Left(ANA))),
            Map.entry("removed/v1", List.of(new Door.Removed(ANA))),
            Map.entry("said/v1", List.of(new Talk.Said("Mine always leaks.\nAlways!"))),
            Map.entry(
                "said/v2",
                List.of(
                    new Talk.Said("Mine always leaks.\nAlways!"),
                    new Talk.Said("Mine too.", OptionalLong.of(42)))),
            Map.entry(
                "said_in_role/v1",
                List.of(
                    new Talk.SaidInRole("I was here first.", OptionalLong.empty(), "Sponge"),
                    new Talk.SaidInRole("And I stay.", OptionalLong.of(42), "Sponge"))),
            Map.entry("retracted/v1", List.of(new Talk.Retracted(42))),
            Map.entry(
                "asked/v1",
                List.of(
                    new Stage.Asked("first-thought", 2, "What comes to mind first?"),
                    new Stage.Asked("", 2, "What do you mean by heavy?"))),
            Map.entry(
                "shown/v1",
                List.of(
                    new Stage.Shown(
                        "see-bottle",
                        3,
                        new Stimulus(
                            "s_4kQ9rT",
                            Stimulus.Kind.IMAGE,
                            "The bottle",
                            "A tall green bottle.",
                            "")),
                    new Stage.Shown(
                        "see-film",
                        3,
                        new Stimulus(
                            "s_4kQ9rU",
                            Stimulus.Kind.VIDEO,
                            "The film",
                            "A bottle is filled.",
                            "")),
                    new Stage.Shown(
                        "see-idea",
                        3,
                        new Stimulus(
                            "s_4kQ9rV",
                            Stimulus.Kind.TEXT,
                            "The idea",
                            "",
                            "A bottle you keep.")))),
            Map.entry("taken_down/v1", List.of(new Stage.TakenDown("see-bottle"))),
            Map.entry("muted/v1", List.of(new Talk.Muted(ANA))),
            Map.entry("unmuted/v1", List.of(new Talk.Unmuted(ANA))),
            Map.entry("slowed/v1", List.of(new Pace.Slowed(30), new Pace.Slowed(0))),
            Map.entry("hand_raised/v1", List.of(new Hands.HandRaised(ANA))),
            Map.entry("hand_lowered/v1", List.of(new Hands.HandLowered(ANA))),
            Map.entry("called_on/v1", List.of(new Hands.CalledOn(ANA))),
            Map.entry("started/v1", List.of(new Control.Started())),
            Map.entry("paused/v1", List.of(new Control.Paused())),
            Map.entry("resumed/v1", List.of(new Control.Resumed())),
            Map.entry("closed/v1", List.of(new Control.Closed())),
            Map.entry(
                "observer_arrived/v1", List.of(new Observers.ObserverArrived(PRIYA, "Priya"))),
            Map.entry(
                "observer_introduced/v1",
                List.of(new Observers.ObserverIntroduced(PRIYA, "Priya"))),
            Map.entry("observer_left/v1", List.of(new Observers.ObserverLeft(PRIYA))),
            Map.entry("observer_dismissed/v1", List.of(new Observers.ObserverDismissed(PRIYA))),
            Map.entry(
                "remarked/v1", List.of(new Backtalk.Remarked("Listen to how she says refill."))),
            Map.entry(
                "remarked/v2",
                List.of(
                    new Backtalk.Remarked("Listen to how she says refill."),
                    new Backtalk.Remarked("As if it were a chore.", OptionalLong.of(7)))),
            Map.entry("noted/v1", List.of(new Backtalk.Noted("Check the cap with R&D.")))));
  }

  @Test
  void every_shape_ever_stored_is_read_as_what_it_meant() throws IOException {
    try (Stream<Path> files = Files.walk(PINNED)) {
      List<String> names =
          files
              .filter(Files::isRegularFile)
              .map(file -> PINNED.relativize(file).toString().replace(".json", ""))
              .toList();
      assertThat(names).containsExactlyInAnyOrderElementsOf(MEANT.keySet());
    }
    for (Map.Entry<String, List<Event>> meant : MEANT.entrySet()) {
      List<Event> read =
          pinned(meant.getKey()).stream().map(line -> EventJson.read(bytes(line))).toList();
      assertThat(read).as(meant.getKey()).isEqualTo(meant.getValue());
    }
  }

  @Test
  void every_event_is_stored_in_the_newest_shape_that_is_pinned() throws IOException {
    for (String name : new Names<>(Event.class).all().keySet()) {
      int current = EventVersions.of(name).current();
      assertThat(PINNED.resolve(name))
          .as("pin the shape of %s in version %d, and do not change older ones", name, current)
          .isDirectoryContaining("glob:**v" + current + ".json")
          .isDirectoryNotContaining("glob:**v" + (current + 1) + ".json");
      for (String line : pinned(name + "/v" + current)) {
        assertThat(Json.MAPPER.readTree(EventJson.stored(EventJson.read(bytes(line))).whole()))
            .isEqualTo(Json.MAPPER.readTree(line));
      }
    }
  }

  @Test
  void no_event_has_a_field_that_is_not_pinned() throws IOException {
    for (Map.Entry<String, Class<?>> event : new Names<>(Event.class).all().entrySet()) {
      Set<String> pinned = new TreeSet<>();
      for (String line :
          pinned(event.getKey() + "/v" + EventVersions.of(event.getKey()).current())) {
        fieldsOf(Json.MAPPER.readTree(line), "", pinned);
      }
      Set<String> fields = new TreeSet<>(Set.of("v", "type"));
      fieldsOf(event.getValue(), "", fields);
      assertThat(pinned).as("a changed event needs a new version: %s", event).isEqualTo(fields);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"v\":2,\"type\":\"started\"}",
        "{\"v\":0,\"type\":\"started\"}",
        "{\"v\":\"1\",\"type\":\"started\"}",
        "{\"v\":4294967297,\"type\":\"started\"}",
        "{\"type\":\"started\"}",
        "{\"v\":1,\"type\":\"started\",\"more\":1}",
        "{\"v\":1,\"type\":\"retracted\"}",
        "{\"v\":2,\"type\":\"said\",\"text\":\"x\",\"replyTo\":null}",
        "{\"v\":3,\"type\":\"said\",\"text\":\"x\"}",
        "{\"v\":1,\"type\":\"never\"}",
        "{\"v\":1}",
        "[]",
        "{"
      })
  void what_was_never_written_is_not_read(String stored) {
    assertThatThrownBy(() -> EventJson.read(bytes(stored)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void two_events_cannot_have_the_same_name() {
    assertThatThrownBy(() -> new Names<>(Family.class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("One$Said")
        .hasMessageContaining("Other$Said");
  }

  sealed interface Family {}

  sealed interface One extends Family {
    record Said() implements One {}
  }

  sealed interface Other extends Family {
    record Said() implements Other {}
  }

  /** The documents in a pinned file, one on each line. */
  private static List<String> pinned(String name) throws IOException {
    String file = Files.readString(PINNED.resolve(name + ".json"));
    List<String> documents = new ArrayList<>();
    for (JsonNode document : Json.MAPPER.readTree(file)) {
      documents.add(document.toString());
    }
    assertThat(documents).as(name).isNotEmpty();
    assertThat(file).as(name).isEqualTo("[\n" + String.join(",\n", documents) + "\n]\n");
    return documents;
  }

  private static void fieldsOf(JsonNode node, String path, Set<String> into) {
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      into.add(path + field.getKey());
      fieldsOf(field.getValue(), path + field.getKey() + ".", into);
    }
  }

  private static void fieldsOf(Class<?> type, String path, Set<String> into) {
    for (RecordComponent component : type.getRecordComponents()) {
      String name = path + component.getName();
      into.add(name);
      if (component.getType().isSealed()) {
        into.add(name + ".kind");
        Families.all(component.getType()).forEach(kind -> fieldsOf(kind, name + ".", into));
      } else if (component.getType().isRecord() && component.getType() != MemberId.class) {
        fieldsOf(component.getType(), name + ".", into);
      }
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
