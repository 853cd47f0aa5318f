package dev.halfsilver.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Command;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads what browsers send, strictly. */
public final class ClientFrames {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{8,64}");
  private static final int MOST_CHANNELS = 200;

  private ClientFrames() {}

  /**
   * Reads one frame's text.
   *
   * @throws MalformedFrame for anything that the protocol does not know, down to a field too many
   */
  public static ClientFrame read(String text) throws MalformedFrame {
    try {
      if (!(Json.MAPPER.readTree(text) instanceof ObjectNode node)) {
        throw new MalformedFrame("a frame is an object");
      }
      JsonNode type = takeText(node, "type");
      return switch (type.textValue()) {
        case "hello" -> new ClientFrame.Hello(takeText(node, "token").textValue(), have(node));
        case "typing" -> Json.MAPPER.treeToValue(node, ClientFrame.Typing.class);
        case "ping" -> Json.MAPPER.treeToValue(node, ClientFrame.Ping.class);
        default -> ask(node.set("type", type));
      };
    } catch (JsonProcessingException | IllegalArgumentException _) {
      throw new MalformedFrame("not a frame of this protocol");
    }
  }

  private static ClientFrame.Ask ask(ObjectNode node)
      throws JsonProcessingException, MalformedFrame {
    String id = takeText(node, "id").textValue();
    if (!ID.matcher(id).matches()) {
      throw new MalformedFrame("not a command id");
    }
    Command command = Json.MAPPER.treeToValue(node, Command.class);
    return new ClientFrame.Ask(id, command, Fingerprint.of(command));
  }

  private static Map<Channel, Long> have(ObjectNode node) throws MalformedFrame {
    JsonNode have = node.remove("have");
    if (!(have instanceof ObjectNode numbers)
        || !node.isEmpty()
        || numbers.size() > MOST_CHANNELS) {
      throw new MalformedFrame("hello says token and have");
    }
    Map<Channel, Long> known = new HashMap<>();
    for (Map.Entry<String, JsonNode> number : numbers.properties()) {
      JsonNode seq = number.getValue();
      if (!seq.isIntegralNumber() || !seq.canConvertToLong() || seq.asLong() < 0) {
        throw new MalformedFrame("a channel's number is 0 or more");
      }
      known.put(Channel.parse(number.getKey()), seq.asLong());
    }
    return Map.copyOf(known);
  }

  private static JsonNode takeText(ObjectNode node, String field) throws MalformedFrame {
    JsonNode value = node.remove(field);
    if (value == null || !value.isTextual()) {
      throw new MalformedFrame("a frame needs its " + field);
    }
    return value;
  }
}
