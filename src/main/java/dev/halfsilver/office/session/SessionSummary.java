package dev.halfsilver.office.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.halfsilver.room.Role;
import dev.halfsilver.study.Session;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A session in a list. Times are milliseconds since 1970; what has not happened yet has none.
 *
 * @param state {@code waiting}, {@code live}, {@code paused} or {@code closed}
 * @param entered how many people have ever been in, on either side of the mirror
 * @param messages how many were written, on either side
 * @param entries how many entries its record has
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SessionSummary(
    String session,
    String title,
    String topic,
    String state,
    long createdAt,
    @Nullable Long startedAt,
    @Nullable Long closedAt,
    @Nullable Long lastEntryAt,
    Seats seats,
    int entered,
    long messages,
    long entries) {
  /** How many seats of each role there are, revoked ones included. */
  public record Seats(int moderators, int participants, int observers) {}

  static SessionSummary of(Session session, Map<Role, Integer> seats, Progress progress) {
    return new SessionSummary(
        session.id().value(),
        session.guide().title(),
        session.guide().topic(),
        progress.phase().name().toLowerCase(Locale.ROOT),
        session.createdAt().toEpochMilli(),
        millis(progress.startedAt()),
        millis(progress.closedAt()),
        millis(progress.lastEntryAt()),
        new Seats(
            seats.getOrDefault(Role.MODERATOR, 0),
            seats.getOrDefault(Role.PARTICIPANT, 0),
            seats.getOrDefault(Role.OBSERVER, 0)),
        progress.entered().size(),
        progress.messages(),
        progress.entries());
  }

  private static @Nullable Long millis(Optional<Instant> time) {
    return time.map(Instant::toEpochMilli).orElse(null);
  }
}
