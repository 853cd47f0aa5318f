package dev.halfsilver.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Entry;
import dev.halfsilver.room.Member;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Place;
import dev.halfsilver.room.Refusal;
import dev.halfsilver.room.Terms;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;

/** Writes what the server sends. docs/protocol.md shows an example of each. */
public final class Frames {
  /** Everything up to now has been sent. */
  public static final Frame LIVE = encode(frame("live"));

  public static final Frame PONG = encode(frame("pong"));
  private static final int MOST_NAMES = 50;

  private Frames() {}

  /** Who they are and what the session is: the same whoever else is there. */
  public static Frame welcome(Member you, String topic, int parts, Terms terms) {
    ObjectNode frame = frame("welcome");
    frame
        .putObject("you")
        .put("member", you.id().value())
        .put("role", you.role().name().toLowerCase(Locale.ROOT))
        .put("name", you.name());
    frame.putObject("session").put("topic", topic).put("parts", parts).putPOJO("terms", terms);
    return encode(frame);
  }

  public static Frame entry(Entry entry) {
    ObjectNode frame =
        frame("entry")
            .put("channel", entry.channel().toString())
            .put("seq", entry.seq())
            .put("at", entry.at().toEpochMilli())
            .put("author", entry.author().value());
    frame.set("event", EventJson.toNode(entry.event()));
    return encode(frame);
  }

  public static Frame ack(String id, Place place) {
    return encode(
        frame("ack")
            .put("id", id)
            .put("channel", place.channel().toString())
            .put("seq", place.seq()));
  }

  public static Frame refused(String id, Refusal refusal) {
    return encode(refusal(id, refusal));
  }

  /** A refusal that time may cure. */
  public static Frame refused(String id, Refusal refusal, Duration retryAfter) {
    return encode(refusal(id, refusal).put("retryAfter", retryAfter.toMillis()));
  }

  private static ObjectNode refusal(String id, Refusal refusal) {
    return frame("refused")
        .put("id", id)
        .put("code", refusal.code())
        .put("message", refusal.sentence());
  }

  public static Frame typing(Channel channel, MemberId member, boolean on) {
    return encode(
        frame("typing")
            .put("channel", channel.toString())
            .put("member", member.value())
            .put("on", on));
  }

  /** Who is connected on one side of the room; names the first 50 and counts all. */
  public static Frame present(Channel channel, Collection<MemberId> members) {
    ObjectNode frame = frame("present").put("channel", channel.toString());
    ArrayNode names = frame.putArray("members");
    members.stream().limit(MOST_NAMES).forEach(member -> names.add(member.value()));
    return encode(frame.put("count", members.size()));
  }

  public static Frame reconnect(Duration after) {
    return encode(frame("reconnect").put("after", after.toMillis()));
  }

  private static ObjectNode frame(String type) {
    return Json.MAPPER.createObjectNode().put("type", type);
  }

  private static Frame encode(ObjectNode frame) {
    try {
      return Frame.of(Json.MAPPER.writeValueAsBytes(frame));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a frame that cannot be written", e);
    }
  }
}
