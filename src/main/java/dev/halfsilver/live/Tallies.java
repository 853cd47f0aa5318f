package dev.halfsilver.live;

import dev.halfsilver.insight.Results;
import dev.halfsilver.insight.RoundKey;
import dev.halfsilver.room.Activities;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Entry;
import dev.halfsilver.room.activity.Tally;
import dev.halfsilver.wire.Frame;
import dev.halfsilver.wire.Frames;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the answers to activities come to, for those who may know. It is told with the beat of the
 * house and not with each answer, so that a hundred answers a second make no hundred signals.
 */
final class Tallies {
  /** One tally for the readers of one channel. */
  record Told(Channel channel, String subject, Frame frame) {}

  private final Results results = new Results();
  private final Set<RoundKey> changed = new LinkedHashSet<>();

  /** Reads the next entry. */
  void read(Entry entry) {
    if (entry.event() instanceof Activities.Event event) {
      results.read(entry);
      changed.add(RoundKey.of(event));
    }
  }

  /** What has changed since this was last asked. */
  List<Told> news() {
    List<Told> news =
        changed.stream().flatMap(key -> results.of(key).stream()).flatMap(this::tell).toList();
    changed.clear();
    return news;
  }

  private Stream<Told> tell(Results.Result result) {
    Tally tally = results.tally(result);
    return result.openToAll() && !tally.figures().isEmpty()
        ? Stream.of(told(Channel.tallies(), result, tally), told(Channel.floor(), result, tally))
        : Stream.of(told(Channel.tallies(), result, tally));
  }

  private static Told told(Channel channel, Results.Result result, Tally tally) {
    Frame frame =
        channel.equals(Channel.floor())
            ? Frames.figures(result.activity(), result.round(), tally.figures())
            : Frames.tally(result.activity(), result.round(), tally);
    return new Told(
        channel, "tally %s %s/%d".formatted(channel, result.activity(), result.round()), frame);
  }
}
