package dev.halfsilver.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which rooms fall asleep when those that are awake hold more than they may: of those that nobody
 * is in, the ones that have been empty longest, and no more of them than are needed.
 */
final class Coldest {
  private Coldest() {}

  /**
   * A room that is awake.
   *
   * @param bytes how much it holds
   * @param emptySince nothing as long as it cannot sleep, since somebody is in it
   */
  record Warm<R>(R room, long bytes, Optional<Instant> emptySince) {}

  /** Those that are to sleep, the coldest first. */
  static <R> List<R> beyond(long most, Collection<Warm<R>> awake) {
    long held = awake.stream().mapToLong(Warm::bytes).sum();
    List<R> asleep = new ArrayList<>();
    if (held <= most) {
      return asleep;
    }
    List<Warm<R>> empty =
        awake.stream()
            .filter(room -> room.emptySince().isPresent())
            .sorted(Comparator.comparing(room -> room.emptySince().orElseThrow()))
            .toList();
    for (Warm<R> room : empty) {
      if (held <= most) {
        break;
      }
      asleep.add(room.room());
      held -= room.bytes();
    }
    return asleep;
  }
}
