package dev.halfsilver.live;

import java.time.Duration;

/**
 * What bounds a running room.
 *
 * @param mailbox how many commands may wait in each of its two lanes
 * @param sleepAfter how long half a room stays awake in which nobody is
 * @param absence how long somebody in front may be gone before others are told
 * @param unled how long a discussion goes on while nobody who leads it is connected
 * @param awakeBytes how many bytes the entries of all rooms that are awake may take before empty
 *     ones fall asleep early
 */
public record RoomLimits(
    int mailbox, Duration sleepAfter, Duration absence, Duration unled, long awakeBytes) {
  public static final RoomLimits USUAL =
      new RoomLimits(
          4_096, Duration.ofSeconds(60), Duration.ofSeconds(3), Duration.ofSeconds(60), 256L << 20);
}
