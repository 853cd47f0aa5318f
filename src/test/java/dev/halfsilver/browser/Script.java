package dev.halfsilver.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.StreamSupport;

/** What the demo's cast says at each item of the demo's guide. */
final class Script {
  private final JsonNode cast;

  Script() {
    try {
      cast = new YAMLMapper().readTree(House.demoFile("cast.yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> participants() {
    return names("participants");
  }

  List<String> observers() {
    return names("observers");
  }

  String welcome() {
    return cast.path("moderator").path("welcome").asText();
  }

  List<String> lines(String name, String item) {
    return StreamSupport.stream(cast.spliterator(), false)
        .flatMap(group -> StreamSupport.stream(group.spliterator(), false))
        .filter(person -> person.path("name").asText().equals(name))
        .flatMap(
            person -> StreamSupport.stream(person.path("lines").path(item).spliterator(), false))
        .map(JsonNode::asText)
        .toList();
  }

  private List<String> names(String group) {
    return StreamSupport.stream(cast.path(group).spliterator(), false)
        .map(person -> person.path("name").asText())
        .toList();
  }
}
