package dev.halfsilver.live;

import dev.halfsilver.room.Channel;
import dev.halfsilver.room.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Who is writing where, as the others were told. One person's writing is told at most so often,
 * over all their connections, however often their clients say it.
 */
final class Typists {
  /** Clients say it again after this long. */
  private static final Duration WHILE = Duration.ofSeconds(3);

  private static final int MOST_BEGINNINGS = 3;

  /** Clients forget somebody's writing six seconds after they were told, within a while. */
  private static final Duration FORGOTTEN = Duration.ofSeconds(9);

  private record Where(MemberId member, Channel channel) {}

  private record Told(boolean on, Instant since, int beginnings) {
    boolean isOver(Instant now, Duration span) {
      return Duration.between(since, now).compareTo(span) >= 0;
    }
  }

  private final Map<Where, Told> told = new HashMap<>();

  /** Whether to tell the others that somebody is, or is no longer, writing. */
  boolean isNews(MemberId member, Channel channel, boolean on, Instant now) {
    Where where = new Where(member, channel);
    Told before = told.get(where);
    if (!on) {
      if (before != null && before.on()) {
        told.put(where, new Told(false, before.since(), before.beginnings()));
        return true;
      }
      return false;
    }
    if (before == null || before.isOver(now, WHILE)) {
      told.put(where, new Told(true, now, 1));
      return true;
    }
    if (before.beginnings() < MOST_BEGINNINGS) {
      told.put(where, new Told(true, before.since(), before.beginnings() + 1));
      return true;
    }
    return false;
  }

  /** Time has passed: what everybody has forgotten is forgotten here. */
  void beat(Instant now) {
    told.values().removeIf(last -> last.isOver(now, FORGOTTEN));
  }
}
