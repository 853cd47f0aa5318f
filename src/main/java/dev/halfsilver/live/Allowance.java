package dev.halfsilver.live;

import dev.halfsilver.room.Command;
import dev.halfsilver.room.Door;
import dev.halfsilver.room.Member;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Observers;
import java.util.HashMap;
import java.util.Map;

/**
 * How much each person has had written down. A room keeps all of it in memory, so without an end to
 * it one link could take the server away from everybody. What one may write depends on nobody else,
 * on either side of the mirror.
 */
final class Allowance {
  /** Far more than anybody types, and few enough that one who means harm takes nobody along. */
  private static final long MOST_BYTES = 16 << 20;

  private final Map<MemberId, Long> spent = new HashMap<>();

  void spend(MemberId author, long bytes) {
    spent.merge(author, bytes, Long::sum);
  }

  /** Whether what this would add can still be kept. Leading a session and leaving it always can. */
  boolean covers(Member member, Command command) {
    return switch (member.role()) {
      case MODERATOR, HOST -> true;
      case PARTICIPANT, OBSERVER ->
          spent.getOrDefault(member.id(), 0L) < MOST_BYTES
              || command instanceof Door.Leave
              || command instanceof Observers.Depart;
    };
  }
}
