package dev.halfsilver.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Sessions and seats as lines for people. */
final class SessionLines {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneOffset.UTC);

  private SessionLines() {}

  static String line(JsonNode session) {
    JsonNode seats = session.path("seats");
    return "%s  %-7s  %s  %s  invited %d+%d+%d  entered %d  messages %d  entries %d  %s"
        .formatted(
            session.path("session").asText(),
            session.path("state").asText(),
            time(session.path("createdAt"), "prepared"),
            session.has("closedAt")
                ? time(session.path("closedAt"), "closed")
                : time(session.path("startedAt"), "started"),
            seats.path("moderators").asInt(),
            seats.path("participants").asInt(),
            seats.path("observers").asInt(),
            session.path("entered").asInt(),
            session.path("messages").asLong(),
            session.path("entries").asLong(),
            session.path("title").asText());
  }

  static String seat(JsonNode seat) {
    String name = seat.path("name").asText();
    String known = seat.path("knownAs").asText();
    return "%s  %-11s  %s%s, %s%s"
        .formatted(
            seat.path("member").asText(),
            seat.path("role").asText(),
            name,
            known.equals(name) ? "" : " (known as " + known + ")",
            seat.path("entered").asBoolean() ? "has entered" : "has not entered",
            seat.path("revoked").asBoolean() ? ", link revoked" : "");
  }

  /** How to see more, where there is more. */
  static void showNext(JsonNode page, PrintWriter out) {
    if (page.has("next")) {
      out.printf("There are more: --after %s%n", page.path("next").asText());
    }
  }

  private static String time(JsonNode millis, String what) {
    return millis.isMissingNode()
        ? "not " + what
        : what + " " + TIME.format(Instant.ofEpochMilli(millis.asLong()));
  }
}
