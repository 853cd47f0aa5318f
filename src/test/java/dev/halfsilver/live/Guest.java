package dev.halfsilver.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Member;
import dev.halfsilver.wire.ClientFrame;
import dev.halfsilver.wire.ClientFrames;
import dev.halfsilver.wire.CloseCode;
import dev.halfsilver.wire.Frame;
import dev.halfsilver.wire.Json;
import dev.halfsilver.wire.MalformedFrame;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * Somebody in the house, on a connection without a network: each connection drains its outbox on a
 * thread of its own, as a socket would, and what came over all of them is kept in order.
 */
final class Guest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final JsonNode NONE = Json.MAPPER.createObjectNode();

  private final Rooms rooms;
  private final Member member;
  private final List<JsonNode> frames = new ArrayList<>();
  private final Map<String, JsonNode> answers = new HashMap<>();
  private final Map<Channel, Long> have = new HashMap<>();
  private Wire wire;

  Guest(Rooms rooms, Member member) {
    this.rooms = rooms;
    this.member = member;
  }

  Member member() {
    return member;
  }

  /** Connects, saying what came before. */
  Guest comes() {
    Wire fresh = new Wire();
    synchronized (this) {
      wire = fresh;
      fresh.seating = rooms.enter(Group.session(true).id(), member, Map.copyOf(have), fresh);
    }
    fresh.start();
    return this;
  }

  /** The connection is cut: nothing that comes over it from now on is seen. */
  void isCut() {
    Wire cut;
    synchronized (this) {
      cut = wire;
      wire = null;
    }
    cut.seating.gone();
    cut.end();
  }

  Guest joins() {
    String id = "join-" + member.name();
    return does("{\"type\":\"join\",\"id\":\"%s\",\"name\":\"%s\",\"terms\":\"%s\"}"
            .formatted(id, member.name(), Group.TERMS))
        .isAcked(id);
  }

  Guest observes() {
    String id = "observe-" + member.name();
    return does("{\"type\":\"observe\",\"id\":\"%s\"}".formatted(id)).isAcked(id);
  }

  Guest says(String id, String text) {
    return does("{\"type\":\"say\",\"id\":\"%s\",\"text\":\"%s\"}".formatted(id, text));
  }

  Guest does(String frame) {
    try {
      if (ClientFrames.read(frame) instanceof ClientFrame.Ask ask) {
        wire.seating.ask(ask);
      }
    } catch (MalformedFrame e) {
      throw new AssertionError(frame, e);
    }
    return this;
  }

  Guest isAcked(String id) {
    awaits(() -> isAnswer(answers.getOrDefault(id, NONE), id, "ack"));
    return this;
  }

  static boolean isAnswer(JsonNode frame, String id, String type) {
    return frame.path("type").asText().equals(type) && frame.path("id").asText().equals(id);
  }

  static boolean isEntry(JsonNode frame) {
    return frame.path("type").asText().equals("entry");
  }

  /** Waits for a frame, among those that came and those that are to come. */
  JsonNode awaits(Predicate<JsonNode> wanted) {
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

  private synchronized void awaits(BooleanSupplier come) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!come.getAsBoolean()) {
      long left = end - System.nanoTime();
      if (left <= 0) {
        throw new AssertionError(member.name() + " waited in vain; last: " + last());
      }
      try {
        TimeUnit.NANOSECONDS.timedWait(this, left);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  private List<JsonNode> last() {
    return frames.subList(Math.max(0, frames.size() - 3), frames.size());
  }

  synchronized List<JsonNode> frames() {
    return List.copyOf(frames);
  }

  /** The numbers of the entries that came on a channel, as they came. */
  synchronized List<Long> numbers(Channel channel) {
    return frames.stream()
        .filter(f -> isEntry(f) && f.path("channel").asText().equals(channel.toString()))
        .map(f -> f.path("seq").asLong())
        .toList();
  }

  private synchronized void received(Wire from, Frame frame) {
    if (from != wire) {
      return;
    }
    JsonNode node = read(frame);
    if (isEntry(node)) {
      have.put(Channel.parse(node.path("channel").asText()), node.path("seq").asLong());
    }
    if (node.has("id")) {
      answers.put(node.path("id").asText(), node);
    }
    frames.add(node);
    notifyAll();
  }

  private synchronized void closed(Wire from, CloseCode code) {
    if (from == wire) {
      frames.add(Json.MAPPER.createObjectNode().put("type", "closed").put("code", code.number()));
      notifyAll();
    }
  }

  private static JsonNode read(Frame frame) {
    byte[] bytes = frame.bytes();
    int header = bytes[1] == 126 ? 4 : bytes[1] == 127 ? 10 : 2;
    try {
      return Json.MAPPER.readTree(
          new String(bytes, header, bytes.length - header, StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  /** One connection. */
  private final class Wire implements Connection {
    private Seating seating;
    private boolean awake;
    private boolean ended;

    void start() {
      Thread.ofVirtual().start(this::run);
    }

    @Override
    public synchronized void wake() {
      awake = true;
      notifyAll();
    }

    @Override
    public void close(CloseCode code) {
      closed(this, code);
    }

    synchronized void end() {
      ended = true;
      notifyAll();
    }

    private void run() {
      try {
        while (waits()) {
          do {
            seating.outbox().drain(4_096, frame -> received(this, frame));
          } while (seating.outbox().hasMore());
        }
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }

    private synchronized boolean waits() throws InterruptedException {
      while (!awake && !ended) {
        wait();
      }
      awake = false;
      return !ended;
    }
  }
}
