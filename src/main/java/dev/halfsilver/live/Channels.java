package dev.halfsilver.live;

import dev.halfsilver.room.Channel;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The logs of all channels of a room. Each is written by the thread of the half that it belongs to;
 * any thread may read.
 */
final class Channels {
  private final Map<Channel, ChannelLog> logs = new ConcurrentHashMap<>();

  /** The log of a channel, which begins when it is first asked for. */
  ChannelLog log(Channel channel) {
    return logs.computeIfAbsent(channel, _ -> new ChannelLog());
  }

  /** Those that have begun. */
  Set<Channel> begun() {
    return logs.keySet();
  }

  /** How many bytes all entries have. */
  long bytes() {
    return logs.values().stream().mapToLong(ChannelLog::bytes).sum();
  }

  /** How many bytes those have that are not behind the mirror. */
  long bytesInFront() {
    return logs.entrySet().stream()
        .filter(each -> each.getKey().isFront())
        .mapToLong(each -> each.getValue().bytes())
        .sum();
  }

  /** The number of the last entry of a channel, 0 for none. */
  long head(Channel channel) {
    ChannelLog log = logs.get(channel);
    return log == null ? 0 : log.head();
  }
}
