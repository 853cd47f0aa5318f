package dev.halfsilver.flood.crowd;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.halfsilver.room.Role;
import dev.halfsilver.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One make-believe person in a room. They talk when told to, and check whatever they hear: numbers
 * without a gap on every channel, and of the crowd's messages every letter, their author, and how
 * late they are.
 */
final class Person implements Ear {
  private final Invitation invitation;
  private final byte[] name;
  private final Group group;
  private final Moment moment;
  private final CompletableFuture<@Nullable Void> live = new CompletableFuture<>();
  private final Heard heard = new Heard();
  private @Nullable Map<String, CompletableFuture<@Nullable Void>> asked;
  private @Nullable Map<String, Long> elsewhere;
  private @Nullable Wire wire;
  private long floor;
  private long mistakes;
  private int cutOff;

  Person(Invitation invitation, Group group, Moment moment) {
    this.invitation = invitation;
    this.name = invitation.member().getBytes(StandardCharsets.US_ASCII);
    this.group = group;
    this.moment = moment;
  }

  Role role() {
    return invitation.role();
  }

  Group group() {
    return group;
  }

  Invitation invitation() {
    return invitation;
  }

  Heard heard() {
    return heard;
  }

  /**
   * How often something was not what it must be: a number not the next one, words that nobody said,
   * another author, an answer to somebody else.
   */
  long mistakes() {
    return mistakes;
  }

  /** The code the connection was closed with before its time; 0 while it holds. */
  int cutOff() {
    return cutOff;
  }

  /** Says hello; done when everything that was missed has come. */
  CompletableFuture<@Nullable Void> greet(Wire line) {
    wire = line;
    ObjectNode hello = Json.MAPPER.createObjectNode().put("type", "hello");
    hello.put("token", invitation.token()).putObject("have");
    send(hello);
    return live;
  }

  /** Asks for something other than to say a message; fails when it is refused. */
  CompletableFuture<@Nullable Void> ask(ObjectNode command) {
    if (asked == null) {
      asked = new HashMap<>(4);
    }
    String id = "ask-%06d".formatted(asked.size() + 1);
    CompletableFuture<@Nullable Void> answer = new CompletableFuture<>();
    asked.put(id, answer);
    send(command.put("id", id));
    return answer;
  }

  /** Says a message that was meant for the moment {@code intended}. */
  void say(long intended) {
    if (wire != null) {
      wire.send(Message.say(group.stamp(this, intended)));
    }
  }

  private void send(ObjectNode frame) {
    if (wire != null) {
      wire.send(frame.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  void leave() {
    if (wire != null) {
      wire.close();
    }
  }

  @Override
  public void hears(byte[] bytes, int from, int to) {
    if (Message.isFloorEntry(bytes, from, to)) {
      long seq = Message.seq(bytes, from, to);
      isNext(floor, seq);
      floor++;
      long stamp = Message.stampOfEntry(bytes, from, to);
      if (stamp < 0) {
        hearsOnTheFloor(new String(bytes, from, to - from, StandardCharsets.UTF_8), seq);
      } else {
        Person author = group.author(stamp);
        hears(stamp, seq, author != null && Message.isBy(author.name, bytes, from, to));
      }
      return;
    }
    long acknowledged = Message.stampOfAck(bytes, from, to);
    if (acknowledged >= 0) {
      isRight(group.isBy(this, acknowledged));
      group.acknowledged(acknowledged, Message.seqOfAck(bytes, from, to));
      moment.acknowledged(this, acknowledged);
    } else {
      hearsSeldom(new String(bytes, from, to - from, StandardCharsets.UTF_8));
    }
  }

  private void hears(long stamp, long seq, boolean right) {
    isRight(right);
    heard.add(stamp, seq);
    moment.heard(this, stamp);
  }

  /** Something on the floor that does not lie there as the crowd's messages do. */
  private void hearsOnTheFloor(String text, long seq) {
    JsonNode entry = read(text);
    if (entry.path("event").path("type").asText().equals("said")) {
      byte[] words = entry.path("event").path("text").asText().getBytes(StandardCharsets.UTF_8);
      long stamp = words.length < Stamp.DIGITS ? -1 : Stamp.read(words, 0);
      Person author = stamp < 0 ? null : group.author(stamp);
      hears(
          stamp,
          seq,
          author != null
              && author.invitation.member().equals(entry.path("author").asText())
              && Message.words(stamp).equals(entry.path("event").path("text").asText()));
    }
  }

  private JsonNode read(String text) {
    try {
      return Json.MAPPER.readTree(text);
    } catch (JsonProcessingException _) {
      mistakes++;
      return Json.MAPPER.createObjectNode();
    }
  }

  private void hearsSeldom(String text) {
    JsonNode frame = read(text);
    switch (frame.path("type").asText()) {
      case "live" -> live.complete(null);
      case "ack" -> acknowledged(frame);
      case "refused" -> refused(frame);
      case "entry" -> hearsElsewhere(frame.path("channel").asText(), frame.path("seq").asLong());
      default -> {}
    }
  }

  private void acknowledged(JsonNode frame) {
    // One for a message lies otherwise, or names what nobody has sent.
    isRight(!frame.path("id").asText().startsWith("say-"));
    answer(frame).complete(null);
  }

  private void refused(JsonNode frame) {
    if (frame.path("id").asText().startsWith("say-")) {
      group.refused();
      moment.refused(this);
    } else {
      answer(frame).completeExceptionally(new IllegalStateException(frame.toString()));
    }
  }

  private CompletableFuture<@Nullable Void> answer(JsonNode frame) {
    CompletableFuture<@Nullable Void> answer =
        asked == null ? null : asked.get(frame.path("id").asText());
    return answer == null ? new CompletableFuture<>() : answer;
  }

  private void hearsElsewhere(String channel, long seq) {
    if (elsewhere == null) {
      elsewhere = new HashMap<>(4);
    }
    isNext(elsewhere.getOrDefault(channel, 0L), seq);
    elsewhere.put(channel, seq);
  }

  private void isNext(long before, long seq) {
    isRight(seq == before + 1);
  }

  private void isRight(boolean right) {
    if (!right) {
      mistakes++;
    }
  }

  @Override
  public void isCutOff(int code) {
    cutOff = code;
    live.completeExceptionally(new IllegalStateException("closed with " + code));
    if (asked != null) {
      asked.values().forEach(a -> a.completeExceptionally(new IllegalStateException("closed")));
    }
  }
}
