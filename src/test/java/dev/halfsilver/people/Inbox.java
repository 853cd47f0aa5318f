package dev.halfsilver.people;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.halfsilver.room.Channel;
import dev.halfsilver.wire.ClientFrame;
import dev.halfsilver.wire.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What one person was sent over all their connections, in order, and waiting for more of it. */
public final class Inbox {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final JsonNode NONE = Json.MAPPER.createObjectNode();

  private final String whose;
  private final List<JsonNode> frames = new ArrayList<>();
  private final Map<String, JsonNode> answers = new HashMap<>();
  private final Map<Channel, Long> have = new HashMap<>();
  private @Nullable String epoch;

  public Inbox(String whose) {
    this.whose = whose;
  }

  public void add(String text) {
    try {
      add(Json.MAPPER.readTree(text));
    } catch (JsonProcessingException e) {
      throw new AssertionError(text, e);
    }
  }

  public synchronized void closed(int code) {
    add(Json.MAPPER.createObjectNode().put("type", "closed").put("code", code));
  }

  private synchronized void add(JsonNode frame) {
    if (isEntry(frame)) {
      have.put(Channel.parse(frame.path("channel").asText()), frame.path("seq").asLong());
    }
    if (isA(frame, "welcome")) {
      epoch = frame.path("epoch").asText();
    }
    if (frame.has("id")) {
      answers.put(frame.path("id").asText(), frame);
    }
    frames.add(frame);
    notifyAll();
  }

  public static boolean isEntry(JsonNode frame) {
    return isA(frame, "entry");
  }

  public static boolean isA(JsonNode frame, String type) {
    return frame.path("type").asText().equals(type);
  }

  /** The same, with the history in which they are. */
  public synchronized ClientFrame.Known known() {
    return new ClientFrame.Known(Optional.ofNullable(epoch), have());
  }

  /** The last number seen of each channel. */
  public synchronized Map<Channel, Long> have() {
    return Map.copyOf(have);
  }

  public synchronized List<JsonNode> frames() {
    return List.copyOf(frames);
  }

  /** The numbers of the entries that came on a channel, as they came. */
  public synchronized List<Long> numbers(Channel channel) {
    return frames.stream()
        .filter(f -> isEntry(f) && f.path("channel").asText().equals(channel.toString()))
        .map(f -> f.path("seq").asLong())
        .toList();
  }

  /** The last answer to a command so far; an empty object for none. */
  public synchronized JsonNode answerTo(String id) {
    return answers.getOrDefault(id, NONE);
  }

  /** Waits for the acknowledgement of a command. */
  public JsonNode ack(String id) {
    return answer(id, "ack");
  }

  /** Waits for a command's refusal. */
  public JsonNode refusal(String id) {
    return answer(id, "refused");
  }

  private JsonNode answer(String id, String type) {
    awaits(() -> isA(answerTo(id), type));
    return answerTo(id);
  }

  /** Waits for an entry whose event is of this type. */
  public JsonNode event(String type) {
    return first(f -> isEntry(f) && isA(f.path("event"), type));
  }

  /** Waits for a message with these words. */
  public JsonNode words(String text) {
    return first(f -> isEntry(f) && f.path("event").path("text").asText().equals(text));
  }

  /** Waits for the end of a connection. */
  public int close() {
    return first(f -> isA(f, "closed")).path("code").asInt();
  }

  /** Waits for a frame, among those that came and those that are to come. */
  public JsonNode first(Predicate<JsonNode> wanted) {
    JsonNode[] found = new JsonNode[1];
    int[] seen = new int[1];
    awaits(
        () -> {
          for (; found[0] == null && seen[0] < frames.size(); seen[0]++) {
            found[0] = wanted.test(frames.get(seen[0])) ? frames.get(seen[0]) : null;
          }
          return found[0] != null;
        });
    return found[0];
  }

  /** Waits until all entries of a channel have come, up to this one. */
  public void has(Channel channel, long seq) {
    awaits(() -> have.getOrDefault(channel, 0L) >= seq);
  }

  /** Waits until so many frames of a type have come. */
  public void times(String type, int times) {
    awaits(() -> frames.stream().filter(f -> isA(f, type)).count() >= times);
  }

  /** Waits until the newest frame of a type is as wanted. */
  public void newest(String type, Predicate<JsonNode> wanted) {
    awaits(
        () -> {
          for (int i = frames.size() - 1; i >= 0; i--) {
            if (isA(frames.get(i), type)) {
              return wanted.test(frames.get(i));
            }
          }
          return false;
        });
  }

  private synchronized void awaits(BooleanSupplier come) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!come.getAsBoolean()) {
      long left = end - System.nanoTime();
      if (left <= 0) {
        throw new AssertionError(
            whose
                + " waited in vain; last: "
                + frames.subList(Math.max(0, frames.size() - 3), frames.size()));
      }
      try {
        TimeUnit.NANOSECONDS.timedWait(this, left);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }
}
