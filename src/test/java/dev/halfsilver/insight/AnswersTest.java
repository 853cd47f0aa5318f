package dev.halfsilver.insight;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Entry;
import dev.halfsilver.room.Event;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.wire.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Who has answered what, by the examples that the browser's store is held to as well. */
class AnswersTest {
  private static final Path EXAMPLES = Path.of("src", "test", "js", "answers.json");

  @TestFactory
  List<DynamicTest> examples() throws IOException {
    JsonNode examples = Json.MAPPER.readTree(EXAMPLES.toFile());
    assertThat(examples).isNotEmpty();
    return StreamSupport.stream(examples.spliterator(), false)
        .map(one -> DynamicTest.dynamicTest(one.get("name").asText(), () -> holds(one)))
        .toList();
  }

  private static void holds(JsonNode example) throws IOException {
    List<Entry> happened = new ArrayList<>(on(Channel.floor(), example.get("floor")));
    for (Map.Entry<String, JsonNode> own : example.path("answers").properties()) {
      happened.addAll(on(new Channel.Answers(new MemberId(own.getKey())), own.getValue()));
    }
    happened.sort(Comparator.comparing(Entry::at));
    List<List<Object>> answered =
        Answers.toWhatWasPut(happened).stream()
            .map(one -> List.<Object>of(one.item(), List.copyOf(one.answered())))
            .toList();
    assertThat(Json.MAPPER.<JsonNode>valueToTree(answered)).isEqualTo(example.get("answered"));
  }

  private static List<Entry> on(Channel channel, JsonNode happened) throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (JsonNode entry : happened) {
      entries.add(
          new Entry(
              channel,
              entries.size() + 1,
              Instant.ofEpochMilli(entry.get("at").asLong()),
              new MemberId(entry.get("author").asText()),
              Json.MAPPER.treeToValue(entry.get("event"), Event.class)));
    }
    return entries;
  }
}
