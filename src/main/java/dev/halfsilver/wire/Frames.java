package dev.halfsilver.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.halfsilver.language.Language;
import dev.halfsilver.language.Phrases;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Entry;
import dev.halfsilver.room.Member;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Place;
import dev.halfsilver.room.Refusal;
import dev.halfsilver.room.Terms;
import dev.halfsilver.room.activity.Figure;
import dev.halfsilver.room.activity.Tally;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes what the server sends. docs/protocol.md shows an example of each. */
public final class Frames {
  /** A page words a refusal by its code, in its reader's language; programs are told in English. */
  private static final Phrases ENGLISH = Phrases.in(Language.ENGLISH);

  /** Everything up to now has been sent. */
  public static final Frame LIVE = frame("live", _ -> {});

  public static final Frame PONG = frame("pong", _ -> {});
  private static final int MOST_NAMES = 50;

  private Frames() {}

  /**
   * Who they are and what the session is: the same whoever else is there.
   *
   * @param epoch the name of the history from which the entries come that follow
   */
  public static Frame welcome(String epoch, Member you, String topic, int parts, Terms terms) {
    return frame(
        "welcome",
        json -> {
          json.writeStringField("epoch", epoch);
          json.writeObjectFieldStart("you");
          json.writeStringField("member", you.id().value());
          json.writeStringField("role", you.role().name().toLowerCase(Locale.ROOT));
          json.writeStringField("name", you.name());
          json.writeEndObject();
          json.writeObjectFieldStart("session");
          json.writeStringField("topic", topic);
          json.writeNumberField("parts", parts);
          json.writePOJOField("terms", terms);
          json.writeEndObject();
        });
  }

  public static Frame entry(Entry entry) {
    return frame(
        "entry",
        json -> {
          json.writeStringField("channel", entry.channel().toString());
          json.writeNumberField("seq", entry.seq());
          json.writeNumberField("at", entry.at().toEpochMilli());
          json.writeStringField("author", entry.author().value());
          json.writePOJOField("event", entry.event());
        });
  }

  public static Frame ack(String id, Place place) {
    return frame(
        "ack",
        json -> {
          json.writeStringField("id", id);
          json.writeStringField("channel", place.channel().toString());
          json.writeNumberField("seq", place.seq());
        });
  }

  public static Frame refused(String id, Refusal refusal) {
    return refused(id, refusal, Optional.empty());
  }

  /** A refusal that time may cure. */
  public static Frame refused(String id, Refusal refusal, Duration retryAfter) {
    return refused(id, refusal, Optional.of(retryAfter));
  }

  /** A refusal that time may cure, where it says when. */
  public static Frame refused(String id, Refusal refusal, Optional<Duration> retryAfter) {
    return frame(
        "refused",
        json -> {
          writeRefusal(json, id, refusal);
          if (retryAfter.isPresent()) {
            json.writeNumberField("retryAfter", retryAfter.get().toMillis());
          }
        });
  }

  private static void writeRefusal(JsonGenerator json, String id, Refusal refusal)
      throws IOException {
    json.writeStringField("id", id);
    json.writeStringField("code", refusal.code());
    json.writeStringField("message", ENGLISH.of("refused." + refusal.code()));
  }

  public static Frame typing(Channel channel, MemberId member, boolean on) {
    return frame(
        "typing",
        json -> {
          json.writeStringField("channel", channel.toString());
          json.writeStringField("member", member.value());
          json.writeBooleanField("on", on);
        });
  }

  /** Who is connected on one side of the room; names the first 50 and counts all. */
  public static Frame present(Channel channel, Collection<MemberId> members) {
    return frame(
        "present",
        json -> {
          json.writeStringField("channel", channel.toString());
          json.writeArrayFieldStart("members");
          for (MemberId member : members.stream().limit(MOST_NAMES).toList()) {
            json.writeString(member.value());
          }
          json.writeEndArray();
          json.writeNumberField("count", members.size());
        });
  }

  /** What the answers to an activity come to, for those who see them before others do. */
  public static Frame tally(String activity, int round, Tally tally) {
    return frame(
        "tally",
        json -> {
          writeRound(json, Channel.tallies(), activity, round);
          json.writeNumberField("answered", tally.answered());
          json.writeNumberField("passed", tally.passed());
          writeFigures(json, tally.figures());
          json.writePOJOField("facts", tally.facts());
        });
  }

  /** The same for everybody, who are not told who passed or moved. */
  public static Frame figures(String activity, int round, List<Figure> figures) {
    return frame(
        "tally",
        json -> {
          writeRound(json, Channel.floor(), activity, round);
          writeFigures(json, figures);
        });
  }

  private static void writeRound(JsonGenerator json, Channel channel, String activity, int round)
      throws IOException {
    json.writeStringField("channel", channel.toString());
    json.writeStringField("activity", activity);
    json.writeNumberField("round", round);
  }

  /** As an array, because a list does not say that its elements are figures, which have a shape. */
  private static void writeFigures(JsonGenerator json, List<Figure> figures) throws IOException {
    json.writePOJOField("figures", figures.toArray(Figure[]::new));
  }

  public static Frame reconnect(Duration after) {
    return frame("reconnect", json -> json.writeNumberField("after", after.toMillis()));
  }

  private static Frame frame(String type, Json.Writing fields) {
    return Frame.of(
        Json.bytes(
            json -> {
              json.writeStartObject();
              json.writeStringField("type", type);
              fields.to(json);
              json.writeEndObject();
            }));
  }
}
