package dev.halfsilver.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Command;
import dev.halfsilver.room.Talk;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what browsers send, strictly. */
public final class ClientFrames {
  private static final int SHORTEST_ID = 8;
  private static final int LONGEST_ID = 64;
  private static final int MOST_CHANNELS = 200;

  private ClientFrames() {}

  /**
   * Reads one frame's text.
   *
   * @throws MalformedFrame for anything that the protocol does not know, down to a field too many
   */
  public static ClientFrame read(String text) throws MalformedFrame {
    ClientFrame.Ask said = said(text);
    return said == null ? readTree(text) : said;
  }

  private static ClientFrame readTree(String text) throws MalformedFrame {
    try {
      if (!(Json.MAPPER.readTree(text) instanceof ObjectNode node)) {
        throw new MalformedFrame("a frame is an object");
      }
      JsonNode type = takeText(node, "type");
      return switch (type.textValue()) {
        case "hello" -> new ClientFrame.Hello(takeText(node, "token").textValue(), known(node));
        case "typing" -> Json.MAPPER.treeToValue(node, ClientFrame.Typing.class);
        case "ping" -> Json.MAPPER.treeToValue(node, ClientFrame.Ping.class);
        default -> ask(node.set("type", type));
      };
    } catch (JsonProcessingException | IllegalArgumentException _) {
      throw new MalformedFrame("not a frame of this protocol");
    }
  }

  /**
   * Reads the frame that comes more often than all others together, a plain {@code say}, without
   * building a tree of it.
   *
   * @return nothing for any other frame, and none for one with something wrong: {@link #readTree}
   *     judges both
   */
  private static ClientFrame.@Nullable Ask said(String text) {
    try (JsonParser json = Json.MAPPER.createParser(text)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return null;
      }
      boolean says = false;
      String id = "";
      String words = null;
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        if (json.nextToken() != JsonToken.VALUE_STRING) {
          return null;
        }
        String value = json.getText();
        switch (field) {
          case "type" -> {
            if (!value.equals("say")) {
              return null;
            }
            says = true;
          }
          case "id" -> id = value;
          case "text" -> words = value;
          default -> {
            return null;
          }
        }
      }
      boolean ends = json.currentToken() == JsonToken.END_OBJECT && json.nextToken() == null;
      return ends && says && words != null && isId(id)
          ? ClientFrame.Ask.of(id, new Talk.Say(words))
          : null;
    } catch (IOException _) {
      return null;
    }
  }

  private static ClientFrame.Ask ask(ObjectNode node)
      throws JsonProcessingException, MalformedFrame {
    String id = takeText(node, "id").textValue();
    if (!isId(id)) {
      throw new MalformedFrame("not a command id");
    }
    return ClientFrame.Ask.of(id, Json.MAPPER.treeToValue(node, Command.class));
  }

  private static boolean isId(String id) {
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letter && !(c >= '0' && c <= '9') && c != '_' && c != '-') {
        return false;
      }
    }
    return id.length() >= SHORTEST_ID && id.length() <= LONGEST_ID;
  }

  private static ClientFrame.Known known(ObjectNode node) throws MalformedFrame {
    Optional<String> epoch = Optional.empty();
    if (node.has("epoch")) {
      epoch = Optional.of(takeText(node, "epoch").textValue()).filter(ClientFrames::isId);
      if (epoch.isEmpty()) {
        throw new MalformedFrame("not an epoch");
      }
    }
    return new ClientFrame.Known(epoch, have(node));
  }

  private static Map<Channel, Long> have(ObjectNode node) throws MalformedFrame {
    JsonNode have = node.remove("have");
    if (!(have instanceof ObjectNode numbers)
        || !node.isEmpty()
        || numbers.size() > MOST_CHANNELS) {
      throw new MalformedFrame("hello says token, have and epoch");
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
