package dev.halfsilver.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.halfsilver.room.Event;
import dev.halfsilver.room.Families;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.activity.Answer;
import dev.halfsilver.room.activity.OpenAnswer;
import dev.halfsilver.room.activity.Poll;
import dev.halfsilver.room.activity.Task;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What somebody typed is kept apart from what is not theirs. */
final class EventWordsTest {
  /** Texts that nobody typed in a session: they name something that was prepared. */
  private static final Set<String> NAMES_OF_WHAT_IS_PREPARED =
      Set.of(
          "Agreed.terms",
          "Asked.item",
          "Shown.item",
          "TakenDown.item",
          "SaidInRole.role",
          "Briefed.role",
          "Briefed.brief");

  static Stream<Event> everyKindOfEvent() {
    return Families.all(Event.class).stream().map(kind -> (Event) sample(kind));
  }

  @ParameterizedTest
  @MethodSource("everyKindOfEvent")
  void every_text_in_an_event_is_words_or_names_what_was_prepared(Event event) {
    Class<?> kind = event.getClass();
    List<String> texts =
        Arrays.stream(kind.getRecordComponents())
            .filter(component -> component.getType() == String.class)
            .map(RecordComponent::getName)
            .toList();
    List<String> words = EventWords.of(event);

    assertThat(texts)
        .filteredOn(text -> !words.contains(text) && !text.equals("activity"))
        .allSatisfy(
            text ->
                assertThat(NAMES_OF_WHAT_IS_PREPARED).contains(kind.getSimpleName() + "." + text));
  }

  @ParameterizedTest
  @MethodSource("everyKindOfEvent")
  void an_event_is_kept_in_two_parts_and_read_back_from_them(Event event) throws IOException {
    StoredEvent stored = EventJson.stored(event);

    assertThat(EventJson.read(stored)).isEqualTo(event);
    JsonNode structure = Json.MAPPER.readTree(stored.structure());
    assertThat(structure.path("type").asText()).isEqualTo(Names.of(event.getClass()));
    assertThat(structure.path("v").isInt()).isTrue();
    for (String word : EventWords.of(event)) {
      assertThat(structure.has(word)).as(word).isFalse();
      assertThat(Json.MAPPER.readTree(stored.words()).path(word).toString()).contains("words");
    }
    assertThat(StoredEvent.isBlank(stored.words())).isEqualTo(EventWords.of(event).isEmpty());
  }

  private static Object sample(Class<?> type) {
    if (type == MemberId.class) {
      return new MemberId("m_Ana1");
    }
    if (type == String.class) {
      return "words";
    }
    if (type == int.class) {
      return 1;
    }
    if (type == long.class) {
      return 1L;
    }
    if (type == boolean.class) {
      return true;
    }
    if (type == Optional.class) {
      return Optional.empty();
    }
    if (type == OptionalLong.class) {
      return OptionalLong.of(1);
    }
    if (type == List.class) {
      return List.of();
    }
    if (type == Answer.class) {
      return new OpenAnswer.Writing(List.of("words"));
    }
    if (type == Task.class) {
      return new Poll(List.of("words"), 1, 1);
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    List<Class<?>> types = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      types.add(component.getType());
      values.add(sample(component.getType()));
    }
    try {
      var constructor = type.getDeclaredConstructor(types.toArray(Class[]::new));
      constructor.setAccessible(true);
      return constructor.newInstance(values.toArray());
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("no sample of " + type, e);
    }
  }
}
