package dev.halfsilver.live;

import dev.halfsilver.room.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Who of those in front counts as there: whoever has a connection, and for a short while whoever
 * has just lost their last one. So a blink is not shown to the others, and somebody who reconnects
 * all the time does not send them a storm of comings and goings.
 */
final class Presence {
  private final Duration absence;
  private final Map<MemberId, Instant> goneSince = new HashMap<>();

  Presence(Duration absence) {
    this.absence = absence;
  }

  void comes(MemberId member) {
    goneSince.remove(member);
  }

  /** Their last connection has ended. */
  void goes(MemberId member, Instant now) {
    goneSince.put(member, now);
  }

  /** Whether they were there a moment ago. */
  boolean isBlinking(MemberId member) {
    return goneSince.containsKey(member);
  }

  /** Time has passed: whoever has been away for long enough is gone. */
  void beat(Instant now) {
    goneSince.values().removeIf(since -> Duration.between(since, now).compareTo(absence) >= 0);
  }
}
