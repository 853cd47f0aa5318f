package dev.halfsilver.office.session;

import dev.halfsilver.room.MemberId;
import dev.halfsilver.study.Seat;
import java.util.Locale;
import java.util.Map;

/**
 * Somebody's place, without anything by which one could take it.
 *
 * @param name what the researcher calls them
 * @param knownAs what they are called in the room; the same until they have entered
 * @param revoked whether their link lets nobody in
 * @param entered whether they have ever been in
 */
public record SeatSummary(
    String member, String role, String name, String knownAs, boolean revoked, boolean entered) {
  static SeatSummary of(Seat seat, Map<MemberId, String> entered) {
    return new SeatSummary(
        seat.id().value(),
        seat.role().name().toLowerCase(Locale.ROOT),
        seat.name(),
        entered.getOrDefault(seat.id(), seat.name()),
        seat.revoked(),
        entered.containsKey(seat.id()));
  }
}
