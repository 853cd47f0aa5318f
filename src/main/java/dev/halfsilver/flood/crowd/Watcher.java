package dev.halfsilver.flood.crowd;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.halfsilver.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One of thousands behind a mirror. They read as cheaply as they can: of an entry only its channel
 * and its number, which must be the next one.
 */
final class Watcher implements Ear {
  private static final byte[] ENTRY = ascii("{\"type\":\"entry\",\"channel\":\"");
  private static final byte[] FLOOR = ascii("floor\",\"seq\":");
  private static final byte[] BACKROOM = ascii("backroom\",\"seq\":");
  private static final byte[] SIGNAL = ascii("{\"type\":\"present\"");

  private final CompletableFuture<@Nullable Void> live = new CompletableFuture<>();
  private CompletableFuture<JsonNode> answer = new CompletableFuture<>();
  private @Nullable Wire wire;
  private int asked;
  private long floor;
  private long backroom;
  private long mistakes;
  private long refusedRemarks;
  private boolean leaves;

  long floor() {
    return floor;
  }

  long backroom() {
    return backroom;
  }

  /** How often a number was not the next one, or the connection was closed before its time. */
  long mistakes() {
    return mistakes;
  }

  long refusedRemarks() {
    return refusedRemarks;
  }

  /** Says hello; done when everything that was missed has come. */
  CompletableFuture<@Nullable Void> greet(Wire line, String token) {
    wire = line;
    ObjectNode hello = Json.MAPPER.createObjectNode().put("type", "hello").put("token", token);
    hello.putObject("have");
    send(hello);
    return live;
  }

  /** Asks for something; the answer may be a refusal. */
  CompletableFuture<JsonNode> ask(String type) {
    answer = new CompletableFuture<>();
    send(command(type, "ask-"));
    return answer;
  }

  void remark(String text) {
    send(command("remark", "rem-").put("text", text));
  }

  private ObjectNode command(String type, String prefix) {
    return Json.MAPPER
        .createObjectNode()
        .put("type", type)
        .put("id", prefix + "%08d".formatted(++asked));
  }

  private void send(ObjectNode frame) {
    if (wire != null) {
      wire.send(frame.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  void leave() {
    leaves = true;
    if (wire != null) {
      wire.close();
    }
  }

  @Override
  public void hears(byte[] bytes, int from, int to) {
    if (starts(ENTRY, bytes, from, to)) {
      int channel = from + ENTRY.length;
      if (starts(FLOOR, bytes, channel, to)) {
        isNext(++floor, bytes, channel + FLOOR.length);
      } else if (starts(BACKROOM, bytes, channel, to)) {
        isNext(++backroom, bytes, channel + BACKROOM.length);
      }
    } else if (!starts(SIGNAL, bytes, from, to)) {
      hearsSeldom(new String(bytes, from, to - from, StandardCharsets.UTF_8));
    }
  }

  private void isNext(long expected, byte[] bytes, int at) {
    long seq = 0;
    for (int i = at; bytes[i] >= '0' && bytes[i] <= '9'; i++) {
      seq = seq * 10 + bytes[i] - '0';
    }
    if (seq != expected) {
      mistakes++;
    }
  }

  private void hearsSeldom(String text) {
    try {
      JsonNode frame = Json.MAPPER.readTree(text);
      boolean remark = frame.path("id").asText().startsWith("rem-");
      switch (frame.path("type").asText()) {
        case "live" -> live.complete(null);
        case "ack" -> {
          if (!remark) {
            answer.complete(frame);
          }
        }
        case "refused" -> {
          if (remark) {
            refusedRemarks++;
          } else {
            answer.complete(frame);
          }
        }
        default -> {}
      }
    } catch (JsonProcessingException _) {
      mistakes++;
    }
  }

  @Override
  public void isCutOff(int code) {
    if (!leaves) {
      mistakes++;
    }
    IllegalStateException closed = new IllegalStateException("closed with " + code);
    live.completeExceptionally(closed);
    answer.completeExceptionally(closed);
  }

  private static boolean starts(byte[] start, byte[] bytes, int from, int to) {
    return to - from >= start.length
        && Arrays.equals(start, 0, start.length, bytes, from, from + start.length);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
