package dev.halfsilver.people;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/** One seat of a session and its personal link. */
public record Invitation(String member, String role, String name, String link) {
  /** All seats of a new session, as the server answers with them. */
  public static List<Invitation> all(JsonNode seats) {
    return StreamSupport.stream(seats.spliterator(), false)
        .map(
            seat ->
                new Invitation(
                    seat.path("member").asText(),
                    seat.path("role").asText(),
                    seat.path("name").asText(),
                    seat.path("link").asText()))
        .toList();
  }

  /** What stands behind the {@code #}. */
  public String secret() {
    return link.substring(link.indexOf('#') + 1);
  }
}
