package dev.halfsilver.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A transcript as short sentences, so that a test can say what it should tell. */
final class Told {
  private final Map<String, String> names = new HashMap<>();

  private Told() {}

  /** Each entry as its channel, its author and what happened. */
  static List<String> by(List<JsonNode> transcript) {
    Told told = new Told();
    transcript
        .getFirst()
        .path("people")
        .forEach(p -> told.names.put(p.path("member").asText(), p.path("name").asText()));
    return transcript.stream().skip(1).map(told::sentence).toList();
  }

  private String sentence(JsonNode line) {
    String channel = line.path("channel").asText();
    int private_ = channel.indexOf('/');
    String where =
        private_ < 0
            ? channel
            : channel.substring(0, private_ + 1) + name(channel.substring(private_ + 1));
    return "%s: %s %s%s"
        .formatted(
            where,
            name(line.path("author").asText()),
            what(line.path("event")),
            line.path("retracted").asBoolean() ? " (retracted)" : "");
  }

  private String what(JsonNode event) {
    String type = event.path("type").asText();
    return switch (type) {
      case "said", "remarked", "noted" -> type + " " + event.path("text").asText();
      case "asked", "shown", "taken_down" -> type + " " + event.path("item").asText();
      case "retracted" -> type + " number " + event.path("seq").asInt();
      default -> event.has("member") ? type + " " + name(event.path("member").asText()) : type;
    };
  }

  private String name(String member) {
    return names.getOrDefault(member, member);
  }
}
