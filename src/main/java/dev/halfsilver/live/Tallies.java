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
import java.util.function.Predicate;

/**
 * What the answers to activities come to, for those who may know. Moderators and observers are told
 * with the beat of the house, so that a hundred answers a second make no hundred signals for
 * thousands who watch. Participants, of whom there are few, are told with the answers themselves:
 * what they receive then follows from what happened and not from when the house's clock beat.
 */
final class Tallies {
  /** One tally for the readers of one channel. */
  record Told(Channel channel, String subject, Frame frame) {}

  private final Results results = new Results();
  private final Set<RoundKey> changed = new LinkedHashSet<>();
  private final Set<RoundKey> changedOnFloor = new LinkedHashSet<>();

  /** Reads the next entry. */
  void read(Entry entry) {
    if (entry.event() instanceof Activities.Event event) {
      results.read(entry);
      RoundKey key = RoundKey.of(event);
      changed.add(key);
      changedOnFloor.add(key);
    }
  }

  /** What has changed since this was last asked, for those who may know before a reveal. */
  List<Told> news() {
    return told(changed, Channel.tallies(), _ -> true);
  }

  /** What has changed since this was last asked, for everybody. */
  List<Told> newsOnFloor() {
    return told(
        changedOnFloor,
        Channel.floor(),
        result -> result.openToAll() && result.answering().findAny().isPresent());
  }

  private List<Told> told(Set<RoundKey> keys, Channel channel, Predicate<Results.Result> which) {
    List<Told> news =
        keys.stream()
            .flatMap(key -> results.of(key).stream())
            .filter(which)
            .map(result -> told(channel, result, results.tally(result)))
            .toList();
    keys.clear();
    return news;
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
